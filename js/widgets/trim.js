/** Choosing a part of a sound or a film: two handles over its length, by pointer and by keys. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";
import { clock } from "./sound/clock.js";

/** @type {Record<string, number>} */
const STEPS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};
/** Seconds that are left at the least. */
const LEAST = 0.05;

class Trim {
  #duration = 0;
  #part = h("div", { class: "trim-part" });
  #from = this.#handle("start", word("Start"));
  #to = this.#handle("end", word("End"));
  /** Lies over what is trimmed. */
  element = h("div", { class: "trim" }, this.#part, this.#from, this.#to);
  start = 0;
  end = 0;
  #moved;

  /** @param {(seconds: number) => void} moved told where a handle is */
  constructor(moved) {
    this.#moved = moved;
  }

  /** Begin with the whole. @param {number} duration */
  begin(duration) {
    this.#duration = duration;
    this.start = 0;
    this.end = duration;
    this.#draw();
  }

  /** Whether anything is cut off. */
  get isPart() {
    return this.start > 0 || this.end < this.#duration;
  }

  focus() {
    this.#from.focus();
  }

  /** @param {"start" | "end"} which @param {string} label */
  #handle(which, label) {
    const handle = h("div", {
      class: `trim-handle ${which}`,
      role: "slider",
      tabindex: "0",
      "aria-label": label,
      pointerdown: (/** @type {PointerEvent} */ event) => {
        event.preventDefault();
        handle.focus();
        handle.setPointerCapture(event.pointerId);
      },
      pointermove: (/** @type {PointerEvent} */ event) => {
        if (!handle.hasPointerCapture(event.pointerId)) return;
        const { left, width } = this.element.getBoundingClientRect();
        this.#place(which, ((event.clientX - left) / width) * this.#duration);
      },
      keydown: (/** @type {KeyboardEvent} */ event) => {
        const step = Math.min(1, this.#duration / 20) * (STEPS[event.key] ?? 0);
        const edge = { Home: 0, End: this.#duration }[event.key];
        if (step === 0 && edge === undefined) return;
        event.preventDefault();
        this.#place(which, edge ?? this[which] + step);
      },
    });
    return handle;
  }

  /** @param {"start" | "end"} which @param {number} seconds */
  #place(which, seconds) {
    const [low, high] =
      which === "start" ? [0, this.end - LEAST] : [this.start + LEAST, this.#duration];
    this[which] = Math.min(high, Math.max(low, seconds));
    this.#draw();
    this.#moved(this[which]);
  }

  #draw() {
    const share = (/** @type {number} */ seconds) => `${(seconds / (this.#duration || 1)) * 100}%`;
    this.#part.style.left = share(this.start);
    this.#part.style.width = share(this.end - this.start);
    for (const [handle, at] of /** @type {[HTMLElement, number][]} */ ([
      [this.#from, this.start],
      [this.#to, this.end],
    ])) {
      handle.style.left = share(at);
      handle.setAttribute("aria-valuemin", "0");
      handle.setAttribute("aria-valuemax", this.#duration.toFixed(1));
      handle.setAttribute("aria-valuenow", at.toFixed(1));
      handle.setAttribute("aria-valuetext", clock(at));
    }
  }
}

/**
 * @typedef {object} Options
 * @property {(seconds: number) => void} seek
 * @property {() => number} duration
 * @property {(from: number, to: number) => void} cut keeps a part
 */

/** The buttons that begin and end trimming, and the handles over what is trimmed. */
export class Trimming {
  #place;
  #options;
  #trim;
  #begin = iconButton("scissors", "Trim", () => this.#open());
  #cut = h("button", { type: "button", class: "sm secondary" }, word("Trim"));
  #cancel = h("button", { type: "button", class: "sm secondary" }, word("Cancel"));
  #allowed = false;
  #isOpen = false;
  buttons = [this.#begin, this.#cut, this.#cancel];

  /** @param {HTMLElement} place gets the handles @param {Options} options */
  constructor(place, options) {
    this.#place = place;
    this.#options = options;
    this.#trim = new Trim(options.seek);
    this.#cut.addEventListener("click", () => this.#close(true));
    this.#cancel.addEventListener("click", () => this.#close(false));
    this.#show();
  }

  /** @param {boolean} allowed */
  allow(allowed) {
    this.#allowed = allowed;
    this.#show();
  }

  /** Whether a moment lies behind the part that is chosen. @param {number} seconds */
  isOver(seconds) {
    return this.#isOpen && seconds > this.#trim.end;
  }

  /** Give up what was chosen. */
  leave() {
    this.#isOpen = false;
    this.#trim.element.remove();
    this.#show();
  }

  #open() {
    if (this.#options.duration() === 0) return;
    this.#isOpen = true;
    this.#trim.begin(this.#options.duration());
    this.#place.append(this.#trim.element);
    this.#show();
    this.#trim.focus();
  }

  /** @param {boolean} keep */
  #close(keep) {
    const { start, end, isPart } = this.#trim;
    this.leave();
    this.#begin.focus();
    if (keep && isPart) this.#options.cut(start, end);
  }

  #show() {
    this.#begin.hidden = !this.#allowed || this.#isOpen;
    this.#cut.hidden = this.#cancel.hidden = !this.#isOpen;
  }
}
