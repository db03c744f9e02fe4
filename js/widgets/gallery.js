/** `<pagelet-gallery>`: pictures and films in a grid, one can be looked at; also takes them. */

import { word } from "../words.js";
import { iconButton } from "./elements.js";
import { entryOf, itemOf, mediumOf } from "./entry.js";
import { GalleryView, stepOf } from "./gallery-view.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
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
 * @property {string[]} sources "upload", "clipboard"
 * @property {string[]} accept which files are taken
 * @property {string[]} buttons "download", "fullscreen"
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
    accept: ["image/*"],
    buttons: ["download", "fullscreen"],
  };

  #view = new GalleryView();
  #upload = new Upload(this, {
    drop: "Drop Media Here",
    accept: () => this.props.accept,
    open: () => this.props.interactive,
    take: (files) => {
      this.#replace([...this.#items, ...files.map(itemOf)]);
      this.emit("upload");
    },
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #stage = new Stage(this, this.#upload);
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
    this.addEventListener("keydown", (event) => this.#key(event));
    this.#view.large.addEventListener("click", () => this.#step(1));
  }

  resume() {
    if (this.#pictures.length === 0 && this.#items.length > 0) this.update(new Set(["value"]));
  }

  pause() {
    for (const picture of this.#pictures) picture.release();
    this.#pictures = [];
  }

  get #items() {
    return this.props.value ?? [];
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { height, fit_columns: fits, label } = this.props;
    this.#stage.size(height, null);
    this.#view.lay({ ...this.props, most: fits ? this.#items.length : Infinity });
    this.#upload.update({ multiple: true, placeholder: null, label, sources: this.props.sources });
    if (changed.has("value")) this.#show();
    if (["value", "selected_index", "preview"].some((name) => changed.has(name))) this.#choose();
    this.#arrange();
  }

  #show() {
    this.pause();
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
    if (this.#items.length === 0) {
      this.#stage.showEmpty(word("No images"), sources);
      return;
    }
    this.#stage.show(this.#view.choose(this.#selected, this.#looking), this.#tools(), sources);
    this.#view.follow();
  }

  #tools() {
    const { interactive, buttons } = this.props;
    const tools = [];
    if (buttons.includes("fullscreen")) tools.push(this.#stage.fullscreen);
    if (this.#looking) {
      const index = this.#selected ?? 0;
      const picture = this.#pictures[index];
      if (buttons.includes("download")) tools.push(this.#stage.saveButton(picture));
      if (interactive) tools.push(iconButton("remove", "Remove Image", () => this.#remove(index)));
      tools.push(iconButton("clear", "Close preview", () => this.#close()));
    } else if (interactive) {
      tools.push(iconButton("clear", "Remove all images", () => this.#replace([])));
    }
    return tools;
  }

  /** @param {number} index */
  #select(index) {
    const opens = this.props.allow_preview && !this.#looking;
    this.#selected = index;
    this.#looking ||= opens;
    this.#arrange();
    const item = this.#items[index];
    const { state } = mediumOf(item);
    // Pixels and files are in the state already; an event only says which.
    const told = state && "path" in state ? state : null;
    this.emit("select", { index, value: entryOf(item, told) });
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

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || this.#items.length === 0) return;
    const by = stepOf(event.key, this.#view.columns);
    if (event.key === "Escape" && this.#looking) this.#close();
    else if (by !== 0 && !this.#looking) this.#view.move(by);
    else if (Math.abs(by) === 1) this.#step(by);
    else return;
    event.preventDefault();
  }

  /** @param {number} index */
  #remove(index) {
    this.#replace(this.#items.filter((_, at) => at !== index));
    this.emit("delete", { index });
  }

  /** What the visitor did. @param {Item[]} items */
  #replace(items) {
    this.assign("value", items.length > 0 ? items : null);
    for (const type of ["input", "change"]) this.emit(type);
  }
}

define("pagelet-gallery", Gallery);
