/** Taking files from the visitor: by a click, by dropping them, from the clipboard. */

import { word } from "../words.js";
import { h, icon } from "./elements.js";
import { filesIn } from "./folders.js";

/** As many endings are named where a file is refused. */
const MOST = 8;

/**
 * @typedef {object} Options
 * @property {(files: File[]) => void} take
 * @property {(message: string) => void} refuse takes a sentence
 * @property {() => boolean} open whether files are taken at the moment
 * @property {() => string[] | null} accept endings, MIME types or patterns of them
 * @property {string} drop "Drop Image Here"
 */

export class Upload {
  #options;
  #input;
  /** Whether the area takes what is on the clipboard instead of a file. */
  #pastes = false;
  /** The area that is shown while there is no file. */
  area;

  /**
   * @param {HTMLElement} host
   * @param {Options} options
   */
  constructor(host, options) {
    this.#options = options;
    this.#input = h("input", { type: "file", hidden: true, tabindex: "-1" });
    this.#input.addEventListener("input", (event) => event.stopPropagation());
    this.#input.addEventListener("change", (event) => {
      event.stopPropagation();
      this.#offer([...(this.#input.files ?? [])]);
      // The same file can be chosen again.
      this.#input.value = "";
    });
    const click = () => (this.#pastes ? this.paste() : this.choose());
    this.area = h("button", { type: "button", class: "upload-area", click });
    host.addEventListener("paste", (event) => this.#paste(event));
    this.#listenToDrops(host);
  }

  /**
   * @param {object} shown
   * @param {boolean} shown.multiple
   * @param {string | null} shown.placeholder
   * @param {string} shown.label
   * @param {string[]} shown.sources
   */
  update({ multiple, placeholder, label, sources }) {
    this.#input.multiple = multiple;
    this.#input.accept = (this.#options.accept() ?? []).join(",");
    this.#pastes = !sources.includes("upload");
    const words = placeholder ? placeholder.split("\n").map(lineOf) : this.#words();
    this.area.replaceChildren(icon(this.#pastes ? "paste" : "upload"), ...words);
    const said = words.map((word) => word.textContent).join(" ");
    this.area.setAttribute("aria-label", `${label}: ${said}`);
  }

  /** The element that has to be on the page for `choose`. */
  get input() {
    return this.#input;
  }

  /** Open the browser's dialogue. */
  choose() {
    this.#input.click();
  }

  /** Take what is on the clipboard; the browser asks the visitor. */
  async paste() {
    try {
      const items = await navigator.clipboard.read();
      const files = await Promise.all(items.map(fileOf));
      this.#offer(
        files.filter((file) => file !== null),
        word("There is no picture on the clipboard."),
      );
    } catch (error) {
      const reason = /** @type {Error} */ (error).message;
      this.#options.refuse(
        word("The browser did not allow reading the clipboard: {reason}", { reason }),
      );
    }
  }

  #words() {
    if (this.#pastes) return [h("span", {}, word("Paste from Clipboard"))];
    const drop = h("span", {}, word(this.#options.drop));
    const or = h("span", { class: "or" }, word("- or -"));
    return [drop, or, h("span", {}, word("Click to Upload"))];
  }

  /**
   * @param {File[]} files
   * @param {string} [none] what to say when there are none
   */
  #offer(files, none) {
    const { accept, take, refuse } = this.#options;
    const fit = files.filter((file) => matches(file, accept()));
    const unfit = files.find((file) => !fit.includes(file));
    if (unfit) {
      const allowed = inShort(accept() ?? []);
      refuse(word("Invalid file type: {name}. Allowed: {allowed}.", { name: unfit.name, allowed }));
    }
    if (files.length === 0 && none) refuse(none);
    if (fit.length > 0) take(this.#input.multiple ? fit : fit.slice(0, 1));
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || !this.#options.open()) return;
    event.preventDefault();
    this.#offer(files);
  }

  /** @param {HTMLElement} host */
  #listenToDrops(host) {
    const over = (/** @type {DragEvent} */ event) => {
      if (!this.#options.open() || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      host.classList.add("dragging");
    };
    host.addEventListener("dragenter", over);
    host.addEventListener("dragover", over);
    host.addEventListener("dragleave", (event) => {
      const to = /** @type {Node | null} */ (event.relatedTarget);
      if (!host.contains(to)) host.classList.remove("dragging");
    });
    host.addEventListener("drop", async (event) => {
      host.classList.remove("dragging");
      if (!this.#options.open() || !event.dataTransfer) return;
      event.preventDefault();
      this.#offer(await filesIn(event.dataTransfer));
    });
  }
}

/** @param {string} line */
function lineOf(line) {
  const heading = /^\s*#+\s*(.*)/.exec(line);
  return heading ? h("strong", {}, heading[1]) : h("span", {}, line);
}

/** @param {ClipboardItem} item @returns {Promise<File | null>} */
async function fileOf(item) {
  const type = item.types.find((name) => name.startsWith("image/"));
  if (type === undefined) return null;
  const blob = await item.getType(type);
  return new File([blob], `clipboard.${type.slice(6).replace(/\W.*/, "")}`, { type });
}

/** Kinds of files instead of a hundred endings. @param {string[]} accepted */
function inShort(accepted) {
  const kinds = accepted.filter((pattern) => pattern.includes("/"));
  return (accepted.length > MOST && kinds.length > 0 ? kinds : accepted).join(", ");
}

/**
 * @param {File} file
 * @param {string[] | null} accepted
 */
function matches(file, accepted) {
  if (accepted === null || accepted.length === 0) return true;
  const name = file.name.toLowerCase();
  return accepted.some((pattern) => {
    if (pattern.startsWith(".")) return name.endsWith(pattern.toLowerCase());
    if (pattern.endsWith("/*")) return file.type.startsWith(pattern.slice(0, -1));
    return file.type === pattern;
  });
}
