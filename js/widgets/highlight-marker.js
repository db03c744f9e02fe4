/** Marking text: what the visitor selects becomes a part of its own, which is given a class. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";
import { hasScores } from "./highlight-colors.js";

/** @typedef {import("./highlight-colors.js").Entry} Entry */

export class Marker {
  #widget;

  /** @param {import("./highlighted-text.js").HighlightedText} widget */
  constructor(widget) {
    this.#widget = widget;
  }

  get #entries() {
    return this.#widget.props.value ?? [];
  }

  /** Make a part of what is selected, and ask for its class. */
  mark() {
    const selected = selectionIn(this.#widget);
    if (selected === null || selected.isCollapsed) return;
    const token = closest(selected.anchorNode, ".token");
    if (token === null || token !== closest(selected.focusNode, ".token")) return;
    if (token.matches(".marked")) return;
    const index = [...this.#widget.text.children].indexOf(token);
    const { token: text } = this.#entries[index];
    const [from, to] = [selected.anchorOffset, selected.focusOffset].sort((a, b) => a - b);
    const parts = [text.slice(0, from), text.slice(from, to), text.slice(to)].map(
      (part, place) => ({ token: part, class_or_confidence: place === 1 ? this.#first() : null }),
    );
    const kept = parts.filter(({ token: part }) => part !== "");
    selected.removeAllRanges();
    this.#widget.edit(this.#entries.toSpliced(index, 1, ...kept));
    const field =
      this.#widget.text.children[index + kept.indexOf(parts[1])]?.querySelector("input");
    field?.select();
  }

  /**
   * The field for the class of a part, and the button that unmarks it.
   *
   * @param {number} index
   * @param {string | number} given
   */
  handles(index, given) {
    const field = h("input", {
      class: "token-class",
      value: given,
      size: Math.max(3, String(given).length),
      "aria-label": word("Class of “{text}”", { text: this.#entries[index].token }),
    });
    for (const type of ["input", "select"]) {
      field.addEventListener(type, (event) => event.stopPropagation());
    }
    field.addEventListener("change", (event) => {
      event.stopPropagation();
      this.#classify(index, field.value.trim());
    });
    const remove = iconButton("clear", "Unmark", () => this.#classify(index, ""));
    return [field, remove];
  }

  /** @param {number} index @param {string} written */
  #classify(index, written) {
    const number = Number(written);
    const scores = hasScores(this.#entries) && written !== "" && !Number.isNaN(number);
    const given = scores ? number : written || null;
    this.#widget.edit(
      this.#entries.with(index, { ...this.#entries[index], class_or_confidence: given }),
    );
  }

  /** What a new part is called until the visitor says otherwise. */
  #first() {
    if (hasScores(this.#entries)) return 1;
    const known = this.#entries.find(({ class_or_confidence: given }) => given);
    const [own] = Object.keys(this.#widget.props.color_map);
    return known?.class_or_confidence ?? own ?? word("class");
  }
}

/** @param {Element} element @returns {Selection | null} */
function selectionIn(element) {
  const root = /** @type {any} */ (element.getRootNode());
  return root.getSelection?.() ?? document.getSelection();
}

/** @param {Node | null} node @param {string} selector */
function closest(node, selector) {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(selector) ?? null;
}
