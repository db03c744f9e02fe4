/** Plays pieces of sound that come one after another as one sound, without gaps. */

import { channelsOf, decode } from "./decode.js";
import { wavOf } from "./wav.js";

/** Seconds before the first piece is heard: the next may come a little late. */
const LEAD = 0.1;

export class Stream {
  /** @type {AudioContext | null} */
  #context = null;
  /** The frame at which the next piece begins, by the context's clock. */
  #next = 0;
  /** Seconds of all pieces. */
  duration = 0;
  /** @type {Float32Array[][]} */
  #pieces = [];
  #rate = 0;
  /** Pieces are decoded and put in their places in the order in which they come. */
  #queue = Promise.resolve();
  #moved;

  /** @param {() => void} moved told when the last piece so far has been heard */
  constructor(moved) {
    this.#moved = moved;
  }

  /** Seconds that have been heard. */
  get position() {
    if (this.#context === null) return 0;
    const ahead = this.#next / this.#rate - this.#context.currentTime;
    return Math.max(0, this.duration - Math.max(0, ahead));
  }

  get isPlaying() {
    return this.#context?.state === "running" && this.position < this.duration;
  }

  /**
   * @param {Blob} blob the next piece
   * @param {boolean} autoplay
   * @returns {Promise<void>}
   */
  add(blob, autoplay) {
    const added = this.#queue.then(async () => this.#place(await decode(blob), autoplay));
    this.#queue = added.catch(() => {});
    return added;
  }

  /** @param {AudioBuffer} buffer @param {boolean} autoplay */
  #place(buffer, autoplay) {
    if (this.#context === null) {
      // At the sound's own rate the ends of the pieces fit.
      this.#rate = buffer.sampleRate;
      this.#context = new AudioContext({ sampleRate: this.#rate });
      if (!autoplay) this.#context.suspend();
      this.#next = this.#frame(this.#context) + Math.round(LEAD * this.#rate);
    }
    const source = new AudioBufferSourceNode(this.#context, { buffer });
    source.connect(this.#context.destination);
    this.#next = Math.max(this.#next, this.#frame(this.#context));
    source.start(this.#next / this.#rate);
    source.onended = () => this.#moved();
    this.#next += Math.round(buffer.duration * this.#rate);
    this.duration += buffer.duration;
    if (buffer.sampleRate === this.#rate) this.#pieces.push(channelsOf(buffer));
  }

  /** Between two frames a piece would begin with less than a whole one. @param {AudioContext} context */
  #frame({ currentTime }) {
    return Math.ceil(currentTime * this.#rate);
  }

  play() {
    return this.#context?.resume();
  }

  pause() {
    return this.#context?.suspend();
  }

  /** All pieces as one file, once those that came are decoded. */
  async joined() {
    await this.#queue;
    if (this.#pieces.length === 0) return null;
    const frames = this.#pieces.reduce((sum, [first]) => sum + first.length, 0);
    const channels = this.#pieces[0].map((_, channel) => {
      const whole = new Float32Array(frames);
      let at = 0;
      for (const piece of this.#pieces) {
        whole.set(piece[channel] ?? piece[0], at);
        at += piece[0].length;
      }
      return whole;
    });
    return wavOf(channels, this.#rate, "audio.wav");
  }

  close() {
    this.#context?.close();
    this.#context = null;
  }
}
