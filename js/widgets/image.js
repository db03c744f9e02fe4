/** `<pagelet-image>`: takes a picture from the visitor, and shows one. */

import { word } from "../words.js";
import { h, icon, iconButton } from "./elements.js";
import { Picture, pixelAt } from "./picture.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./picture.js").PictureValue | null} value
 * @property {string} label what screen readers call it
 * @property {string | null} alt what the picture shows
 * @property {boolean} interactive
 * @property {string[]} sources "upload", "clipboard"
 * @property {string[]} accept which files are taken
 * @property {string | null} placeholder the upload area's lines; one that begins with # is a heading
 * @property {string[]} buttons "download", "fullscreen"
 * @property {number | string | null} height
 * @property {number | string | null} width
 */

/** @extends {Widget<Props>} */
export class Image extends Widget {
  static defaults = {
    value: null,
    label: "Image",
    alt: null,
    interactive: false,
    sources: ["upload", "clipboard"],
    accept: ["image/*"],
    placeholder: null,
    buttons: ["download", "fullscreen"],
    height: null,
    width: null,
  };
  static observedAttributes = ["src"];

  #upload = new Upload(this, {
    drop: "Drop Image Here",
    accept: () => this.props.accept,
    open: () => this.props.interactive,
    take: ([file]) => this.#take(file),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #stage = new Stage(this, this.#upload);
  /** @type {Picture | null} */
  #picture = null;
  /** @type {HTMLElement | null} */
  #shown = null;

  get state() {
    const { value } = this.props;
    return value === null ? null : new Picture(value).state;
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#upload.input);
  }

  /** A file that Python sent comes as the attribute `src`; `value` says what it is. */
  attributeChangedCallback() {
    this.assign("value", this.props.value);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { height, width, placeholder, label, sources } = this.props;
    this.#stage.size(height, width);
    this.#upload.update({ multiple: false, placeholder, label, sources });
    if (changed.has("value") || changed.has("alt") || this.#shown === null) this.#show();
    this.#arrange();
  }

  resume() {
    if (this.#picture === null && this.props.value !== null) this.#show();
  }

  pause() {
    this.#drop();
  }

  #drop() {
    this.#picture?.release();
    this.#picture = null;
  }

  #show() {
    this.#drop();
    const { value, alt, label } = this.props;
    const src = this.getAttribute("src");
    const given = src !== null && !(value instanceof File) ? { ...value, url: src } : value;
    if (given === null) {
      this.#shown = null;
      return;
    }
    const picture = new Picture(given);
    this.#picture = picture;
    const drawn = /** @type {HTMLImageElement | HTMLCanvasElement} */ (picture.draw(alt ?? label));
    drawn.addEventListener("error", () => this.#explain(picture));
    drawn.addEventListener("click", (event) => {
      const index = pixelAt(/** @type {MouseEvent} */ (event), drawn);
      if (index !== null) this.emit("select", { index });
    });
    this.#shown = h("div", { class: "picture" }, drawn);
  }

  /** Browsers can't show every kind of picture that Python reads. @param {Picture} picture */
  #explain(picture) {
    if (picture !== this.#picture) return;
    const words = h("span", {}, word("No preview of {name}", { name: picture.name }));
    this.#shown = h("div", { class: "no-preview" }, icon("picture"), words);
    this.#arrange();
  }

  #arrange() {
    const sources = this.props.interactive ? this.props.sources : [];
    if (this.#shown === null) this.#stage.showEmpty(word("No image"), sources);
    else this.#stage.show([this.#shown], this.#tools(), sources);
  }

  #tools() {
    const { interactive, buttons } = this.props;
    const tools = [];
    if (buttons.includes("fullscreen")) tools.push(this.#stage.fullscreen);
    if (buttons.includes("download") && !interactive && this.#picture) {
      tools.push(this.#stage.saveButton(this.#picture));
    }
    if (interactive) tools.push(iconButton("clear", "Remove Image", () => this.#clear()));
    return tools;
  }

  /** @param {File} file */
  #take(file) {
    this.removeAttribute("src");
    this.assign("value", file);
    for (const type of ["input", "change", "upload"]) this.emit(type);
  }

  #clear() {
    this.removeAttribute("src");
    this.assign("value", null);
    for (const type of ["input", "change", "clear"]) this.emit(type);
    queueMicrotask(() => this.focus());
  }
}

define("pagelet-image", Image);
