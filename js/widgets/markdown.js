/** `<pagelet-markdown>`: shows Markdown, sanitised. */

import { copyButton } from "./clipboard.js";
import { h } from "./elements.js";
import { proseOptions, renderMarkdown, sourceMark } from "./prose.js";
import { addCopyButtons, markScrolling } from "./prose-parts.js";
import { define, Widget } from "./widget.js";

export { renderMarkdown };

/**
 * @typedef {object} Props
 * @property {string | null} value Markdown
 * @property {boolean} sanitize
 * @property {boolean} line_breaks
 * @property {boolean} header_links
 * @property {import("./math.js").Delimiters[]} latex_delimiters
 * @property {boolean} rtl
 * @property {string[] | null} buttons "copy"
 */

/** What the rendered text depends on. */
const SHOWN = ["value", "sanitize", "line_breaks", "header_links", "latex_delimiters"];

/** @extends {Widget<Props>} */
export class Markdown extends Widget {
  static defaults = {
    value: "",
    sanitize: true,
    line_breaks: false,
    header_links: false,
    latex_delimiters: [],
    rtl: false,
    buttons: null,
  };

  /** @type {HTMLElement} */
  #prose = h("div", { class: "prose" });
  #copy = copyButton(
    "Copy",
    () => this.props.value ?? "",
    (value) => this.emit("copy", { value }),
  );
  /** Counts renderings, so that a late one does not replace a newer one. */
  #newest = 0;

  get state() {
    return this.props.value;
  }

  build() {
    const drawn = this.querySelector(":scope > .prose");
    if (drawn instanceof HTMLDivElement) this.#prose = drawn;
    this.replaceChildren(this.#prose);
    this.addEventListener("click", (event) => this.#follow(event));
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { rtl, buttons } = this.props;
    this.#prose.dir = rtl ? "rtl" : "auto";
    if (!buttons?.includes("copy")) this.#copy.remove();
    else if (!this.#copy.isConnected) this.append(this.#copy);
    if (SHOWN.some((name) => changed.has(name))) this.#render();
  }

  async #render() {
    this.#newest += 1;
    const own = this.#newest;
    const { value } = this.props;
    const options = proseOptions(this.props);
    if (!this.#isDrawn(sourceMark(value ?? "", options))) {
      const html = await renderMarkdown(value ?? "", options);
      if (own !== this.#newest) return;
      this.#prose.innerHTML = html;
    }
    addCopyButtons(this.#prose);
    markScrolling(this.#prose);
  }

  /**
   * Whether the page was built with this source drawn, or has not been told a source yet.
   *
   * @param {string} mark
   */
  #isDrawn(mark) {
    const { drawn } = this.dataset;
    if (drawn === undefined) return false;
    if (drawn === mark || !this.given.has("value")) return true;
    delete this.dataset.drawn;
    return false;
  }

  /** A heading's link finds it inside a shadow root too. @param {Event} event */
  #follow(event) {
    const link = /** @type {Element} */ (event.target).closest("a[href^='#']");
    const id = link?.getAttribute("href")?.slice(1);
    const target = id && this.#prose.querySelector(`[id="${CSS.escape(decodeURIComponent(id))}"]`);
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView();
  }
}

define("pagelet-markdown", Markdown);
