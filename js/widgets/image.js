/** `<pagelet-image>`: takes a picture from the visitor, and shows one. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";
import { canShare, damaged, noPreview, Picture, pixelAt } from "./picture.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { Webcam } from "./webcam.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./picture.js").PictureValue | null} value
 * @property {string} label what screen readers call it
 * @property {string | null} alt what the picture shows
 * @property {boolean} interactive
 * @property {string[]} sources "upload", "webcam", "clipboard"
 * @property {import("./camera.js").Options} webcam
 * @property {boolean} streaming whether the camera's pictures are sent again and again
 * @property {import("./webcam.js").Paced | null} pace
 * @property {string[]} accept which files are taken
 * @property {string | null} placeholder the upload area's lines; one that begins with # is a heading
 * @property {string[]} buttons "download", "share", "fullscreen"
 * @property {number | string | null} height
 * @property {number | string | null} width
 */

/** What every browser shows: one that it can't show is damaged. */
const SHOWN = /^image\/(png|jpeg|gif|webp|bmp|svg\+xml)$/;

/** @extends {Widget<Props>} */
export class Image extends Widget {
  static defaults = {
    value: null,
    label: "Image",
    alt: null,
    interactive: false,
    sources: ["upload", "clipboard"],
    webcam: { mirror: true, constraints: null },
    streaming: false,
    pace: null,
    accept: ["image/*"],
    placeholder: null,
    buttons: ["download", "fullscreen"],
    height: null,
    width: null,
  };
  static observedAttributes = ["src"];
  static calls = ["streamed"];

  #upload = new Upload(this, {
    drop: "Drop Image Here",
    accept: () => this.props.accept,
    open: () => this.props.interactive,
    take: ([file]) => this.#take(file),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #webcam = new Webcam(
    this,
    (pixels) => this.#take({ pixels }),
    () => this.#arrange(),
  );
  #stage = new Stage(this, this.#upload, (source) => this.#turn(source, true));
  /** Where the visitor's pictures come from. @type {string | undefined} */
  #source;
  /** @type {Picture | null} */
  #picture = null;
  /** @type {HTMLElement | null} */
  #shown = null;
  /** What the visitor's newest picture took the place of. @type {Props["value"]} */
  #earlier = null;

  get state() {
    const { value } = this.props;
    if (value !== null) return new Picture(value).state;
    return this.#webcam.frame && { pixels: this.#webcam.frame };
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
    const { value, height, width, placeholder, label, sources, streaming } = this.props;
    this.#stage.size(height, width);
    this.#upload.update({ multiple: false, placeholder, label, sources });
    if (changed.has("value") || changed.has("alt") || this.#shown === null) this.#show();
    if (changed.has("pace")) this.#webcam.listened();
    if (changed.has("sources") || changed.has("interactive")) this.#turn(sources[0]);
    else if (changed.has("value") && value === null) this.#turn(this.#source);
    else if (changed.has("value") && !streaming) this.#webcam.close();
    this.#arrange();
  }

  resume() {
    if (this.#picture === null && this.props.value !== null) this.#show();
    if (this.props.value === null) this.#turn(this.#source ?? this.props.sources[0]);
  }

  pause() {
    this.#drop();
    this.#webcam.close();
  }

  /** Python has handled what the camera saw. */
  streamed() {
    this.#webcam.handled();
  }

  /** @param {string | undefined} source @param {boolean} [asked] whether the visitor wants it now */
  #turn(source, asked = false) {
    this.#source = source;
    this.#webcam.turn(source, asked);
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
    const { value } = picture;
    if (this.#earlier !== null && value instanceof File && SHOWN.test(value.type)) {
      this.emit("pagelet-error", damaged(value.name));
      this.#take(this.#earlier);
      this.#earlier = null;
      return;
    }
    this.#shown = noPreview(picture.name, "picture");
    this.#arrange();
  }

  #arrange() {
    const sources = this.props.interactive ? this.props.sources : [];
    const camera = this.#webcam.element;
    if (camera) this.#stage.show([camera], [], sources);
    else if (this.#shown === null) this.#stage.showEmpty(word("No image"), sources);
    else this.#stage.show([this.#shown], this.#tools(), sources);
  }

  #tools() {
    const { interactive, buttons } = this.props;
    const tools = [];
    if (buttons.includes("fullscreen")) tools.push(this.#stage.fullscreen);
    if (buttons.includes("download") && !interactive && this.#picture) {
      tools.push(this.#stage.saveButton(this.#picture));
    }
    const shares = buttons.includes("share") && !interactive && canShare();
    if (shares && this.#picture) tools.push(this.#stage.shareButton(this.#picture));
    if (interactive) tools.push(iconButton("clear", "Remove Image", () => this.#clear()));
    return tools;
  }

  /** @param {import("./picture.js").PictureValue} picture */
  #take(picture) {
    this.#earlier = this.hasAttribute("src") ? null : this.props.value;
    this.removeAttribute("src");
    this.assign("value", picture);
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
