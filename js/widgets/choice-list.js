/** The list under a dropdown's field: the choices that match, more of them by scrolling. */

import { h } from "./elements.js";
import { follow } from "./place.js";

/** So far from the end of the list, in pixels, more is added. */
const NEAR = 120;

/**
 * @typedef {object} Owner
 * @property {(index: number) => void} pick
 * @property {(index: number) => boolean} isChosen
 * @property {() => boolean} isFull whether nothing more can be chosen
 */

export class ChoiceList {
  element = h("ul", { class: "choices", role: "listbox", popover: "manual" });
  /** How many choices are added at once. */
  step = 100;
  #owner;
  /** @type {string[]} */
  #labels = [];
  /** In lower case, to search in. @type {string[]} */
  #words = [];
  /** Which choices match, by index. @type {number[]} */
  #matches = [];
  /** The place among the matches of the one that Enter picks. */
  #active = -1;
  /** @type {(() => void) | null} */
  #unfollow = null;

  /** @param {Owner} owner */
  constructor(owner) {
    this.#owner = owner;
    // The field keeps the focus.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
    this.element.addEventListener("click", (event) => this.#click(event));
    this.element.addEventListener("scroll", () => this.#more(), { passive: true });
  }

  /** @param {string[]} labels */
  setLabels(labels) {
    this.#labels = labels;
    this.#words = labels.map((label) => label.toLowerCase());
    this.filter("");
  }

  get isOpen() {
    return this.#unfollow !== null;
  }

  /** How many choices match. */
  get count() {
    return this.#matches.length;
  }

  /** The index of the choice that Enter picks, or null. */
  get active() {
    return this.#matches[this.#active] ?? null;
  }

  /** @param {HTMLElement} field */
  open(field) {
    if (this.isOpen) return;
    this.element.showPopover();
    this.#unfollow = follow(this.element, field);
  }

  close() {
    if (!this.isOpen) return;
    this.#unfollow?.();
    this.#unfollow = null;
    this.element.hidePopover();
    this.#activate(-1);
  }

  /** Show the choices that hold a text. @param {string} text */
  filter(text) {
    const wanted = text.trim().toLowerCase();
    const found = (/** @type {number} */ index) => this.#words[index].includes(wanted);
    const all = Array.from(this.#labels.keys());
    this.#matches = wanted === "" ? all : all.filter(found);
    this.#active = -1;
    this.element.replaceChildren();
    this.#add();
    this.element.scrollTop = 0;
  }

  /** Make a choice the one that Enter picks. @param {number} index */
  activate(index) {
    this.#activate(this.#matches.indexOf(index));
  }

  /** Go on by so many choices, around the ends by one. @param {number} by */
  move(by) {
    const last = this.count - 1;
    if (this.#active < 0 && Number.isFinite(by)) this.#activate(by > 0 ? 0 : last);
    else if (Math.abs(by) === 1) this.#activate((this.#active + by + this.count) % this.count);
    else this.#activate(Math.min(last, Math.max(0, this.#active + by)));
  }

  /** The next choice that begins with a text. @param {string} start */
  startsWith(start) {
    const word = start.toLowerCase();
    const from = this.#active + (start.length === 1 ? 1 : 0);
    const order = [...this.#matches.slice(from), ...this.#matches.slice(0, from)];
    const found = order.find((index) => this.#words[index].startsWith(word));
    if (found !== undefined) this.activate(found);
  }

  /** Show again which choices are chosen, and which can be. */
  mark() {
    const isFull = this.#owner.isFull();
    for (const option of this.element.children) {
      const isChosen = this.#owner.isChosen(Number(option.getAttribute("data-index")));
      option.setAttribute("aria-selected", String(isChosen));
      option.setAttribute("aria-disabled", String(isFull && !isChosen));
    }
  }

  /** @param {number} place */
  #activate(place) {
    this.element.querySelector(".active")?.classList.remove("active");
    this.#active = place;
    while (place >= this.element.childElementCount && this.#add());
    const option = this.element.children[place];
    option?.classList.add("active");
    option?.scrollIntoView({ block: "nearest" });
  }

  #more() {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    if (scrollTop + clientHeight > scrollHeight - NEAR) this.#add();
  }

  /** Add the next choices; return whether there were any. */
  #add() {
    const from = this.element.childElementCount;
    const next = this.#matches.slice(from, from + Math.max(1, this.step));
    const options = next.map((index, offset) => {
      const attributes = {
        id: `${this.element.id}-${index}`,
        role: "option",
        "data-index": index,
        "aria-setsize": this.count,
        "aria-posinset": from + offset + 1,
      };
      return h("li", attributes, this.#labels[index]);
    });
    this.element.append(...options);
    this.mark();
    return next.length > 0;
  }

  /** @param {Event} event */
  #click(event) {
    const option = /** @type {Element} */ (event.target).closest("[role=option]");
    if (option) this.#owner.pick(Number(option.getAttribute("data-index")));
  }
}
