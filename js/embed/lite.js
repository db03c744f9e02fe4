/** `<gradio-lite>` and the tags inside of it, as pages have them that were made for Gradio-Lite. */

import { AppElement } from "./element.js";

const TAGS = { code: "gradio-code", file: "gradio-file", requirements: "gradio-requirements" };

export class LiteElement extends AppElement {
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
    if (this.hasAttribute("control-page-title")) {
      this.addEventListener("title", (event) => {
        document.title = /** @type {CustomEvent} */ (event).detail;
      });
    }
  }

  get tags() {
    return TAGS;
  }
}
