/** Letting the visitor save files: ones that are on the page, and ones that only Python has. */

import { h } from "./elements.js";

/** How long a browser may need to begin with a download. */
const KEPT = 60_000;

/**
 * @typedef {import("./picture.js").FileData & {size?: number | null}} FileData
 *
 * @typedef {File | FileData} Entry a file that the visitor brought, or one that Python has
 */

/** @param {Entry} entry */
export function nameOf(entry) {
  if (entry instanceof File) return entry.name;
  return entry.orig_name ?? entry.path.split("/").at(-1) ?? "file";
}

/** @param {Entry} entry */
export function addressOf(entry) {
  return entry instanceof File ? null : (entry.url ?? null);
}

/** What listeners are told about a file. @param {Entry} entry */
export function described(entry) {
  if (!(entry instanceof File)) return entry;
  const { name, size, type } = entry;
  return { path: name, orig_name: name, size, mime_type: type };
}

/** @param {Blob} blob @param {string} name */
export function saveBlob(blob, name) {
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** Saves the files of a widget; what it does not have itself it asks Python for. */
export class Saving {
  #widget;
  /** By path: what to save as, and what shows that it is being fetched. @type {Map<string, {name: string, button: HTMLElement}>} */
  #waiting = new Map();

  /** @param {import("./widget.js").Widget<any>} widget */
  constructor(widget) {
    this.#widget = widget;
  }

  /** @param {Entry} entry @param {HTMLElement} button */
  begin(entry, button) {
    const address = addressOf(entry);
    const name = nameOf(entry);
    if (entry instanceof File) saveBlob(entry, name);
    else if (address !== null) {
      h("a", { href: address, download: name, target: "_blank", rel: "noopener" }).click();
    } else if (!this.#waiting.has(entry.path)) {
      this.#waiting.set(entry.path, { name, button });
      button.setAttribute("aria-busy", "true");
      this.#widget.emit("wanted", { path: entry.path });
    }
  }

  /** @param {string} path @param {BufferSource} bytes @param {string} type */
  save(path, bytes, type) {
    const name = this.#end(path);
    if (name !== undefined) saveBlob(new Blob([bytes], { type }), name);
  }

  /** @param {string} path @param {string} message */
  refuse(path, message) {
    this.#end(path);
    this.#widget.emit("pagelet-error", message);
  }

  /** @param {string} path */
  #end(path) {
    const waiting = this.#waiting.get(path);
    this.#waiting.delete(path);
    waiting?.button.removeAttribute("aria-busy");
    return waiting?.name;
  }
}
