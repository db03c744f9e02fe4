/** A frame with handles over the paper: to cut out a part, or to place the background. */

import { word } from "../../words.js";
import { h } from "../elements.js";

/** @typedef {import("./tiles.js").Rect} Rect */

/** Which edges a handle moves. */
const HANDLES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"];
const LEAST = 4;

export class FrameTool {
  element = h("div", { class: "frame", tabindex: "0", role: "group", "data-own": "" });
  #zoom;
  /** @type {Rect} */
  #rect = { x: 0, y: 0, width: 1, height: 1 };
  /** What it must stay inside of, if anything. @type {Rect | null} */
  #within = null;
  #keepsRatio = false;
  /** @type {(rect: Rect) => void} */
  #moved = () => {};

  /** @param {import("./zoom.js").Zoom} zoom */
  constructor(zoom) {
    this.#zoom = zoom;
    for (const name of HANDLES) this.element.append(h("i", { class: `handle ${name}` }));
    this.element.addEventListener("pointerdown", (event) => this.#grab(event));
    this.element.addEventListener("keydown", (event) => this.#press(event));
  }

  /** The frame, in whole pixels. @returns {Rect} */
  get rect() {
    const { x, y, width, height } = this.#rect;
    const left = Math.round(x);
    const top = Math.round(y);
    const right = Math.round(x + width);
    const bottom = Math.round(y + height);
    return {
      x: left,
      y: top,
      width: Math.max(1, right - left),
      height: Math.max(1, bottom - top),
    };
  }

  /**
   * @param {Rect} rect
   * @param {object} options
   * @param {string} options.label
   * @param {Rect | null} options.within
   * @param {boolean} options.keepsRatio
   * @param {(rect: Rect) => void} options.moved
   */
  begin(rect, { label, within, keepsRatio, moved }) {
    this.#within = within;
    this.#keepsRatio = keepsRatio;
    this.#moved = moved;
    this.element.classList.toggle("cuts", within !== null);
    const keys = word("Arrow keys move it, with Shift they change its size.");
    this.element.setAttribute("aria-label", `${label}. ${keys}`);
    this.#set(rect);
  }

  /** @param {Rect} rect */
  #set(rect) {
    this.#rect = rect;
    const { style } = this.element;
    style.left = `${rect.x}px`;
    style.top = `${rect.y}px`;
    style.width = `${rect.width}px`;
    style.height = `${rect.height}px`;
    this.#moved(this.rect);
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    event.preventDefault();
    event.stopPropagation();
    this.element.focus({ preventScroll: true });
    const handle = /** @type {Element} */ (event.target).classList[1] ?? "";
    const begin = this.#zoom.toPaper(event);
    const rect = this.#rect;
    this.element.setPointerCapture(event.pointerId);
    const follow = (/** @type {PointerEvent} */ moved) => {
      const now = this.#zoom.toPaper(moved);
      this.#change(rect, handle, now.x - begin.x, now.y - begin.y);
    };
    const end = () => {
      this.element.removeEventListener("pointermove", follow);
      this.element.removeEventListener("pointerup", end);
      this.element.removeEventListener("pointercancel", end);
    };
    this.element.addEventListener("pointermove", follow);
    this.element.addEventListener("pointerup", end);
    this.element.addEventListener("pointercancel", end);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const step = event.ctrlKey ? 1 : 10;
    const x = { ArrowLeft: -step, ArrowRight: step }[event.key] ?? 0;
    const y = { ArrowUp: -step, ArrowDown: step }[event.key] ?? 0;
    if (x === 0 && y === 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.#change(this.#rect, event.shiftKey ? "se" : "", x, y);
  }

  /**
   * @param {Rect} rect
   * @param {string} handle empty to move the whole
   * @param {number} dx
   * @param {number} dy
   */
  #change(rect, handle, dx, dy) {
    let { x, y } = rect;
    let [right, bottom] = [x + rect.width, y + rect.height];
    if (handle === "" || handle.includes("w")) x += dx;
    if (handle === "" || handle.includes("e")) right += dx;
    if (handle === "" || handle.includes("n")) y += dy;
    if (handle === "" || handle.includes("s")) bottom += dy;
    if (this.#within) [x, y, right, bottom] = kept(x, y, right, bottom, handle, this.#within);
    const width = Math.max(LEAST, right - x);
    let height = Math.max(LEAST, bottom - y);
    if (this.#keepsRatio && handle.length === 2) {
      height = (width * rect.height) / rect.width;
      if (handle.includes("n")) y = bottom - height;
    }
    if (handle.includes("w")) x = right - width;
    if (handle.includes("n")) y = bottom - height;
    this.#set({ x, y, width, height });
  }
}

/**
 * Keep a frame inside of a rectangle: what moves as a whole keeps its size.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} right
 * @param {number} bottom
 * @param {string} handle
 * @param {Rect} within
 */
function kept(x, y, right, bottom, handle, within) {
  const [far, low] = [within.x + within.width, within.y + within.height];
  if (handle === "") {
    const dx = Math.max(within.x - x, 0) + Math.min(far - right, 0);
    const dy = Math.max(within.y - y, 0) + Math.min(low - bottom, 0);
    return [x + dx, y + dy, right + dx, bottom + dy];
  }
  return [
    Math.max(within.x, x),
    Math.max(within.y, y),
    Math.min(far, right),
    Math.min(low, bottom),
  ];
}
