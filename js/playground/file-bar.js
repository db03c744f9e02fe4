/** The row of tabs over the editor: one for each file, and what can be done with them. */

import { h, iconButton } from "../widgets/elements.js";
import { word } from "../words.js";
import { sign } from "./icons.js";
import { askName } from "./name-dialog.js";
import { REQUIREMENTS } from "./names.js";

/** @typedef {import("./project.js").Project} Project */

/**
 * @typedef {object} Hooks
 * @property {() => void} shown another file is seen
 * @property {(from: string, to: string) => void} renamed
 * @property {(file: import("./link.js").ProjectFile) => void} removed
 * @property {(files: globalThis.File[]) => void} brought files from the visitor's disk
 * @property {() => void} changed files were added, renamed or removed
 */

export class FileBar {
  #hooks;
  /** @type {Project | null} */
  #project = null;
  #tabs = h("div", { class: "pg-tabs", role: "tablist", "aria-label": word("Files") });
  #chooser = h("input", { type: "file", multiple: true, hidden: true });
  #rename = iconButton("more", "Rename", () => this.#askRename());
  #remove = iconButton("remove", "Delete", () => this.#removeCurrent());

  /** @param {HTMLElement} place @param {Hooks} hooks */
  constructor(place, hooks) {
    this.#hooks = hooks;
    this.#rename.replaceChildren(sign("edit"));
    const add = iconButton("add", "New file", () => this.#askNew());
    const upload = iconButton("upload", "Upload files", () => this.#chooser.click());
    const tools = h("div", { class: "pg-file-tools" }, add, upload, this.#rename, this.#remove);
    place.replaceChildren(this.#tabs, tools, this.#chooser);
    this.#chooser.addEventListener("change", () => {
      this.#hooks.brought([...(this.#chooser.files ?? [])]);
      this.#chooser.value = "";
    });
    this.#tabs.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Show a project's files as they are now. @param {Project} project */
  show(project) {
    this.#project = project;
    const hadFocus = this.#tabs.contains(document.activeElement);
    this.#tabs.replaceChildren(...project.tabs.map((name) => this.#tab(name)));
    const current = /** @type {HTMLElement | null} */ (
      this.#tabs.querySelector("[aria-selected=true]")
    );
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) current?.focus();
    const canRename = project.current !== null && project.open !== REQUIREMENTS;
    this.#rename.disabled = !canRename;
    this.#remove.disabled = !project.canRemove(project.open);
  }

  /** @param {string} name */
  #tab(name) {
    const selected = name === this.#project?.open;
    return h(
      "button",
      {
        type: "button",
        role: "tab",
        class: name === this.#project?.main.name ? "pg-main" : null,
        "aria-selected": String(selected),
        "aria-controls": "pg-editor",
        tabindex: selected ? 0 : -1,
        title: name,
        click: () => this.#choose(name),
        dblclick: () => this.#askRename(),
      },
      name,
    );
  }

  /** @param {string} name */
  #choose(name) {
    if (this.#project === null || name === this.#project.open) return;
    this.#project.show(name);
    this.show(this.#project);
    this.#hooks.shown();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (this.#project === null) return;
    const { tabs, open } = this.#project;
    const rtl = getComputedStyle(this.#tabs).direction === "rtl" ? -1 : 1;
    const at = tabs.indexOf(open);
    /** @type {Record<string, number>} */
    const places = {
      ArrowLeft: (at - rtl + tabs.length) % tabs.length,
      ArrowRight: (at + rtl + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    if (event.key in places) this.#choose(tabs[places[event.key]]);
    else if (event.key === "F2") this.#askRename();
    else if (event.key === "Delete") this.#removeCurrent();
    else return;
    event.preventDefault();
    /** @type {HTMLElement | null} */ (this.#tabs.querySelector("[aria-selected=true]"))?.focus();
  }

  async #askNew() {
    const project = this.#project;
    const refuses = (/** @type {string} */ name) => project?.refuses(name) ?? null;
    const question = { title: word("New file"), action: "Create", value: "module.py", refuses };
    const name = await askName(question);
    if (name === null || project === null) return;
    project.add(name, "");
    this.show(project);
    this.#hooks.changed();
    this.#hooks.shown();
  }

  async #askRename() {
    const project = this.#project;
    const from = project?.open ?? "";
    if (project === null || this.#rename.disabled) return;
    const refuses = (/** @type {string} */ name) => project.refuses(name, from);
    const title = word("Rename {name}", { name: from });
    const to = await askName({ title, action: "Rename", value: from, refuses });
    if (to === null || to === from) return;
    project.rename(from, to);
    this.#hooks.renamed(from, to);
    this.show(project);
    this.#hooks.changed();
    this.#hooks.shown();
  }

  #removeCurrent() {
    const file = this.#project?.current;
    if (!this.#project || !file || this.#remove.disabled) return;
    this.#project.remove(file.name);
    this.show(this.#project);
    this.#hooks.removed(file);
    this.#hooks.changed();
    this.#hooks.shown();
  }
}
