/** What pictures are shown on: tools in the corner, the content, and where pictures come from. */

import { word } from "../words.js";
import { h, icon, iconButton } from "./elements.js";
import { fullscreenButton, leave } from "./fullscreen.js";

/** @typedef {import("./picture.js").Picture} Picture */

export class Stage {
  element = h("div", { class: "stage" });
  /** Switches to the whole window and back. */
  fullscreen = fullscreenButton(this.element);
  #tools = h("div", { class: "icon-buttons" });
  #sources = h("div", { class: "sources" });
  #host;
  #upload;

  /**
   * @param {HTMLElement} host
   * @param {import("./upload.js").Upload} upload
   */
  constructor(host, upload) {
    this.#host = host;
    this.#upload = upload;
  }

  /**
   * @param {Element[]} content
   * @param {HTMLButtonElement[]} tools
   * @param {string[]} sources what the visitor can choose from, if anything
   */
  show(content, tools, sources) {
    const focused = /** @type {Document | ShadowRoot} */ (this.element.getRootNode()).activeElement;
    this.#tools.replaceChildren(...tools);
    this.#sources.replaceChildren(...this.#sourceButtons(sources));
    const parts = [this.#tools, ...content, this.#sources];
    this.element.replaceChildren(...parts.filter((part) => part.childNodes.length > 0));
    if (focused instanceof HTMLElement && this.element.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  /**
   * Show that there is nothing.
   *
   * @param {string} label
   * @param {string[]} sources
   * @param {import("./elements.js").IconName} [sign]
   */
  showEmpty(label, sources, sign = "picture") {
    leave(this.element, this.fullscreen);
    const nothing = h("div", { class: "empty", role: "img", "aria-label": label }, icon(sign));
    this.show([sources.length > 0 ? this.#upload.area : nothing], [], sources);
  }

  /** @param {number | string | null} height @param {number | string | null} width */
  size(height, width) {
    this.element.style.height = length(height);
    this.#host.style.width = length(width);
    this.#host.classList.toggle("sized", height !== null);
  }

  /** @param {Picture} picture */
  saveButton(picture) {
    const button = iconButton("download", "Download", async () => {
      if (button.ariaBusy === "true") return;
      button.ariaBusy = "true";
      try {
        await picture.save();
      } catch (error) {
        const { message: reason } = /** @type {Error} */ (error);
        const detail = word("The picture could not be saved: {reason}", { reason });
        this.#host.dispatchEvent(new CustomEvent("pagelet-error", { bubbles: true, detail }));
      }
      button.ariaBusy = "false";
    });
    return button;
  }

  /** @param {string[]} sources */
  #sourceButtons(sources) {
    const buttons = [];
    if (sources.length < 2) return [];
    if (sources.includes("upload")) {
      buttons.push(iconButton("upload", "Upload file", () => this.#upload.choose()));
    }
    if (sources.includes("clipboard")) {
      buttons.push(iconButton("paste", "Paste from Clipboard", () => this.#upload.paste()));
    }
    return buttons;
  }
}

/** @param {number | string | null} size pixels or a length of CSS */
function length(size) {
  return typeof size === "number" ? `${size}px` : (size ?? "");
}
