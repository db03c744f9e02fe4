/** The dialog with all examples, and with what the visitor wrote before. */

import { h, iconButton } from "../widgets/elements.js";
import { word } from "../words.js";
import { drawThumbnails } from "./thumbnail.js";

/**
 * @typedef {object} Hooks
 * @property {(name: string) => void} example one was chosen
 * @property {(id: string) => void} earlier an earlier project was chosen
 * @property {(id: string) => void} erase
 */

export class Gallery {
  #dialog = /** @type {HTMLDialogElement} */ (document.getElementById("pg-gallery"));
  #search = /** @type {HTMLInputElement} */ (document.getElementById("pg-search"));
  #list = /** @type {HTMLElement} */ (document.getElementById("pg-list"));
  #earlier = /** @type {HTMLElement} */ (document.getElementById("pg-earlier"));
  #none = /** @type {HTMLElement} */ (document.getElementById("pg-none"));
  #style;
  #hooks;
  #isDrawn = false;

  /** @param {string} style @param {Hooks} hooks */
  constructor(style, hooks) {
    this.#style = style;
    this.#hooks = hooks;
    const close = iconButton("clear", "Close", () => this.#dialog.close());
    this.#dialog.querySelector("[data-close]")?.replaceWith(close);
    this.#search.addEventListener("input", () => this.#filter());
    this.#list.addEventListener("click", (event) => this.#choose(event));
    this.#dialog.addEventListener("click", (event) => {
      // On the dialog itself: beside what is in it.
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  /** @param {import("./drafts.js").Kept[]} earlier */
  open(earlier) {
    this.#search.value = "";
    this.#filter();
    this.#showEarlier(earlier);
    this.#dialog.showModal();
    this.#search.focus();
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    const scroller = /** @type {Element} */ (document.getElementById("pg-cards"));
    const places = /** @type {NodeListOf<HTMLElement>} */ (
      this.#list.querySelectorAll("[data-page]")
    );
    drawThumbnails(places, scroller, this.#style);
  }

  /** @param {MouseEvent} event */
  #choose(event) {
    const card = /** @type {Element} */ (event.target).closest("[data-example]");
    // With a key held, browsers open the example's own page in a tab of its own.
    if (card === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#dialog.close();
    this.#hooks.example(/** @type {HTMLElement} */ (card).dataset.example ?? "");
  }

  #filter() {
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const card of /** @type {NodeListOf<HTMLElement>} */ (
      this.#list.querySelectorAll("[data-example]")
    )) {
      const text = `${card.textContent} ${card.dataset.words}`.toLowerCase();
      const item = /** @type {HTMLElement} */ (card.parentElement);
      item.hidden = !words.every((part) => text.includes(part));
      if (!item.hidden) found += 1;
    }
    this.#none.textContent = found === 0 ? word("No example matches.") : "";
  }

  /** @param {import("./drafts.js").Kept[]} earlier */
  #showEarlier(earlier) {
    const items = earlier.map((kept) => {
      const open = () => {
        this.#dialog.close();
        this.#hooks.earlier(kept.id);
      };
      const erase = () => {
        this.#hooks.erase(kept.id);
        item.remove();
        this.#earlier.hidden = this.#earlier.querySelector("li") === null;
        this.#search.focus();
      };
      const date = new Date(kept.time).toLocaleString([], {
        dateStyle: "medium",
        timeStyle: "short",
      });
      const button = h(
        "button",
        { type: "button", class: "pg-kept", click: open },
        titleOf(kept),
        h("time", {}, date),
      );
      const item = h("li", {}, button, iconButton("remove", "Delete", erase));
      return item;
    });
    this.#earlier.replaceChildren(h("h3", {}, word("Your earlier code")), h("ul", {}, ...items));
    this.#earlier.hidden = items.length === 0;
  }
}

/**
 * What a script's app is called, as far as its text tells.
 *
 * @param {{files: {name: string, content: string | Uint8Array | null}[]}} project
 */
export function titleOf({ files: [main] }) {
  const text = typeof main.content === "string" ? main.content : "";
  const [, , title] = /\btitle\s*=\s*(["'])([^"'\n]+)\1/.exec(text) ?? [];
  const [, name] = /^\s*"""([^:"\n]+): /.exec(text) ?? [];
  return title ?? name ?? main.name;
}
