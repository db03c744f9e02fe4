/** What the stand-in for `transformers` finds: it loads the library with the first model. */

import { supplied } from "./supply.js";

/**
 * @typedef {object} Place where the library is
 * @property {string} script
 * @property {string} wasm its own runtime
 *
 * @typedef {import("./models.js").Wanted} Wanted
 */

export class ModelHost {
  #place;
  #tell;
  /** @type {Promise<typeof import("./models.js")> | null} */
  #library = null;

  /**
   * @param {Place} place
   * @param {import("./models.js").Tell} tell
   */
  constructor(place, tell) {
    this.#place = place;
    this.#tell = tell;
  }

  /** @param {Wanted} wanted */
  async open(wanted) {
    const { open } = await this.#load();
    return open(wanted, this.#tell);
  }

  /**
   * @param {any} pipe what `open` gave
   * @param {{args: any[]}} told
   */
  async call(pipe, { args }) {
    const { call } = await this.#load();
    return call(pipe, args);
  }

  #load() {
    this.#library ??= this.#import();
    this.#library.catch(() => {
      this.#library = null;
    });
    return this.#library;
  }

  /** @returns {Promise<typeof import("./models.js")>} */
  async #import() {
    const [script, wasm] = await Promise.all([here(this.#place.script), here(this.#place.wasm)]);
    const library = await import(script);
    library.prepare(wasm);
    return library;
  }
}

/** An address at which a file can be had, also where it comes with the page. @param {string} url */
async function here(url) {
  const file = supplied(url);
  return file === null ? url : URL.createObjectURL(await file);
}
