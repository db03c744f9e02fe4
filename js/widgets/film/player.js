/** Plays a film, with the browser's own controls; subtitles, a watermark, and a part to keep. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { play } from "../playing.js";
import { cuesOf, toVtt } from "../subtitles.js";
import { Trimming } from "../trim.js";
import { canJoin, Pieces } from "./pieces.js";
import { Watermark } from "./watermark.js";

/**
 * @typedef {object} Options
 * @property {(type: string) => void} emit tells "play", "pause", "end" and "stop"
 * @property {(trim: {start: number, end: number}) => void} cut keeps a part of the film
 */

export class FilmPlayer {
  #options;
  #video = h("video", { controls: true, playsinline: true, preload: "metadata" });
  #track = h("track", { kind: "captions", default: true });
  watermark = new Watermark(this.#video);
  #strip = h("div", { class: "trim-strip" });
  #trimming = new Trimming(this.#strip, {
    seek: (seconds) => {
      this.#video.currentTime = seconds;
    },
    duration: () => (Number.isFinite(this.#video.duration) ? this.#video.duration : 0),
    cut: (start, end) => this.#options.cut({ start, end }),
  });
  #screen = h("div", { class: "screen" }, this.#video);
  #bar = h("div", { class: "trim-bar" }, this.#strip, ...this.#trimming.buttons);
  element = h("div", { class: "film" }, this.#screen, this.#bar);
  /** What comes piece by piece. @type {Pieces | null} */
  #pieces = null;
  /** What can't be joined, and is still to be played after this. @type {import("../medium.js").Medium[]} */
  #waiting = [];
  #waits = false;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    const video = this.#video;
    video.addEventListener("play", () => options.emit("play"));
    video.addEventListener("pause", () => video.ended || options.emit("pause"));
    video.addEventListener("ended", () => this.#ended());
    video.addEventListener("timeupdate", () => {
      if (this.#trimming.isOver(video.currentTime)) video.pause();
    });
  }

  /** @param {() => void} call when the browser can't show it */
  whenUnable(call) {
    this.#video.addEventListener("error", () => this.#video.getAttribute("src") && call());
  }

  /**
   * @param {import("../medium.js").Medium} film
   * @param {{loop: boolean, position: number, label: string}} how
   */
  show(film, { loop, position, label }) {
    this.#video.loop = loop;
    this.#video.setAttribute("aria-label", label);
    this.#video.src = film.url;
    if (position > 0) this.#video.currentTime = position;
    this.#trimming.leave();
    this.#waits = false;
  }

  /** @param {Parameters<typeof cuesOf>[0]} subtitles */
  async say(subtitles) {
    const cues = await cuesOf(subtitles);
    if (this.#track.src) URL.revokeObjectURL(this.#track.src);
    this.#track.remove();
    if (cues.length === 0) return;
    this.#track.label = word("Subtitles");
    this.#track.src = URL.createObjectURL(new Blob([toVtt(cues)], { type: "text/vtt" }));
    this.#video.append(this.#track);
  }

  /** @param {import("./watermark.js").Given | null} given */
  mark(given) {
    this.watermark.element?.remove();
    this.watermark.show(given);
    if (this.watermark.element) this.#screen.append(this.watermark.element);
    // The browser's own full screen would show the film without it.
    this.#video.setAttribute("controlslist", given ? "nofullscreen nodownload" : "nodownload");
  }

  /** @param {boolean} editable whether a part can be kept */
  allowTrim(editable) {
    this.#trimming.allow(editable);
    this.#bar.hidden = !editable;
  }

  play() {
    return play(this.#video);
  }

  /**
   * A piece of a film that is still coming.
   *
   * @param {import("../medium.js").Medium} piece
   * @param {{plays: boolean, label: string}} how whether it is played when it is the first one
   */
  async add(piece, { plays, label }) {
    this.#video.setAttribute("aria-label", label);
    if (canJoin && piece.content !== null) {
      if (this.#pieces === null) {
        this.#pieces = new Pieces();
        this.#video.src = this.#pieces.url;
        if (plays) this.play();
      }
      return this.#pieces.add(piece.content, piece.name);
    }
    this.#waiting.push(piece);
    if (this.#waits || this.#video.getAttribute("src") === null) this.#next(plays || this.#waits);
  }

  /** No more pieces will come. @returns {Promise<File | null>} the whole, where there is one */
  async end() {
    const pieces = this.#pieces;
    const whole = pieces && (await pieces.end());
    return pieces === this.#pieces ? whole : null;
  }

  /** Be silent, and let go of the film. */
  pause() {
    this.#video.pause();
    this.#video.removeAttribute("src");
    this.#pieces?.close();
    this.#pieces = null;
    this.#waiting = [];
    this.#waits = false;
  }

  #ended() {
    this.#waits = this.#waiting.length === 0;
    if (!this.#waits) this.#next(true);
    else for (const type of ["end", "stop"]) this.#options.emit(type);
  }

  /** @param {boolean} plays */
  #next(plays) {
    this.#waits = false;
    this.#video.src = /** @type {import("../medium.js").Medium} */ (this.#waiting.shift()).url;
    if (plays) this.play();
  }
}
