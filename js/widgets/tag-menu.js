/** Words that are offered where a colon is typed in a field of text. */

import { ChoiceList } from "./choice-list.js";

/** A colon, and what has been typed of a word after it. */
const BEGUN = /:([\w-]*)$/;

export class TagMenu {
  /** @type {string[]} */
  #tags = [];
  /** @type {HTMLTextAreaElement | null} */
  #field = null;
  #list = new ChoiceList({
    pick: (index) => this.#pick(index),
    isChosen: () => false,
    isFull: () => false,
  });

  /** @param {string} id of its list */
  constructor(id) {
    this.#list.element.id = id;
  }

  get element() {
    return this.#list.element;
  }

  /** @param {string[]} tags */
  setTags(tags) {
    this.#tags = tags;
    this.#list.setLabels(tags);
  }

  /** Offer tags in a field. @param {HTMLTextAreaElement} field */
  serve(field) {
    field.addEventListener("input", () => this.#offer(field));
    field.addEventListener("blur", () => this.#close());
    // Before anyone else hears of a key that is about the menu.
    field.addEventListener("keydown", (event) => this.#key(event), { capture: true });
  }

  /** @param {HTMLTextAreaElement} field */
  #offer(field) {
    const begun = BEGUN.exec(field.value.slice(0, field.selectionStart));
    if (!begun || this.#tags.length === 0) {
      this.#close();
      return;
    }
    this.#field = field;
    this.#list.filter(begun[1]);
    if (this.#list.count === 0) {
      this.#close();
      return;
    }
    this.#list.open(field);
    this.#list.move(1);
    field.setAttribute("aria-controls", this.element.id);
    this.#mark();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#list.isOpen || event.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") this.#list.move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape") this.#close();
    else if (key === "Enter" || key === "Tab") this.#pick(this.#list.active ?? 0);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#mark();
  }

  #mark() {
    const { active, isOpen } = this.#list;
    if (!isOpen || active === null) this.#field?.removeAttribute("aria-activedescendant");
    else this.#field?.setAttribute("aria-activedescendant", `${this.element.id}-${active}`);
  }

  /** @param {number} index */
  #pick(index) {
    const field = this.#field;
    if (!field) return;
    const end = field.selectionStart;
    const begun = BEGUN.exec(field.value.slice(0, end));
    this.#close();
    field.setRangeText(`${this.#tags[index]} `, begun?.index ?? end, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #close() {
    this.#list.close();
    this.#mark();
  }
}
