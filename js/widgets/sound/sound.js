/** A sound in all the forms in which it reaches the page. */

import { Medium } from "../medium.js";
import { asWav } from "./decode.js";

export class Sound extends Medium {
  /** What Python gets where it needs samples. */
  async decoded() {
    // Another site may not allow it; Python says what it can't read.
    const blob = await this.file();
    const decoded = blob && (await asWav(blob, this.name));
    return decoded ? { file: this.state, decoded } : this.state;
  }
}
