/** A sound in all the forms in which it reaches the page. */

import { convert, endingOf } from "../convert.js";
import { Picture } from "../picture.js";
import { saveBlob } from "../saving.js";
import { asWav } from "./decode.js";

export class Sound extends Picture {
  /** Its content where the page has it, always the same object. */
  content = this.blob;
  #format;

  /**
   * @param {import("../picture.js").PictureValue} value
   * @param {string | null} [format] of the file that is saved; its own where it is null
   */
  constructor(value, format = null) {
    super(value);
    this.#format = format;
  }

  /** What Python gets where it needs samples. */
  async decoded() {
    // Another site may not allow it; Python says what it can't read.
    const blob = await this.file();
    const decoded = blob && (await asWav(blob, this.name));
    return decoded ? { file: this.state, decoded } : this.state;
  }

  async save() {
    const format = this.#format;
    if (format === null || format === endingOf(this.name)) return super.save();
    const blob = await this.file();
    if (blob === null) return super.save();
    const file = await convert(blob, this.name, { format });
    saveBlob(file, file.name);
  }
}
