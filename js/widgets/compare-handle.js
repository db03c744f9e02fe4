/** Two things over each other, and a handle that moves the border between them. */

import { word } from "../words.js";
import { h, icon } from "./elements.js";

/** How far the keys go, in percent. @type {Record<string, number>} */
const STEPS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: -100,
  End: 100,
};

export class CompareHandle {
  element = h("div", { class: "compare" });
  #handle = h("div", {
    class: "compare-handle",
    role: "slider",
    tabindex: "0",
    "aria-valuemin": "0",
    "aria-valuemax": "100",
  });
  #knob = h("span", { class: "knob" }, icon("previous"), icon("next"));
  #left = h("div", { class: "side left" });
  #right = h("div", { class: "side right" });
  #position = 50;

  constructor() {
    this.#handle.append(this.#knob);
    this.#handle.addEventListener("keydown", (event) => this.#press(event));
    this.element.addEventListener("pointerdown", (event) => this.#grab(event));
    this.element.append(this.#left, this.#right, this.#handle);
    this.move(this.#position);
  }

  /**
   * @param {HTMLElement} left
   * @param {HTMLElement} right
   * @param {string} label
   */
  show(left, right, label) {
    this.#left.replaceChildren(left);
    this.#right.replaceChildren(right);
    this.#handle.setAttribute("aria-label", word("Compare: {label}", { label }));
    const areas = [left, right].filter((side) => side.matches(".upload-area, .empty"));
    // What is still missing takes half of the room, and there is nothing to compare.
    this.#handle.hidden = areas.length > 0;
    this.element.classList.toggle("halves", areas.length > 0);
    const [first] = [left, right].filter((side) => !areas.includes(side));
    if (first instanceof HTMLCanvasElement) this.#shape(first.width, first.height);
    else if (first instanceof HTMLImageElement) {
      const shape = () => this.#shape(first.naturalWidth, first.naturalHeight);
      if (first.complete && first.naturalWidth > 0) shape();
      else first.addEventListener("load", shape, { once: true });
    }
  }

  /** @param {number} position in percent */
  move(position) {
    this.#position = Math.min(100, Math.max(0, position));
    this.element.style.setProperty("--at", `${this.#position}%`);
    const rounded = String(Math.round(this.#position));
    this.#handle.setAttribute("aria-valuenow", rounded);
    this.#handle.setAttribute("aria-valuetext", `${rounded} %`);
  }

  /** The picture's own shape, so that the handle goes from edge to edge. @param {number} width @param {number} height */
  #shape(width, height) {
    if (width > 0 && height > 0) this.element.style.setProperty("--ratio", String(width / height));
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    if (event.button !== 0 || this.#handle.hidden) return;
    event.preventDefault();
    this.#handle.focus({ preventScroll: true });
    this.element.setPointerCapture(event.pointerId);
    const follow = (/** @type {PointerEvent} */ { clientX }) => {
      const { left, width } = this.element.getBoundingClientRect();
      if (width > 0) this.move(((clientX - left) / width) * 100);
    };
    const end = () => {
      this.element.removeEventListener("pointermove", follow);
      this.element.removeEventListener("pointerup", end);
      this.element.removeEventListener("pointercancel", end);
    };
    follow(event);
    this.element.addEventListener("pointermove", follow);
    this.element.addEventListener("pointerup", end);
    this.element.addEventListener("pointercancel", end);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.move(Math.round(this.#position) + step * (event.shiftKey ? 10 : 1));
  }
}
