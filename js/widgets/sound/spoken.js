/** What is being said in a sound: its subtitles, one at a time. */

import { h } from "../elements.js";
import { cuesOf } from "../subtitles.js";

export class Spoken {
  element = h("p", { class: "spoken", hidden: true, "aria-live": "off" });
  /** @type {import("../subtitles.js").Cue[]} */
  #cues = [];

  /** @param {Parameters<typeof cuesOf>[0]} subtitles */
  async show(subtitles) {
    this.#cues = await cuesOf(subtitles);
    this.element.hidden = this.#cues.length === 0;
    this.at(0);
  }

  /** @param {number} seconds */
  at(seconds) {
    const spoken = this.#cues.filter(({ start, end }) => start <= seconds && seconds < end);
    this.element.textContent = spoken.map(({ text }) => text).join("\n");
  }
}
