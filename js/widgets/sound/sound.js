/** A sound in all the forms in which it reaches the page. */

import { convert, endingOf } from "../convert.js";
import { Medium } from "../medium.js";
import { asWav } from "./decode.js";

export class Sound extends Medium {
  /**
   * What Python gets where it needs a format that it can't make of another.
   *
   * @param {string} format
   */
  async as(format) {
    // Another site may not allow it, and a browser not be able to: Python says what it can't read.
    const blob = await this.file();
    const other = blob && (await this.#made(blob, format));
    return other ? { file: this.state, decoded: other } : this.state;
  }

  /** @param {Blob} blob @param {string} format */
  async #made(blob, format) {
    if (format === "wav") return asWav(blob, this.name);
    if (format === endingOf(this.name)) return null;
    return convert(blob, this.name, { format }).catch(() => null);
  }
}
