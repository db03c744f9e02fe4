/** `<pagelet-plot>`: shows figures; each library is loaded when one of its figures comes. */

import sheet from "../styles/plot.css";
import { word } from "../words.js";
import { h, icon, iconButton } from "./elements.js";
import { Picture } from "./picture.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Figure
 * @property {"matplotlib" | "plotly" | "altair" | "bokeh" | "chart"} type a chart is of Vega-Lite, as altair's are
 * @property {string} [json]
 * @property {import("./png.js").Pixels} [pixels] of matplotlib
 * @property {number} [density] how many of the pixels make one of the page's
 *
 * @typedef {object} Props
 * @property {Figure | null} value
 * @property {string} label what screen readers call it
 * @property {boolean} selectable whether something listens to what is selected in a chart
 *
 * @typedef {object} Context
 * @property {(type: string, detail: unknown) => void} tell tells listeners what the visitor did
 * @property {boolean} isDark
 * @property {boolean} isOwn whether it is a chart of this page's, and not of a script's library
 * @property {boolean} selectable
 * @property {string} words what screen readers call it
 *
 * @typedef {(host: HTMLElement, json: string, context: Context) => Promise<() => void>} Draw
 * draws a figure, and returns what takes it away
 */

/** @type {Record<string, () => Promise<{draw: Draw}>>} */
const LIBRARIES = {
  altair: () => import("./plots/vega.js"),
  chart: () => import("./plots/vega.js"),
  bokeh: () => import("./plots/bokeh.js"),
  plotly: () => import("./plots/plotly.js"),
};

/** @extends {Widget<Props>} */
export class Plot extends Widget {
  static defaults = { value: null, label: "Plot", selectable: false };

  /** Takes away what is shown. @type {() => void} */
  #remove = () => {};
  /** Counts drawings, so that a late one does not replace a newer one. */
  #newest = 0;
  #isDark = false;

  get state() {
    return null;
  }

  build() {
    // The text's colour is animated for a moment, which tells that day has become night.
    this.addEventListener("transitionend", ({ target }) => {
      if (target === this && this.#isDark !== isDark(this)) this.update(new Set(["value"]));
    });
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (["value", "label", "selectable"].some((name) => changed.has(name))) this.#draw();
  }

  resume() {
    if (this.childElementCount === 0) this.#draw();
  }

  pause() {
    this.#clear();
  }

  #clear() {
    this.#newest += 1;
    this.#remove();
    this.#remove = () => {};
    this.replaceChildren();
  }

  async #draw() {
    const { value, label } = this.props;
    this.#isDark = isDark(this);
    if (value?.json === undefined) {
      this.#clear();
      this.append(...(value?.pixels ? this.#picture(value) : [nothing()]));
      return;
    }
    this.#newest += 1;
    const own = this.#newest;
    const host = h("div", { class: "figure-body" });
    const named = { role: "figure", "aria-label": label };
    const figure = h("div", { class: `figure ${value.type}`, ...named }, host);
    try {
      const { draw } = await LIBRARIES[value.type]();
      if (own !== this.#newest) return;
      // The figure before stays until the next one can be drawn; libraries want a place on the page.
      this.#clear();
      this.append(figure);
      const mine = this.#newest;
      const tell = (/** @type {string} */ type, /** @type {unknown} */ detail) =>
        this.emit(type, detail);
      const { selectable } = this.props;
      const look = { isDark: this.#isDark, isOwn: value.type === "chart", words: label };
      const remove = await draw(host, value.json, { tell, selectable, ...look });
      if (mine === this.#newest) this.#remove = remove;
      else remove();
    } catch (error) {
      this.#explain(value.type, error);
    }
  }

  /** @param {string} library @param {unknown} error */
  #explain(library, error) {
    const reason = error instanceof Error ? error.message : String(error);
    const said = word("This figure of {library} could not be drawn: {reason}", { library, reason });
    this.#clear();
    this.append(h("p", { class: "problem", role: "alert" }, said));
  }

  /** @param {Figure} figure */
  #picture({ pixels, density = 1 }) {
    const picture = new Picture({ pixels });
    const canvas = picture.draw(this.props.label);
    canvas.style.width = `${(pixels?.width ?? 0) / density}px`;
    const save = iconButton("download", "Download", () => picture.save());
    const tools = h("div", { class: "icon-buttons" }, save);
    return [tools, h("div", { class: "figure matplotlib" }, canvas)];
  }
}

function nothing() {
  return h("div", { class: "empty", role: "img", "aria-label": word("No figure") }, icon("chart"));
}

/** @param {Element} element */
function isDark(element) {
  const [red, green, blue] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 384;
}

define("pagelet-plot", Plot, sheet);
