/** Shows a sound whose pieces are still coming: playing it, how much of it is there. */

import { word } from "../../words.js";
import { h, iconButton, relabel } from "../elements.js";
import { clock } from "./clock.js";
import { Stream } from "./stream.js";

/** Milliseconds between two looks at the time. */
const TICK = 250;

export class StreamPanel {
  #host;
  #done;
  #stream = new Stream(() => this.#heard());
  #time = h("span", { class: "time", role: "timer" });
  #play = iconButton("play", "Play", () => this.#toggle());
  element = h("div", { class: "player stream" }, this.#play, this.#time);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock;
  #playing = false;
  #complete = false;

  /**
   * @param {import("../widget.js").Widget<any>} host hears of "play", "pause" and "stop"
   * @param {() => void} done called when all has been heard, or need not be
   */
  constructor(host, done) {
    this.#host = host;
    this.#done = done;
  }

  /** @param {Blob | null} piece @param {boolean} autoplay */
  async add(piece, autoplay) {
    if (piece === null) return;
    try {
      await this.#stream.add(piece, autoplay || this.#playing);
    } catch (error) {
      const { message: reason } = /** @type {Error} */ (error);
      this.#host.emit(
        "pagelet-error",
        word("A piece of the sound can't be played: {reason}", { reason }),
      );
      return;
    }
    if (autoplay && !this.#playing) this.#set(true, "play");
    this.#show();
  }

  /** All that has come, as one. */
  whole() {
    return this.#stream.joined();
  }

  /** No more will come. */
  end() {
    this.#complete = true;
    this.#heard();
  }

  /** Where it goes on: at the beginning where all has been heard. */
  get position() {
    const { position, duration } = this.#stream;
    return position < duration ? position : 0;
  }

  close() {
    clearInterval(this.#clock);
    this.#stream.close();
  }

  #toggle() {
    if (this.#playing) this.#stream.pause();
    else this.#stream.play();
    this.#set(!this.#playing, this.#playing ? "pause" : "play");
    if (this.#complete && !this.#playing) this.#done();
  }

  #heard() {
    this.#show();
    if (!this.#complete || (this.#playing && this.#stream.isPlaying)) return;
    if (this.#playing) this.#set(false, "stop");
    this.#done();
  }

  /** @param {boolean} playing @param {string} type */
  #set(playing, type) {
    this.#playing = playing;
    clearInterval(this.#clock);
    if (playing) this.#clock = setInterval(() => this.#show(), TICK);
    relabel(this.#play, playing ? "pause" : "play", word(playing ? "Pause" : "Play"));
    this.#host.emit(type);
  }

  #show() {
    const { position, duration } = this.#stream;
    this.#time.textContent = `${clock(position)} / ${clock(duration)}`;
  }
}
