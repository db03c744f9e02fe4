/** What is being edited: files as tabs, where they came from, and whether they have been changed. */

import { freeName, nameProblem, REQUIREMENTS } from "./names.js";

/**
 * @typedef {import("./link.js").ProjectFile} ProjectFile
 *
 * @typedef {{kind: "example", name: string} | {kind: "link", version: string, data: string} | {kind: "own"}} Origin
 *
 * @typedef {object} Saved a project without its bytes, which are kept apart
 * @property {string} id
 * @property {{name: string, content: string | null}[]} files null stands for bytes
 * @property {string} open
 * @property {Origin} origin
 * @property {boolean} edited
 * @property {boolean} trusted
 */

export class Project {
  /** Names what belongs to it in the browser's storage. */
  id;
  /** The first one is the script that runs. @type {ProjectFile[]} */
  files;
  /** The name of the file that is seen. */
  open;
  /** @type {Origin} */
  origin;
  /** Whether anything differs from what it came with. */
  edited = false;
  /** Whether it may run without being asked about: own code, and what the visitor has run. */
  trusted;

  /**
   * @param {Origin} origin
   * @param {ProjectFile[]} files
   * @param {string} [id]
   */
  constructor(origin, files, id = crypto.randomUUID()) {
    this.id = id;
    this.origin = origin;
    this.files = files.map((file) => ({ ...file }));
    this.open = this.main.name;
    this.trusted = origin.kind !== "link";
  }

  get main() {
    return this.files[0];
  }

  /** What the address may call it by: an example of this site, as it is there. */
  get example() {
    return this.origin.kind === "example" && !this.edited ? this.origin.name : null;
  }

  /** The names that have a tab: that of the requirements is there before the file is. */
  get tabs() {
    return [...this.#names.filter((name) => name !== REQUIREMENTS), REQUIREMENTS];
  }

  get current() {
    return this.file(this.open);
  }

  /** @param {string} name @returns {ProjectFile | null} */
  file(name) {
    return this.files.find((file) => file.name === name) ?? null;
  }

  /** @param {string} name */
  show(name) {
    if (this.tabs.includes(name)) this.open = name;
  }

  /** Note what was typed into a file. @param {string} name @param {string} text */
  write(name, text) {
    const file = this.file(name);
    if (file?.content === text || (file === null && text === "")) return;
    if (file !== null && !(name === REQUIREMENTS && text === "")) file.content = text;
    else if (file === null) this.files.push({ name, content: text });
    else this.files = this.files.filter((other) => other !== file);
    this.edited = true;
  }

  /**
   * Why a file can't be called so, in words; null where it can.
   *
   * @param {string} name
   * @param {string | null} [renamed] the name that it has now
   */
  refuses(name, renamed = null) {
    if (renamed === this.main.name && !name.endsWith(".py")) {
      return "The script that runs needs a name that ends in .py.";
    }
    return nameProblem(name, this.#others(renamed));
  }

  /**
   * Add a file and show it.
   *
   * @param {string} name
   * @param {ProjectFile["content"]} content
   */
  add(name, content) {
    const free = freeName(name, this.#others(null));
    this.files.push({ name: free, content });
    this.open = free;
    this.edited = true;
    return free;
  }

  /** @param {string} from @param {string} to */
  rename(from, to) {
    const file = this.file(from);
    if (file === null || from === to) return;
    file.name = to;
    if (this.open === from) this.open = to;
    this.edited = true;
  }

  /** The script that runs can't be removed. @param {string} name */
  canRemove(name) {
    return this.file(name) !== null && name !== this.main.name;
  }

  /** @param {string} name */
  remove(name) {
    if (!this.canRemove(name)) return;
    const at = this.tabs.indexOf(name);
    this.files = this.files.filter((file) => file.name !== name);
    if (this.open === name) this.open = this.tabs[Math.max(0, at - 1)];
    this.edited = true;
  }

  /** @returns {Saved} */
  saved() {
    const { id, open, origin, edited, trusted } = this;
    const files = this.files.map(({ name, content }) => ({
      name,
      content: typeof content === "string" ? content : null,
    }));
    return { id, files, open, origin, edited, trusted };
  }

  /**
   * @param {Saved} saved
   * @param {Map<string, Uint8Array<ArrayBuffer>>} bytes of the files that are no text, by name
   */
  static restored({ id, files, open, origin, edited, trusted }, bytes) {
    const found = files
      .map(({ name, content }) => ({ name, content: content ?? bytes.get(name) ?? null }))
      .filter((file) => file.content !== null);
    const project = new Project(origin, /** @type {ProjectFile[]} */ (found), id);
    Object.assign(project, { edited, trusted });
    project.show(open);
    return project;
  }

  get #names() {
    return this.files.map(({ name }) => name);
  }

  /** @param {string | null} renamed */
  #others(renamed) {
    return [...new Set([...this.#names, REQUIREMENTS])].filter((name) => name !== renamed);
  }
}
