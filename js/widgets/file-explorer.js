/** `<pagelet-file-explorer>`: a tree of files to choose from; Python says what is in its folders. */

import sheet from "../styles/file-tree.css";
import { word } from "../words.js";
import { h } from "./elements.js";
import { item, keyOf, moveTo } from "./file-tree.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./file-tree.js").Entry} Entry
 *
 * @typedef {object} Props
 * @property {string[][]} value the paths that are chosen, each a list of names
 * @property {Entry[]} root what is in the outermost folder
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {boolean} single whether only one file can be chosen
 */

/** @extends {Widget<Props>} */
export class FileExplorer extends Widget {
  static defaults = {
    value: [],
    root: [],
    label: "Files",
    interactive: false,
    single: false,
  };
  static calls = ["list", "choose"];

  #tree = h("ul", { role: "tree", class: "file-tree" });
  /** What is in the folders, as far as it is known. @type {Map<string, Entry[]>} */
  #folders = new Map();
  /** @type {Set<string>} */
  #open = new Set();
  /** The folders that were ticked as a whole. @type {Set<string>} */
  #whole = new Set();
  /** @type {Map<string, string[]>} */
  #chosen = new Map();
  #focused = "";

  get state() {
    return this.props.value;
  }

  build() {
    this.#tree.addEventListener("click", (event) => this.#click(event));
    this.#tree.addEventListener("keydown", (event) => this.#key(event));
    this.#tree.addEventListener("focusin", ({ target }) => {
      this.#focused = /** @type {HTMLElement} */ (target).dataset.path ?? "";
    });
    // What the build has drawn is seen until Python says what there is.
    if (this.given.has("root")) this.replaceChildren(this.#tree);
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.#tree.querySelector("[tabindex='0']"))?.focus();
  }

  /** @param {string[]} folder @param {Entry[]} entries */
  list(folder, entries) {
    this.#folders.set(keyOf(folder), entries);
    this.#draw();
  }

  /** Choose all of a folder. @param {string[]} folder @param {string[][]} paths */
  choose(folder, paths) {
    if (!this.#whole.has(keyOf(folder))) return;
    for (const path of paths) this.#chosen.set(keyOf(path), path);
    this.#tell(folder, true);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { value, root, label, single } = this.props;
    this.#tree.setAttribute("aria-label", label);
    this.#tree.setAttribute("aria-multiselectable", String(!single));
    if (changed.has("value")) {
      this.#chosen = new Map((value ?? []).map((path) => [keyOf(path), path]));
      this.#whole.clear();
    }
    if (changed.has("root") && this.given.has("root")) {
      if (!this.#tree.isConnected) this.replaceChildren(this.#tree);
      this.#folders = new Map([["", root]]);
      for (const key of this.#open) this.emit("folder", key.split("/"));
    }
    this.#draw();
  }

  #draw() {
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const had = this.#tree.contains(root.activeElement);
    this.#tree.replaceChildren(...this.#items([], this.#folders.get("") ?? []));
    const items = this.#visible();
    const current = items.find(({ dataset }) => dataset.path === this.#focused) ?? items[0];
    if (current) current.tabIndex = 0;
    if (had) current?.focus();
  }

  /** @param {string[]} folder @param {Entry[]} entries @returns {HTMLElement[]} */
  #items(folder, entries) {
    if (entries.length === 0) {
      return [h("li", { class: "file-none", role: "none" }, word("This folder is empty"))];
    }
    const { interactive, single } = this.props;
    return entries.map((entry) => {
      const path = [...folder, entry.name];
      const key = keyOf(path);
      const inner = this.#open.has(key) ? this.#folders.get(key) : undefined;
      return item(entry, path, {
        checked: entry.type === "folder" && single ? null : this.#mark(entry, key),
        open: this.#open.has(key),
        enabled: interactive,
        inner: inner ? this.#items(path, inner) : [],
      });
    });
  }

  /** @param {Entry} entry @param {string} key @returns {"true" | "false" | "mixed"} */
  #mark(entry, key) {
    if (entry.type === "file") return this.#chosen.has(key) ? "true" : "false";
    const some = [...this.#chosen.keys()].some((chosen) => chosen.startsWith(`${key}/`));
    if (!some) return "false";
    return this.#whole.has(key) ? "true" : "mixed";
  }

  /** @param {HTMLElement} target */
  #toggleOpen(target) {
    const key = target.dataset.path ?? "";
    if (this.#open.delete(key)) this.#draw();
    else {
      this.#open.add(key);
      if (this.#folders.has(key)) this.#draw();
      this.emit("folder", key.split("/"));
    }
  }

  /** @param {HTMLElement} target */
  #toggleChecked(target) {
    const key = target.dataset.path ?? "";
    const path = key.split("/");
    if (!this.props.interactive || target.ariaChecked === null) return;
    const wanted = target.ariaChecked !== "true";
    const isFolder = target.ariaExpanded !== null;
    for (const whole of this.#whole) {
      if (!wanted && (whole === key || key.startsWith(`${whole}/`))) this.#whole.delete(whole);
    }
    if (isFolder && wanted) {
      this.#whole.add(key);
      this.emit("below", path);
      return;
    }
    for (const chosen of [...this.#chosen.keys()]) {
      const inside = chosen === key || chosen.startsWith(`${key}/`);
      if (inside || (wanted && this.props.single)) this.#chosen.delete(chosen);
    }
    if (wanted) this.#chosen.set(key, path);
    this.#tell(path, wanted);
  }

  /** @param {string[]} path @param {boolean} selected */
  #tell(path, selected) {
    this.props.value = [...this.#chosen.values()];
    this.#draw();
    this.emit("input");
    this.emit("select", { index: path, value: keyOf(path), selected });
  }

  /** @param {MouseEvent} event */
  #click({ target }) {
    const clicked = /** @type {Element} */ (target);
    const found = /** @type {HTMLElement | null} */ (clicked.closest("[role=treeitem]"));
    if (!found) return;
    this.#focused = found.dataset.path ?? "";
    found.focus();
    if (found.ariaExpanded !== null && !clicked.closest(".file-check")) this.#toggleOpen(found);
    else this.#toggleChecked(found);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, ctrlKey, altKey, metaKey } = event;
    const current = /** @type {HTMLElement} */ (event.target);
    if (ctrlKey || altKey || metaKey || current.role !== "treeitem") return;
    const isFolder = current.ariaExpanded !== null;
    if (key === " " || (key === "Enter" && !isFolder)) this.#toggleChecked(current);
    else if (key === "Enter") this.#toggleOpen(current);
    else if (key === "ArrowRight" && current.ariaExpanded === "false") this.#toggleOpen(current);
    else if (key === "ArrowLeft" && current.ariaExpanded === "true") this.#toggleOpen(current);
    else if (!moveTo(this.#visible(), current, key)) return;
    event.preventDefault();
  }

  #visible() {
    const found = this.#tree.querySelectorAll("[role=treeitem]");
    return /** @type {HTMLElement[]} */ ([...found]);
  }
}

define("pagelet-file-explorer", FileExplorer, sheet);
