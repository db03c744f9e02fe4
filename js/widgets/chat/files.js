/** The files in a conversation: bytes that Python hands over, shown by address or saved. */

import { addressOf, Saving } from "../saving.js";

/** @typedef {import("./transcript.js").FileData} FileData */

export class ChatFiles {
  #widget;
  #saving;
  /** Addresses of what the page holds, by path. @type {Map<string, string>} */
  #urls = new Map();
  /** Who waits for a file. @type {Map<string, ((url: string | null) => void)[]>} */
  #waiting = new Map();

  /** @param {import("../widget.js").Widget<any>} widget */
  constructor(widget) {
    this.#widget = widget;
    this.#saving = new Saving(widget);
  }

  /**
   * Find a file's address.
   *
   * @param {FileData} file
   * @param {(url: string | null) => void} found gets `null` where the file can't be read
   */
  find(file, found) {
    const { path } = file;
    const url = remoteAddress(file) ?? this.#urls.get(path);
    if (url !== undefined) {
      found(url);
      return;
    }
    const waiting = this.#waiting.get(path) ?? [];
    this.#waiting.set(path, [...waiting, found]);
    // What Python hands over by itself comes in the same turn.
    setTimeout(() => {
      if (this.#waiting.has(path)) this.#widget.emit("wanted", { path });
    });
  }

  /** @param {FileData} file @param {HTMLElement} button */
  download(file, button) {
    const url = remoteAddress(file) ?? this.#urls.get(file.path);
    this.#saving.begin(url === undefined ? file : { ...file, url }, button);
  }

  /** @param {string} path @param {BufferSource} bytes @param {string} type */
  save(path, bytes, type) {
    this.#saving.save(path, bytes, type);
    if (!this.#urls.has(path)) {
      this.#urls.set(path, URL.createObjectURL(new Blob([bytes], { type })));
    }
    this.#tell(path, this.#urls.get(path) ?? null);
  }

  /** @param {string} path @param {string} message */
  refuse(path, message) {
    this.#saving.refuse(path, message);
    this.#tell(path, null);
  }

  /** Give up all that is held. */
  release() {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  /** @param {string} path @param {string | null} url */
  #tell(path, url) {
    const waiting = this.#waiting.get(path) ?? [];
    this.#waiting.delete(path);
    for (const found of waiting) found(url);
  }
}

/** @param {FileData} file */
function remoteAddress(file) {
  const path = /^(https?|data):/.test(file.path ?? "") ? file.path : null;
  return addressOf(file) ?? path ?? undefined;
}
