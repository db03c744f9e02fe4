/** `<pagelet-highlighted-text>`: text in which parts are marked, and can be marked by the visitor. */

import { word } from "../words.js";
import { h } from "./elements.js";
import { colorsOf, hasScores, toneOf } from "./highlight-colors.js";
import { Marker } from "./highlight-marker.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./highlight-colors.js").Entry} Entry
 *
 * @typedef {object} Props
 * @property {Entry[] | null} value
 * @property {Record<string, string>} color_map
 * @property {boolean} legend
 * @property {boolean} inline whether a marked part names its class
 * @property {boolean} whitespaces
 * @property {boolean} rtl
 * @property {boolean} interactive
 * @property {boolean} selectable whether someone listens to "select"
 */

/** @extends {Widget<Props>} */
export class HighlightedText extends Widget {
  static defaults = {
    value: null,
    color_map: {},
    legend: false,
    inline: true,
    whitespaces: true,
    rtl: false,
    interactive: false,
    selectable: false,
  };

  #legend = h("div", { class: "legend" });
  text = h("div", { class: "marked-text" });
  #marker = new Marker(this);

  get state() {
    return this.props.value;
  }

  build() {
    this.replaceChildren(this.#legend, this.text);
    this.text.addEventListener("click", ({ target }) => {
      const token = /** @type {Element} */ (target).closest(".token");
      if (token && this.props.selectable) this.#select([...this.text.children].indexOf(token));
    });
    this.text.addEventListener("mouseup", () => this.props.interactive && this.#marker.mark());
  }

  update() {
    const { value, whitespaces, rtl, legend, color_map: own } = this.props;
    const entries = value ?? [];
    const colors = colorsOf(entries, own);
    this.text.classList.toggle("keeps-spaces", whitespaces);
    this.text.dir = rtl ? "rtl" : "auto";
    this.text.replaceChildren(...entries.map((entry, index) => this.#token(entry, index, colors)));
    if (entries.length === 0) this.text.append(h("span", { class: "empty" }, word("No text")));
    this.#legend.hidden = !legend || entries.length === 0;
    if (legend) this.#legend.replaceChildren(...(hasScores(entries) ? scale() : names(colors)));
  }

  /** Put a text in the place of what was there, as the visitor wants it. @param {Entry[]} value */
  edit(value) {
    this.props.value = value;
    this.update();
    this.emit("input");
  }

  /** @param {number} index */
  #select(index) {
    const { token, class_or_confidence: given } = (this.props.value ?? [])[index];
    this.emit("select", { index, value: [token, given] });
  }

  /**
   * @param {Entry} entry
   * @param {number} index
   * @param {Map<string, string>} colors
   */
  #token({ token, class_or_confidence: given }, index, colors) {
    const { selectable, inline, interactive } = this.props;
    const isMarked = given !== null && given !== undefined && given !== "";
    const text = h("span", { class: "token-text" }, token);
    const tag = selectable && !interactive ? "button" : "span";
    const attributes = {
      class: isMarked ? "token marked" : "token",
      style: isMarked ? toneOf(given, colors) : null,
      type: tag === "button" ? "button" : null,
    };
    const element = h(tag, attributes, text);
    if (isMarked && interactive) element.append(...this.#marker.handles(index, given));
    else if (isMarked && inline && typeof given === "string") {
      element.append(h("span", { class: "token-class" }, given));
    } else if (isMarked) element.title = String(given);
    return element;
  }
}

/** @param {Map<string, string>} colors */
function names(colors) {
  return Array.from(colors, ([name, color]) =>
    h("span", { class: "legend-class", style: `--tone: ${color}` }, name),
  );
}

function scale() {
  return [h("div", { class: "legend-scale" }, ...["-1", "0", "+1"].map((at) => h("span", {}, at)))];
}

define("pagelet-highlighted-text", HighlightedText);
