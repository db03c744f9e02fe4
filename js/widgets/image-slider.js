/** `<pagelet-image-slider>`: two pictures, one over the other, and a handle that parts them. */

import { word } from "../words.js";
import { CompareHandle } from "./compare-handle.js";
import { h, iconButton } from "./elements.js";
import { Picture } from "./picture.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./picture.js").PictureValue} PictureValue
 *
 * @typedef {object} Props
 * @property {(PictureValue | null)[] | null} value the one at the left, and the one at the right
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {number} position of the handle, in percent
 * @property {number} max_height in pixels
 * @property {string[]} buttons "download", "fullscreen"
 * @property {number | string | null} height
 * @property {number | string | null} width
 */

const ACCEPTED = ["image/*"];

/** @extends {Widget<Props>} */
export class ImageSlider extends Widget {
  static defaults = {
    value: null,
    label: "Image Slider",
    interactive: false,
    position: 50,
    max_height: 500,
    buttons: ["download", "fullscreen"],
    height: null,
    width: null,
  };

  #upload = new Upload(this, {
    drop: "Drop Image Here",
    accept: () => ACCEPTED,
    open: () => this.props.interactive,
    take: (files) => this.#take(files),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #stage = new Stage(this, this.#upload);
  #handle = new CompareHandle();
  /** @type {Picture[]} */
  #pictures = [];

  get state() {
    const pair = this.#pair;
    return pair.every((item) => item === null)
      ? null
      : pair.map((item) => (item === null ? null : new Picture(item).state));
  }

  get #pair() {
    const [left = null, right = null] = this.props.value ?? [];
    return [left, right];
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#upload.input);
    // Where the handle is changes nothing of the value.
    this.#handle.element.addEventListener("input", (event) => event.stopPropagation());
  }

  resume() {
    if (this.#pictures.length === 0 && this.props.value !== null) this.#show();
  }

  pause() {
    for (const picture of this.#pictures) picture.release();
    this.#pictures = [];
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { height, width, label, position, max_height } = this.props;
    this.#stage.size(height, width);
    this.#upload.update({ multiple: true, placeholder: null, label, sources: ["upload"] });
    this.style.setProperty("--highest", height === null ? `${max_height}px` : "none");
    if (changed.has("position")) this.#handle.move(position);
    this.#show();
  }

  #show() {
    this.pause();
    const { label, interactive } = this.props;
    const [left, right] = this.#pair;
    if (left === null && right === null) {
      this.#stage.showEmpty(word("No image"), interactive ? ["upload"] : []);
      return;
    }
    const names = [word("{label}: left", { label }), word("{label}: right", { label })];
    const drawn = [left, right].map((item, side) => item && this.#draw(item, names[side]));
    const missing = interactive ? this.#upload.area : h("div", { class: "empty" });
    this.#handle.show(drawn[0] ?? missing, drawn[1] ?? missing, label);
    this.#stage.show([this.#handle.element], this.#tools(), []);
  }

  /** @param {PictureValue} value @param {string} name */
  #draw(value, name) {
    const picture = new Picture(value);
    this.#pictures.push(picture);
    const drawn = picture.draw(name);
    drawn.addEventListener("error", () => {
      drawn.replaceWith(
        h("div", { class: "no-preview" }, word("No preview of {name}", { name: picture.name })),
      );
    });
    return drawn;
  }

  #tools() {
    const { interactive, buttons } = this.props;
    const tools = [];
    if (buttons.includes("fullscreen")) tools.push(this.#stage.fullscreen);
    const last = this.#pictures.at(-1);
    if (buttons.includes("download") && !interactive && last) {
      tools.push(this.#stage.saveButton(last));
    }
    if (interactive) tools.push(iconButton("clear", "Remove all images", () => this.#clear()));
    return tools;
  }

  /** Fill the free sides, or both anew. @param {File[]} files */
  #take(files) {
    const [left, right] = this.#pair;
    if (left === null || right === null) {
      const [first, second] = files;
      const filled = left === null ? [first, right ?? second ?? null] : [left, first];
      this.assign("value", filled);
    } else this.assign("value", [files[0], files[1] ?? null]);
    for (const type of ["input", "change", "upload"]) this.emit(type);
  }

  #clear() {
    this.assign("value", null);
    for (const type of ["input", "change", "clear"]) this.emit(type);
    queueMicrotask(() => this.focus());
  }
}

define("pagelet-image-slider", ImageSlider);
