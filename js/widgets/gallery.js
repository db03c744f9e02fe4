/** `<pagelet-gallery>`: pictures and films in a grid, one can be looked at; also takes them. */

import { word } from "../words.js";
import { entryOf, itemOf, mediumOf, toldOf } from "./entry.js";
import { galleryTools } from "./gallery-tools.js";
import { GalleryView } from "./gallery-view.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { Webcam } from "./webcam.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./entry.js").Item} Item
 *
 * @typedef {object} Props
 * @property {Item[] | null} value
 * @property {string} label what screen readers call it
 * @property {number | number[] | null} columns a list goes from narrow to wide windows
 * @property {boolean} fit_columns whether fewer pictures than columns fill the width
 * @property {number | null} rows as many are seen at once, where there is no height
 * @property {number | string | null} height
 * @property {string | null} object_fit
 * @property {boolean} allow_preview
 * @property {boolean | null} preview whether one picture is looked at from the start
 * @property {number | null} selected_index
 * @property {boolean} interactive
 * @property {string[]} sources "upload", "webcam", "clipboard"
 * @property {import("./camera.js").Options} webcam
 * @property {string[]} accept which files are taken
 * @property {string[]} buttons "download", "download_all", "share", "fullscreen"
 */

/** @extends {Widget<Props>} */
export class Gallery extends Widget {
  static defaults = {
    value: null,
    label: "Gallery",
    columns: 2,
    fit_columns: false,
    rows: null,
    height: null,
    object_fit: null,
    allow_preview: true,
    preview: null,
    selected_index: null,
    interactive: false,
    sources: ["upload", "clipboard"],
    webcam: { mirror: true, constraints: null },
    accept: ["image/*"],
    buttons: ["download", "fullscreen"],
  };

  #view = new GalleryView((by) => this.#step(by));
  #upload = new Upload(this, {
    drop: "Drop Media Here",
    accept: () => this.props.accept,
    open: () => this.props.interactive,
    take: (files) => this.#add(files.map(itemOf)),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #webcam = new Webcam(
    this,
    (pixels) => this.#add([{ image: { pixels } }]),
    () => this.#arrange(),
  );
  #stage = new Stage(this, this.#upload, (source) => this.#webcam.turn(source, true));
  /** @type {import("./picture.js").Picture[]} */
  #pictures = [];
  /** @type {number | null} */
  #selected = null;
  #looking = false;

  get state() {
    return this.props.value && this.#items.map((item) => entryOf(item));
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#upload.input);
    this.addEventListener("keydown", (event) => {
      this.#view.key(event, this.#looking ? () => this.#close() : null, (by) => this.#step(by));
    });
    this.#view.large.addEventListener("click", () => this.#step(1));
  }

  resume() {
    if (this.#items.length === 0) this.#webcam.turn(this.props.sources[0], false);
    if (this.#pictures.length === 0 && this.#items.length > 0) this.update(new Set(["value"]));
  }

  pause() {
    this.#drop();
    this.#webcam.close();
  }

  #drop() {
    for (const picture of this.#pictures) picture.release();
    this.#pictures = [];
  }

  get #items() {
    return this.props.value ?? [];
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { height, fit_columns: fits, label, sources } = this.props;
    this.#stage.size(height, null);
    this.#view.lay({ ...this.props, most: fits ? this.#items.length : Infinity });
    this.#upload.update({ multiple: true, placeholder: null, label, sources });
    if (changed.has("value")) this.#show();
    if (["value", "selected_index", "preview"].some((name) => changed.has(name))) this.#choose();
    this.#arrange();
  }

  #show() {
    this.#drop();
    this.#pictures = this.#items.map(mediumOf);
    const captions = this.#items.map(({ caption }) => caption);
    this.#view.show(this.#pictures, captions, (index) => this.#select(index));
  }

  /** Which picture is chosen, as far as Python says. */
  #choose() {
    const { selected_index: index, preview, allow_preview: allowed } = this.props;
    const first = preview && this.#items.length > 0 ? 0 : null;
    this.#selected = index !== null && index < this.#items.length ? index : first;
    this.#looking = allowed && this.#selected !== null && preview !== false;
  }

  #arrange() {
    const sources = this.props.interactive ? this.props.sources : [];
    this.#stage.element.classList.toggle("preview", this.#looking);
    const camera = this.#webcam.element;
    if (camera) this.#stage.show([camera], [], sources);
    else if (this.#items.length === 0) this.#stage.showEmpty(word("No images"), sources);
    else {
      this.#stage.show(this.#view.choose(this.#selected, this.#looking), this.#tools(), sources);
      this.#view.follow();
    }
  }

  #tools() {
    const { interactive, buttons } = this.props;
    const index = this.#selected ?? 0;
    return galleryTools(this.#stage, buttons, {
      all: this.#pictures,
      large: this.#looking ? this.#pictures[index] : null,
      remove: interactive ? () => this.#remove(index) : null,
      clear: interactive ? () => this.#replace([]) : null,
      close: () => this.#close(),
    });
  }

  /** @param {number} index */
  #select(index) {
    const opens = this.props.allow_preview && !this.#looking;
    this.#selected = index;
    this.#looking ||= opens;
    this.#arrange();
    this.emit("select", { index, value: toldOf(this.#items[index]) });
    if (!opens) return;
    this.#view.focus();
    this.emit("preview_open");
  }

  /** @param {number} by */
  #step(by) {
    const { length } = this.#items;
    this.#select(((this.#selected ?? 0) + by + length) % length);
  }

  #close() {
    const index = this.#selected ?? 0;
    this.#looking = false;
    this.#arrange();
    this.#view.cells[index]?.focus({ preventScroll: true });
    this.emit("preview_close");
  }

  /** @param {number} index */
  #remove(index) {
    this.#replace(this.#items.filter((_, at) => at !== index));
    this.emit("delete", { index });
  }

  /** @param {Item[]} items */
  #add(items) {
    this.#replace([...this.#items, ...items]);
    this.emit("upload");
  }

  /** What the visitor did. @param {Item[]} items */
  #replace(items) {
    this.#webcam.close();
    this.assign("value", items.length > 0 ? items : null);
    for (const type of ["input", "change"]) this.emit(type);
  }
}

define("pagelet-gallery", Gallery);
