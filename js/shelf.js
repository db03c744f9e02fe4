/** What the script writes, on the page: listed in a panel, handed out, and kept for the next visit. */

import { openStorage } from "./storage.js";
import { h } from "./widgets/elements.js";
import { word } from "./words.js";

/** How many lost files are named. */
const NAMED = 10;

/**
 * @typedef {import("./written.js").Listed} Listed
 * @typedef {import("./storage.js").Kept} Kept
 */

export class Shelf {
  element = h("div", { class: "gradio-container embedded", hidden: true });
  #around;
  #post;
  #warn;
  /** @type {Promise<import("./storage.js").Storage> | null} */
  #opened = null;
  /** @type {Listed[]} */
  #listed = [];
  /** @type {Promise<import("./files-panel.js").FilesPanel> | null} */
  #panel = null;
  /** Who waits for a file's bytes. @type {Map<number, (data: ArrayBuffer | null) => void>} */
  #waiting = new Map();
  #asked = 0;
  #warned = false;

  /**
   * @param {Pick<import("./manifest.js").Surroundings, "storage" | "tell">} around
   * @param {(message: any) => void} post
   * @param {(message: string) => void} warn
   */
  constructor(around, post, warn) {
    this.#around = around;
    this.#post = post;
    this.#warn = warn;
  }

  /** What to do with the messages of Python's half. @type {Record<string, (message: any) => void>} */
  handlers = {
    files: ({ files }) => this.#list(files),
    file: ({ request, data }) => {
      this.#waiting.get(request)?.(data);
      this.#waiting.delete(request);
    },
    keep: ({ path, time, data }) => this.#keep({ path, time, data: new Blob([data]) }),
    forget: ({ path }) => this.#forget(path),
  };

  /** What was kept, to be put back before the script runs. @returns {Promise<Kept[]>} */
  async kept() {
    const { storage } = this.#around;
    this.#opened ??= typeof storage === "string" ? openStorage(storage) : Promise.resolve(storage);
    try {
      return await (await this.#opened).all();
    } catch (error) {
      this.#warn(`The files of earlier visits could not be read: ${error}`);
      return [];
    }
  }

  /** Note that Python has ended, and its files with it. */
  lose() {
    for (const answer of this.#waiting.values()) answer(null);
    this.#waiting.clear();
    const lost = this.#listed.filter(({ kept }) => !kept).map(({ path }) => path);
    if (lost.length > 0) {
      const names = lost.slice(0, NAMED).join(", ") + (lost.length > NAMED ? ", ..." : "");
      this.#warn(word("Files that the script had written are lost: {names}.", { names }));
    }
    this.#list(this.#listed.filter(({ kept }) => kept));
  }

  /** @param {Listed[]} files */
  async #list(files) {
    this.#listed = files;
    this.#around.tell?.("files", files);
    if (files.length > 0 || this.#panel !== null) (await this.#open()).show(this.#listed);
  }

  #open() {
    this.#panel ??= import("./files-panel.js").then(({ FilesPanel }) => {
      const panel = new FilesPanel({
        fetch: (path) => this.fetch(path),
        erase: (paths) => this.#erase(paths),
        warn: this.#warn,
      });
      this.element.replaceChildren(panel.element);
      this.element.hidden = false;
      return panel;
    });
    return this.#panel;
  }

  /** @param {string} path @returns {Promise<Blob | null>} null where it is gone */
  fetch(path) {
    this.#asked += 1;
    const request = this.#asked;
    this.#post({ kind: "ask", request, path });
    return new Promise((resolve) => {
      this.#waiting.set(request, (data) => resolve(data && new Blob([data])));
    });
  }

  /** @param {string[]} paths */
  #erase(paths) {
    this.#post({ kind: "erase", paths });
    // What Python is too busy to erase must not come back at the next visit either.
    for (const path of paths) this.#forget(path);
  }

  /** @param {Kept} file */
  async #keep(file) {
    const storage = await this.#opened;
    if (storage === null) return;
    try {
      await storage.put(file);
    } catch (error) {
      this.#refuse(`${file.path} could not be kept: ${error}`);
      return;
    }
    if (storage.refused !== null) {
      this.#refuse(
        word(
          "What is flagged here is lost when the page is closed, because the browser gives it no storage ({reason}). Download it from the files panel.",
          { reason: storage.refused },
        ),
      );
    }
  }

  /** @param {string} path */
  async #forget(path) {
    try {
      await (await this.#opened)?.remove(path);
    } catch (error) {
      this.#warn(`${path} could not be erased from the browser's storage: ${error}`);
    }
  }

  /** @param {string} message */
  #refuse(message) {
    if (!this.#warned) this.#warn(message);
    this.#warned = true;
  }
}
