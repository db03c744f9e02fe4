/** The console panel at the end of the page: what the script prints, and what went wrong. */

import { h } from "./widgets/elements.js";
import { word } from "./words.js";

/** Older lines are dropped, so that a script that prints for hours does not fill the memory. */
const KEPT = 2000;

export class ConsolePanel {
  element;
  #lines = h("div", {
    class: "console-lines",
    role: "log",
    tabindex: 0,
    "aria-label": "Console",
    "data-word": "aria-label",
  });
  #count = h("span", { class: "badge" });
  #errors = h("span", { class: "badge error" });
  #details = h("details", { class: "panel console-panel" });
  #failures = 0;
  /** @type {HTMLElement[]} */
  #unshown = [];
  #timer = 0;

  constructor() {
    const copy = h("button", {
      class: "sm secondary",
      type: "button",
      click: () => this.#copy(copy),
    });
    copy.append(marked("Copy"));
    const clear = h("button", { class: "sm secondary", type: "button", click: () => this.clear() });
    clear.append(marked("Clear"));
    const bar = h("div", { class: "panel-bar" }, copy, clear);
    const summary = h("summary", {}, marked("Console"), this.#count, this.#errors);
    const body = h("div", { class: "panel-body" }, bar, this.#lines);
    this.#details.append(summary, body);
    this.#details.addEventListener("toggle", () => this.#follow());
    this.element = h("div", { class: "gradio-container embedded" }, this.#details);
    this.clear();
  }

  /**
   * @param {string} stream stdout, stderr, log, warn or error
   * @param {string} text
   */
  write(stream, text) {
    this.#unshown.push(h("div", { class: stream }, text));
    if (this.#unshown.length > KEPT) this.#unshown.shift();
    if (stream === "error") this.#failures += 1;
    // A script may print faster than a page can be laid out.
    this.#timer ||= window.setTimeout(() => this.#show(), 50);
  }

  clear() {
    this.#lines.replaceChildren();
    this.#unshown = [];
    this.#failures = 0;
    this.#show();
  }

  get #isAtEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.#lines;
    return scrollTop + clientHeight >= scrollHeight - 4;
  }

  #follow() {
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  #show() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const follows = this.#details.open && this.#isAtEnd;
    this.#lines.append(...this.#unshown);
    this.#unshown = [];
    while (this.#lines.childElementCount > KEPT) this.#lines.firstElementChild?.remove();
    if (follows) this.#follow();
    const count = this.#lines.childElementCount;
    this.#details.hidden = count === 0;
    this.#count.textContent = word("Lines: {count}", { count });
    this.#errors.hidden = this.#failures === 0;
    this.#errors.textContent = word("Errors: {count}", { count: this.#failures });
  }

  /** @param {HTMLElement} button */
  async #copy(button) {
    const text = Array.from(this.#lines.children, (line) => line.textContent).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = word("Copied");
    } catch {
      // Without permission the visitor can still copy what is selected.
      getSelection()?.selectAllChildren(this.#lines);
      button.textContent = word("Selected");
    }
    setTimeout(() => {
      button.textContent = word("Copy");
    }, 2000);
  }
}

/** The page's own words, which may be there before the visitor's language is. @param {string} text */
function marked(text) {
  return h("span", { "data-word": true }, text);
}
