/** Plays a sound: its shape, where it is, faster and louder, and a part of it to keep. */

import { word } from "../../words.js";
import { h, iconButton, relabel } from "../elements.js";
import { play } from "../playing.js";
import { Trimming } from "../trim.js";
import { clock } from "./clock.js";
import { cut } from "./cut.js";
import { peaksOf } from "./peaks.js";
import { Spoken } from "./spoken.js";
import { Waveform } from "./waveform.js";

/** How finely a sound's shape is looked at. */
const PEAKS = 400;
const SPEEDS = [0.5, 1, 1.5, 2];

/**
 * @typedef {object} Options
 * @property {(type: string) => void} emit tells "play", "pause" and "stop"
 * @property {(part: File) => void} cut takes the part of the sound that is to be kept
 * @property {() => number} skip seconds that the buttons for skipping go
 */

export class Player {
  #options;
  #audio = h("audio", { preload: "metadata" });
  #wave = new Waveform();
  #spoken = new Spoken();
  #time = h("span", { class: "time" });
  #play = iconButton("play", "Play", () => this.toggle());
  #speed = h("button", { type: "button", class: "speed", click: () => this.#faster() });
  #mute = iconButton("volume", "Mute", () => this.#setMuted(!this.#audio.muted));
  #volume = h("input", { type: "range", min: 0, max: 1, step: 0.05, "data-aside": true });
  #place = h("div", { class: "wave-place" }, this.#wave.element);
  #trimming = new Trimming(this.#place, {
    seek: (seconds) => this.seek(seconds),
    duration: () => this.duration,
    cut: (from, to) => this.#cut(from, to),
  });
  #controls = h("div", { class: "player-controls" });
  element = h("div", { class: "player" });
  /** @type {import("./sound.js").Sound | null} */
  #sound = null;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#build();
    this.#listen();
  }

  get position() {
    return this.#audio.currentTime;
  }

  get duration() {
    const { duration } = this.#audio;
    return Number.isFinite(duration) ? duration : 0;
  }

  #build() {
    const skip = (/** @type {number} */ way) => () =>
      this.seek(this.position + way * this.#options.skip());
    const back = iconButton("backward", "Skip backward", skip(-1));
    const forward = iconButton("forward", "Skip forward", skip(1));
    this.#volume.setAttribute("aria-label", word("Volume"));
    const left = h("div", { class: "player-side" }, this.#mute, this.#volume, this.#speed);
    const middle = h("div", { class: "player-main" }, back, this.#play, forward);
    const right = h("div", { class: "player-side end" }, ...this.#trimming.buttons);
    this.#controls.append(left, middle, right);
    const shown = [this.#place, this.#spoken.element, this.#time, this.#controls];
    this.element.append(this.#audio, ...shown);
    this.#showSpeed();
  }

  #listen() {
    const audio = this.#audio;
    const step = () => this.#options.skip();
    this.#wave.seekable(
      (seconds) => this.seek(seconds),
      () => ({ at: this.position, duration: this.duration, step: step() }),
    );
    for (const type of ["timeupdate", "durationchange", "seeking"]) {
      audio.addEventListener(type, () => this.#tick());
    }
    audio.addEventListener("play", () => this.#showPlaying("play"));
    audio.addEventListener("pause", () => this.#showPlaying(audio.ended ? "stop" : "pause"));
    this.#volume.addEventListener("input", () => {
      audio.volume = Number(this.#volume.value);
      this.#setMuted(audio.volume === 0);
    });
    audio.addEventListener("error", () => {
      if (!audio.getAttribute("src")) return;
      const name = this.#sound?.name ?? "";
      const reason = word("This browser can't play it.");
      this.#time.textContent = `${word("No preview of {name}", { name })}. ${reason}`;
    });
  }

  /**
   * @param {import("./sound.js").Sound} sound
   * @param {{loop: boolean, position: number}} how
   */
  show(sound, { loop, position }) {
    this.#sound = sound;
    this.#audio.loop = loop;
    this.#audio.src = sound.url;
    if (position > 0) this.#audio.currentTime = position;
    this.#wave.show(null);
    this.#trimming.leave();
    this.#tick();
    if (sound.content === null) return;
    peaksOf(sound.content, PEAKS).then((peaks) => {
      if (sound === this.#sound) this.#wave.show(peaks);
    });
  }

  /** @param {Parameters<Spoken["show"]>[0]} subtitles */
  say(subtitles) {
    return this.#spoken.show(subtitles);
  }

  /** @param {boolean} editable whether a part can be kept */
  allowTrim(editable) {
    this.#trimming.allow(editable);
  }

  play() {
    return play(this.#audio);
  }

  toggle() {
    if (this.#audio.paused) return this.play();
    this.#audio.pause();
  }

  /** @param {number} seconds */
  seek(seconds) {
    this.#audio.currentTime = Math.max(0, Math.min(this.duration, seconds));
  }

  resume() {
    this.#wave.resume();
  }

  /** Be silent, and let go of the sound. */
  pause() {
    this.#wave.pause();
    this.#audio.pause();
    this.#audio.removeAttribute("src");
  }

  #tick() {
    const { position, duration } = this;
    this.#time.textContent = `${clock(position)} / ${clock(this.#audio.duration)}`;
    this.#wave.move(position, duration);
    if (this.#trimming.isOver(position) && !this.#audio.paused) this.#audio.pause();
    this.#spoken.at(position);
  }

  /** @param {string} type */
  #showPlaying(type) {
    const isPlaying = type === "play";
    relabel(this.#play, isPlaying ? "pause" : "play", word(isPlaying ? "Pause" : "Play"));
    this.#options.emit(type);
  }

  /** @param {number} from seconds @param {number} to */
  async #cut(from, to) {
    if (!this.#sound?.content) return;
    this.#options.cut(await cut(this.#sound.content, this.#sound.name, from, to));
  }

  #faster() {
    const next = SPEEDS[(SPEEDS.indexOf(this.#audio.playbackRate) + 1) % SPEEDS.length];
    this.#audio.playbackRate = next;
    this.#showSpeed();
  }

  #showSpeed() {
    const speed = `${this.#audio.playbackRate}×`;
    this.#speed.textContent = speed;
    this.#speed.setAttribute("aria-label", word("Speed: {speed}", { speed }));
  }

  /** @param {boolean} muted */
  #setMuted(muted) {
    this.#audio.muted = muted;
    relabel(this.#mute, muted ? "muted" : "volume", word("Mute"));
    this.#mute.setAttribute("aria-pressed", String(muted));
  }
}
