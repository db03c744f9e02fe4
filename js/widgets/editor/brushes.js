/** What the brush and the eraser are set to: their sizes and the colour. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { hexOf, numbersOf } from "./colors.js";

/**
 * @typedef {string | [string, number]} Color as CSS, or with an opacity
 *
 * @typedef {object} BrushOptions as Gradio's `Brush`
 * @property {number | "auto"} default_size a radius in pixels
 * @property {Color[]} colors
 * @property {Color} default_color
 * @property {"fixed" | "defaults"} color_mode
 *
 * @typedef {object} EraserOptions as Gradio's `Eraser`
 * @property {number | "auto"} default_size
 *
 * @typedef {"draw" | "erase"} Tool
 */

const LARGEST = 100;

export class Brushes {
  element = h("div", { class: "brush-options" });
  #host;
  #size = h("input", { type: "range", min: "1", max: String(LARGEST), "data-aside": "" });
  #number = h("output", {});
  #swatches = h("div", { class: "swatches", role: "group", "aria-label": word("Color") });
  #own = h("input", { type: "color", "aria-label": word("Pick a color"), "data-aside": "" });
  /** @type {Tool} */
  #tool = "draw";
  /** Radii in pixels. @type {Record<Tool, number>} */
  #sizes = { draw: 16, erase: 16 };
  /** @type {[number, number, number, number]} */
  #color = [0, 0, 0, 1];
  /** @type {{draw: BrushOptions | false, erase: EraserOptions | false}} */
  #options = { draw: false, erase: false };

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    for (const input of [this.#size, this.#own]) {
      input.addEventListener("change", (event) => event.stopPropagation());
    }
    this.#size.addEventListener("input", (event) => {
      event.stopPropagation();
      this.resize(Number(this.#size.value) - this.radius);
    });
    this.#own.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#choose(this.#own.value);
    });
  }

  get radius() {
    return this.#sizes[this.#tool];
  }

  /** What a stroke is made with. @returns {import("./stroke.js").Ink} */
  get ink() {
    const [red, green, blue, opacity] = this.#color;
    return { color: [red, green, blue], opacity, erases: this.#tool === "erase" };
  }

  /**
   * Begin with what the script wants.
   *
   * @param {BrushOptions | false} brush
   * @param {EraserOptions | false} eraser
   */
  reset(brush, eraser) {
    this.#options = { draw: brush, erase: eraser };
    if (brush) this.#color = this.#numbers(brush.default_color);
    this.#own.hidden = !brush || brush.color_mode === "fixed";
    this.#own.value = hexOf(this.#color);
    this.#showSwatches(brush ? brush.colors : []);
  }

  /** Sizes that are left to the editor go by the canvas. @param {number} width @param {number} height */
  measure(width, height) {
    const auto = Math.max(2, Math.round(Math.min(width, height) / 50));
    for (const tool of /** @type {Tool[]} */ (["draw", "erase"])) {
      const options = this.#options[tool];
      const size = options ? options.default_size : "auto";
      this.#sizes[tool] = size === "auto" ? auto : size;
    }
    this.#size.max = String(Math.max(LARGEST, 4 * auto, ...Object.values(this.#sizes)));
    this.#showSize();
  }

  /** @param {Tool} tool */
  show(tool) {
    this.#tool = tool;
    const said = tool === "draw" ? word("Brush size") : word("Eraser size");
    this.#size.setAttribute("aria-label", said);
    const colors = tool === "draw" ? [this.#swatches, this.#own] : [];
    this.element.replaceChildren(...colors, h("label", {}, this.#size, this.#number));
    this.#showSize();
  }

  /** @param {number} by */
  resize(by) {
    const size = Math.min(Number(this.#size.max), Math.max(1, this.radius + by));
    this.#sizes[this.#tool] = size;
    this.#showSize();
  }

  #showSize() {
    this.#size.value = String(this.radius);
    this.#number.textContent = String(this.radius);
  }

  /** @param {Color[]} colors */
  #showSwatches(colors) {
    this.#swatches.replaceChildren(
      ...colors.map((color, index) => {
        const numbers = this.#numbers(color);
        const said = word("Color {number}: {name}", { number: index + 1, name: nameOf(color) });
        const click = () => this.#choose(color);
        const named = { "aria-label": said, title: said };
        const swatch = h("button", { type: "button", class: "swatch", ...named, click });
        swatch.style.setProperty(
          "--color",
          `rgb(${numbers.join(" ").replace(/ (\S+)$/, " / $1")})`,
        );
        swatch.dataset.color = numbers.join();
        return swatch;
      }),
    );
    this.#mark();
  }

  /** @param {Color} color */
  #choose(color) {
    this.#color = this.#numbers(color);
    this.#own.value = hexOf(this.#color);
    this.#mark();
  }

  #mark() {
    for (const swatch of this.#swatches.children) {
      const chosen = /** @type {HTMLElement} */ (swatch).dataset.color === this.#color.join();
      swatch.setAttribute("aria-pressed", String(chosen));
    }
  }

  /** @param {Color} color */
  #numbers(color) {
    const [css, opacity] = typeof color === "string" ? [color, 1] : color;
    const numbers = numbersOf(css, this.#host);
    numbers[3] *= opacity;
    return numbers;
  }
}

/** @param {Color} color */
function nameOf(color) {
  return typeof color === "string" ? color : `${color[0]} (${Math.round(color[1] * 100)} %)`;
}
