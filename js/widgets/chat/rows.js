/** The rows of a chat: made for all messages, drawn for those near to what is seen. */

import { h } from "../elements.js";
import { Row } from "./row.js";

/** How far from what is seen a message is drawn. */
const AHEAD = "800px 0px";
/** So many at the end are drawn at once. */
const NEWEST = 3;
/** So many share a box that the browser leaves out while it is far away. */
const TOGETHER = 25;

export class Rows {
  element = h("div", { class: "chat-rows" });
  /** @type {Row[]} */
  #rows = [];
  /** @type {WeakMap<Element, Row>} */
  #byElement = new WeakMap();
  #observer;

  /** @param {Element} scroller */
  constructor(scroller) {
    const options = { root: scroller, rootMargin: AHEAD };
    this.#observer = new IntersectionObserver((seen) => this.#near(seen), options);
  }

  /**
   * @param {import("./outline.js").Entry[]} entries
   * @param {() => import("./row.js").Surroundings} around
   */
  show(entries, around) {
    for (const { element } of this.#rows.splice(entries.length)) {
      const box = element.parentElement;
      this.#observer.unobserve(element);
      element.remove();
      if (box?.childElementCount === 0) box.remove();
    }
    for (const [at, row] of this.#rows.entries()) row.show(entries[at]);
    const fresh = entries.slice(this.#rows.length);
    if (fresh.length > 0) this.#add(fresh, around());
    for (const row of this.#rows.slice(-NEWEST)) row.draw();
  }

  /** Make all anew the next time. */
  forget() {
    this.#observer.disconnect();
    this.#rows = [];
    this.element.replaceChildren();
  }

  /**
   * @param {import("./outline.js").Entry[]} entries
   * @param {import("./row.js").Surroundings} around
   */
  #add(entries, around) {
    for (const entry of entries) {
      const row = new Row(entry, around);
      this.#rows.push(row);
      this.#byElement.set(row.element, row);
      this.#box().append(row.element);
    }
  }

  /** The box that takes the next row. */
  #box() {
    const last = this.element.lastElementChild;
    if (last && last.childElementCount < TOGETHER) {
      // Watched anew: if it is near already, its new row is too.
      this.#observer.unobserve(last);
      this.#observer.observe(last);
      return last;
    }
    const box = h("div", { class: "chat-box" });
    this.element.append(box);
    this.#observer.observe(box);
    return box;
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #near(seen) {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      this.#observer.unobserve(target);
      const row = this.#byElement.get(target);
      if (row) row.draw();
      // Watching a thousand rows takes long: they are watched when their box has come near.
      else for (const inner of target.children) this.#observer.observe(inner);
    }
  }
}
