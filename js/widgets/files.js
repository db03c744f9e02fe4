/** `<pagelet-files>`: takes files from the visitor, and lists files to save. */

import sheet from "../styles/files.css";
import { word } from "../words.js";
import { h, icon, iconButton } from "./elements.js";
import { addressOf, described, nameOf, Saving } from "./saving.js";
import { sizeInWords } from "./size.js";
import { makeHandle } from "./sortable.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./saving.js").Entry} Entry
 *
 * @typedef {object} Props
 * @property {Entry[]} value
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {"single" | "multiple" | "directory"} count
 * @property {string[]} accept which files are taken; none stands for all
 * @property {number | string | null} height
 * @property {boolean} sortable
 * @property {boolean} selectable whether a click on a name means something
 */

/** @extends {Widget<Props>} */
export class Files extends Widget {
  static defaults = {
    value: [],
    label: "File",
    interactive: false,
    count: "single",
    accept: [],
    height: null,
    sortable: false,
    selectable: false,
  };
  static calls = ["save", "refuse"];

  #upload = new Upload(this, {
    drop: "Drop File Here",
    accept: () => this.props.accept,
    open: () => this.props.interactive,
    take: (files) => this.#take(files),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #stage = new Stage(this, this.#upload);
  #saving = new Saving(this);
  #list = h("ul", { class: "file-list" });

  get state() {
    return this.props.value;
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#upload.input);
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
    const { value, label, count, interactive, height } = this.props;
    const multiple = count !== "single";
    this.#upload.update({ multiple, placeholder: null, label, sources: ["upload"] });
    this.#upload.input.webkitdirectory = count === "directory";
    const isEmpty = value.length === 0;
    this.#stage.size(isEmpty ? height : null, null);
    this.#list.style.maxHeight = typeof height === "number" ? `${height}px` : (height ?? "");
    if (isEmpty) {
      this.#stage.showEmpty(word("No file"), interactive ? ["upload"] : [], "file");
      return;
    }
    this.#list.setAttribute("aria-label", label);
    this.#list.replaceChildren(...value.map((entry, index) => this.#row(entry, index)));
    this.#stage.show([this.#list], interactive ? this.#tools(multiple) : [], []);
  }

  /** @param {boolean} multiple */
  #tools(multiple) {
    const clear = iconButton("clear", "Clear", () => this.#change([], "clear"));
    if (!multiple) return [clear];
    return [iconButton("upload", "Upload file", () => this.#upload.choose()), clear];
  }

  /** @param {Entry} entry @param {number} index */
  #row(entry, index) {
    const { interactive, sortable, selectable, value } = this.props;
    const name = nameOf(entry);
    const row = h("li", {});
    if (interactive && sortable && value.length > 1) row.append(this.#handle(name));
    const split = Math.max(name.lastIndexOf("."), 0) || name.length;
    const shown = [
      h("span", { class: "stem" }, name.slice(0, split)),
      h("span", {}, name.slice(split)),
    ];
    const select = () => this.emit("select", { index, value: name, selected: true });
    if (selectable) {
      row.append(h("button", { type: "button", class: "file-name", click: select }, ...shown));
    } else row.append(h("span", { class: "file-name", title: name }, ...shown));
    row.append(this.#link(entry, name));
    if (interactive) row.append(this.#remover(name, index));
    return row;
  }

  /** @param {Entry} entry @param {string} name */
  #link(entry, name) {
    const size = entry.size == null ? "" : sizeInWords(entry.size);
    const said = word("Download {name}", { name });
    const attributes = { type: "button", class: "file-save", title: said };
    const save = () => {
      this.#saving.begin(entry, button);
      this.emit("download", { file: described(entry) });
    };
    const button = h("button", { ...attributes, click: save }, size, icon("download"));
    button.setAttribute("aria-label", size ? `${said} (${size})` : said);
    button.classList.toggle("elsewhere", addressOf(entry) !== null);
    return button;
  }

  /** @param {string} name */
  #handle(name) {
    const said = word("Move {name}", { name });
    const attributes = { type: "button", class: "icon-button grip", title: said };
    const handle = h("button", { ...attributes, "aria-label": said });
    makeHandle(handle, (from, to) => {
      const moved = [...this.props.value];
      moved.splice(to, 0, ...moved.splice(from, 1));
      this.#change(moved);
      queueMicrotask(() => this.#focusRow(to, ".grip"));
    });
    return handle;
  }

  /** @param {string} name @param {number} index */
  #remover(name, index) {
    const said = word("Remove {name}", { name });
    const remove = iconButton("clear", said, () => {
      const { value } = this.props;
      this.#change(
        value.filter((_, other) => other !== index),
        "delete",
        { file: described(value[index]) },
      );
      const next = Math.min(index, value.length - 2);
      queueMicrotask(() => (next < 0 ? this.focus() : this.#focusRow(next, ".remove")));
    });
    remove.classList.add("remove");
    return remove;
  }

  /** @param {number} index @param {string} what */
  #focusRow(index, what) {
    /** @type {HTMLElement | null} */ (this.#list.children[index].querySelector(what))?.focus();
  }

  /** @param {File[]} files */
  #take(files) {
    const { count, value } = this.props;
    this.#change(count === "multiple" ? [...value, ...files] : files, "upload");
  }

  /** @param {Entry[]} value @param {string} [type] @param {unknown} [detail] */
  #change(value, type, detail) {
    this.assign("value", value);
    this.emit("input");
    if (type) this.emit(type, detail);
  }
}

define("pagelet-files", Files, sheet);
