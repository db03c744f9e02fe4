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
  /** Whether the sources are offered even if there is only one. */
  offersOne = false;
  #host;
  #upload;
  #turn;

  /**
   * @param {HTMLElement} host
   * @param {import("./upload.js").Upload | null} [upload] where the visitor may bring pictures
   * @param {(source: string) => void} [turn] called when the visitor turns to a source
   */
  constructor(host, upload = null, turn = () => {}) {
    this.#host = host;
    this.#upload = upload;
    this.#turn = turn;
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
    this.show([(sources.length > 0 && this.#upload?.area) || nothing], [], sources);
  }

  /** @param {number | string | null} height @param {number | string | null} width */
  size(height, width) {
    this.element.style.height = length(height);
    this.#host.style.width = length(width);
    this.#host.classList.toggle("sized", height !== null);
  }

  /** @param {Picture} picture */
  saveButton(picture) {
    const button = iconButton("download", "Download", () =>
      this.wait(
        button,
        () => picture.save(),
        (reason) => word("{name} could not be saved: {reason}", { name: picture.name, reason }),
      ),
    );
    return button;
  }

  /** @param {Picture} picture */
  shareButton(picture) {
    const button = iconButton("share", "Share", () =>
      this.wait(
        button,
        () => picture.share(),
        (reason) => word("The picture could not be shared: {reason}", { reason }),
      ),
    );
    return button;
  }

  /**
   * Show on a button that something takes its time, and say why it failed.
   *
   * @param {HTMLButtonElement} button
   * @param {() => Promise<void>} work
   * @param {(reason: string) => string} explain
   */
  async wait(button, work, explain) {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    try {
      await work();
    } catch (error) {
      const detail = explain(/** @type {Error} */ (error).message);
      this.#host.dispatchEvent(new CustomEvent("pagelet-error", { bubbles: true, detail }));
    }
    button.ariaBusy = "false";
  }

  /** @param {string[]} sources */
  #sourceButtons(sources) {
    if (sources.length < (this.offersOne ? 1 : 2)) return [];
    const known = {
      upload: () => iconButton("upload", "Upload file", () => this.#upload?.choose()),
      webcam: () => iconButton("camera", "Use the camera", () => {}),
      clipboard: () => iconButton("paste", "Paste from Clipboard", () => this.#upload?.paste()),
    };
    return Object.entries(known).flatMap(([source, make]) => {
      if (!sources.includes(source)) return [];
      const button = make();
      button.addEventListener("click", () => this.#turn(source));
      return [button];
    });
  }
}

/** @param {number | string | null} size pixels or a length of CSS */
function length(size) {
  return typeof size === "number" ? `${size}px` : (size ?? "");
}
