/** `<gradio-lite>` and the tags inside of it, as pages have them that were made for Gradio-Lite. */

import { AppElement } from "./element.js";

const TAGS = { code: "gradio-code", file: "gradio-file", requirements: "gradio-requirements" };

export class LiteElement extends AppElement {
  constructor() {
    super();
    this.addEventListener("title", (event) => {
      if (this.hasAttribute("control-page-title"))
        document.title = /** @type {CustomEvent} */ (event).detail;
    });
  }

  get isEager() {
    return this.hasAttribute("eager") || super.isEager;
  }

  connectedCallback() {
    // So much room it kept until the app was there.
    this.surface.style.minHeight = this.getAttribute("initial-height") ?? "300px";
    this.ready.then(
      () => {
        this.surface.style.minHeight = "";
      },
      () => {},
    );
    super.connectedCallback();
  }

  get tags() {
    return TAGS;
  }
}
