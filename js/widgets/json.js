/** `<pagelet-json>`: shows JSON as a tree that folds. */

import { word } from "../words.js";
import { copyButton } from "./clipboard.js";
import { h, iconButton } from "./elements.js";
import { tree } from "./json-tree.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string | null} value JSON text
 * @property {boolean} open
 * @property {boolean} show_indices
 * @property {boolean} copy
 */

/** @extends {Widget<Props>} */
export class Json extends Widget {
  static defaults = { value: null, open: false, show_indices: false, copy: true };

  #body = h("div", { class: "json-body" });
  /** @type {unknown} */
  #value = null;
  #unfolded = false;
  #tools = h(
    "div",
    { class: "icon-buttons" },
    iconButton("unfold", "Unfold or fold everything", () => this.#foldAll()),
    copyButton("Copy", () => JSON.stringify(this.#value, null, 2)),
  );

  build() {
    this.replaceChildren(this.#tools, this.#body);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { value, open, copy } = this.props;
    if (changed.has("value")) this.#value = value === null ? null : JSON.parse(value);
    if (changed.has("open")) this.#unfolded = open;
    this.#tools.hidden = this.#value === null;
    /** @type {HTMLElement} */ (this.#tools.lastElementChild).hidden = !copy;
    this.#draw();
  }

  #foldAll() {
    this.#unfolded = !this.#unfolded;
    this.#draw();
  }

  #draw() {
    const { show_indices: indices } = this.props;
    if (this.#value === null) {
      this.#body.replaceChildren(h("div", { class: "empty" }, word("No JSON data")));
      return;
    }
    this.#body.replaceChildren(tree(this.#value, { open: this.#unfolded, indices }));
    // What scrolls must be reachable by keyboard.
    this.#body.tabIndex = this.#body.scrollHeight > this.#body.clientHeight ? 0 : -1;
  }
}

define("pagelet-json", Json);
