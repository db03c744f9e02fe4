/** `<pagelet-upload-button>`: a button that takes files from the visitor. */

import { buttonOf } from "./button-of.js";
import { h } from "./elements.js";
import { Upload } from "./upload.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./saving.js").Entry[]} value
 * @property {string} label the button's text
 * @property {string} look its classes
 * @property {string | null} icon address of a picture
 * @property {boolean} disabled
 * @property {"single" | "multiple" | "directory"} count
 * @property {string[]} accept which files are taken; none stands for all
 */

/** @extends {Widget<Props>} */
export class UploadButton extends Widget {
  static defaults = {
    value: [],
    label: "",
    look: "lg secondary",
    icon: null,
    disabled: false,
    count: "single",
    accept: [],
  };

  #upload = new Upload(this, {
    drop: "Drop File Here",
    accept: () => this.props.accept,
    open: () => !this.props.disabled,
    take: (files) => this.#take(files),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #button = h("button", { type: "button", click: () => this.#upload.choose() });

  get state() {
    return this.props.value;
  }

  build() {
    // Opening the dialogue is no further click on the button.
    this.#upload.input.addEventListener("click", (event) => event.stopPropagation());
    this.replaceChildren(this.#button, this.#upload.input);
  }

  update() {
    const { label, count } = this.props;
    const multiple = count !== "single";
    this.#upload.update({ multiple, placeholder: null, label, sources: ["upload"] });
    this.#upload.input.webkitdirectory = count === "directory";
    buttonOf(this.#button, this.props);
  }

  /** @param {File[]} files */
  #take(files) {
    this.assign("value", files);
    this.emit("input");
    this.emit("upload");
  }
}

define("pagelet-upload-button", UploadButton);
