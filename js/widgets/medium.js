/** A sound or a film in all the forms in which it reaches the page. */

import { convert, endingOf } from "./convert.js";
import { Picture } from "./picture.js";
import { saveBlob } from "./saving.js";

export class Medium extends Picture {
  /** Its content where the page has it, always the same object. */
  content = this.blob;
  /** The format that is saved; its own where it is null. @type {string | null} */
  format = null;
  /** Draws over a film that is saved. @type {import("./convert.js").How["over"]} */
  over;

  async save() {
    const format = this.format ?? endingOf(this.name);
    const blob = await this.file();
    if (blob === null || (format === endingOf(this.name) && !this.over)) return super.save();
    const file = await convert(blob, this.name, { format, over: this.over });
    saveBlob(file, file.name);
  }
}
