/** The shape of a sound as bars: played ones in another colour; also where the visitor seeks. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { clock } from "./clock.js";
import { loudest } from "./peaks.js";

/**
 * @typedef {object} Options Gradio's own
 * @property {string | null} waveform_color
 * @property {string | null} waveform_progress_color
 * @property {string | null} trim_region_color
 * @property {boolean} show_recording_waveform
 * @property {number} skip_length seconds
 * @property {number} sample_rate
 */

const BAR = 3;
const GAP = 2;
const HEIGHT = 72;

/** What arrow keys and the like do to the position. @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };

export class Waveform {
  #canvas = h("canvas", { height: HEIGHT, "aria-hidden": "true" });
  element = h("div", { class: "waveform" }, this.#canvas);
  /** @type {number[] | null} */
  #peaks = null;
  #played = 0;
  #observer = new ResizeObserver(() => this.draw());

  /** How many bars there is room for. */
  get count() {
    return Math.max(20, Math.floor((this.element.clientWidth || 300) / (BAR + GAP)));
  }

  /**
   * Let the visitor seek by a pointer and by keys.
   *
   * @param {(seconds: number) => void} seek
   * @param {() => {at: number, duration: number, step: number}} where
   */
  seekable(seek, where) {
    const { element } = this;
    const attributes = { role: "slider", tabindex: "0", "aria-label": word("Position") };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const go = (/** @type {PointerEvent} */ event) => {
      const { left, width } = element.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
      seek(share * where().duration);
    };
    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.target !== this.#canvas) return;
      element.setPointerCapture(event.pointerId);
      go(event);
    });
    element.addEventListener("pointermove", (event) => {
      if (element.hasPointerCapture(event.pointerId)) go(event);
    });
    element.addEventListener("keydown", (event) => {
      if (event.target !== element) return;
      const { at, duration, step } = where();
      const to = { Home: 0, End: duration }[event.key] ?? at + (STEPS[event.key] ?? 0) * step;
      if (!(event.key in STEPS) && event.key !== "Home" && event.key !== "End") return;
      event.preventDefault();
      seek(Math.min(duration, Math.max(0, to)));
    });
  }

  /** @param {number[] | null} peaks null for a line: there is no telling */
  show(peaks) {
    this.#peaks = peaks;
    this.draw();
  }

  /** @param {number} at @param {number} duration */
  move(at, duration) {
    this.#played = duration > 0 ? at / duration : 0;
    const { element } = this;
    element.setAttribute("aria-valuemin", "0");
    element.setAttribute("aria-valuemax", String(Math.round(duration)));
    element.setAttribute("aria-valuenow", String(Math.round(at)));
    element.setAttribute("aria-valuetext", `${clock(at)} / ${clock(duration)}`);
    this.draw();
  }

  resume() {
    this.#observer.observe(this.element);
  }

  pause() {
    this.#observer.disconnect();
  }

  draw() {
    const { clientWidth: width } = this.element;
    const context = this.#canvas.getContext("2d");
    if (width === 0 || context === null) return;
    const dense = window.devicePixelRatio || 1;
    this.#canvas.width = width * dense;
    this.#canvas.height = HEIGHT * dense;
    context.scale(dense, dense);
    // Canvases don't know light-dark(); as values of properties the colours are plain ones.
    const { color: played, caretColor: rest } = getComputedStyle(this.element);
    const { count } = this;
    const peaks = this.#peaks === null ? [] : loudest(this.#peaks, count);
    for (let bar = 0; bar < count; bar++) {
      const peak = peaks[bar] ?? 0;
      const height = Math.max(2, peak * (HEIGHT - 4));
      context.fillStyle = (bar + 0.5) / count <= this.#played ? played : rest;
      context.beginPath();
      context.roundRect(bar * (BAR + GAP), (HEIGHT - height) / 2, BAR, height, BAR / 2);
      context.fill();
    }
  }
}

/** Give a widget its author's colours. @param {HTMLElement} host @param {Options} options */
export function colour({ style }, { waveform_color, waveform_progress_color, trim_region_color }) {
  const colors = { waveform_color, waveform_progress_color, trim_region_color };
  for (const [name, color] of Object.entries(colors)) {
    if (color) style.setProperty(`--${name.replaceAll("_", "-")}`, color);
  }
}
