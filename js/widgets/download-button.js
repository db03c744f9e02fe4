/** `<pagelet-download-button>`: a button that saves a file. */

import { buttonOf } from "./button-of.js";
import { h } from "./elements.js";
import { Saving } from "./saving.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./saving.js").Entry | null} value
 * @property {string} label the button's text
 * @property {string} look its classes
 * @property {string | null} icon address of a picture
 * @property {boolean} disabled
 */

/** @extends {Widget<Props>} */
export class DownloadButton extends Widget {
  static defaults = { value: null, label: "", look: "lg secondary", icon: null, disabled: false };
  static calls = ["save", "refuse"];

  #saving = new Saving(this);
  #button = h("button", {
    type: "button",
    click: () => this.props.value && this.#saving.begin(this.props.value, this.#button),
  });

  get state() {
    return this.props.value;
  }

  build() {
    this.replaceChildren(this.#button);
  }

  /** @param {string} path @param {BufferSource} bytes @param {string} type */
  save(path, bytes, type) {
    this.#saving.save(path, bytes, type);
  }

  /** @param {string} path @param {string} message */
  refuse(path, message) {
    this.#saving.refuse(path, message);
  }

  update() {
    buttonOf(this.#button, this.props);
  }
}

define("pagelet-download-button", DownloadButton);
