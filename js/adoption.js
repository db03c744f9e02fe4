/**
 * Drawing again over a page that is already drawn: the elements that are there are taken over
 * instead of made anew, so that nothing flashes and what the visitor entered stays.
 *
 * Elements are known by their ids, which are minted in the order of creation: the same script
 * draws the same ids. What it draws differently is put right; what it does not draw is removed.
 */

import { isWidget } from "./state-of.js";

/**
 * Attributes that stay though Python did not set them again: what the page or the visitor changes,
 * what stands in HTML for a property, and the build's own marks.
 */
const FREE = new Set(["checked", "data-drawn", "data-n", "disabled", "open", "value"]);

export class Adoption {
  /** @type {Map<number, any>} */
  #before;
  /** The attributes that were drawn before. @type {WeakMap<Node, Set<string>>} */
  #attributesBefore;
  /** @type {Map<Node, Set<string>>} */
  #attributes = new Map();
  #swap;
  /** How many children of each element are in place. @type {Map<Node, number>} */
  #placed = new Map();

  /**
   * @param {Map<number, any>} before the elements that are there, by id
   * @param {WeakMap<Node, Set<string>>} attributes the names of theirs that were drawn
   * @param {(made: Node, there: Node) => void} swap told of a text node that takes another's place
   */
  constructor(before, attributes, swap) {
    this.#swap = swap;
    this.#before = before;
    this.#attributesBefore = attributes;
  }

  /**
   * Take over an element.
   *
   * @param {number} id
   * @param {string} tag
   * @returns {any} undefined where there is none of this tag
   */
  take(id, tag) {
    const node = this.#before.get(id);
    if (node?.nodeName.toLowerCase() !== tag.toLowerCase()) return undefined;
    this.#before.delete(id);
    this.#attributes.set(node, new Set());
    return node;
  }

  /** @param {Node} node */
  has(node) {
    return this.#attributes.has(node);
  }

  /**
   * Set an attribute, or leave the one that says the same.
   *
   * @param {Element} element
   * @param {string} name
   * @param {string} value
   */
  attribute(element, name, value) {
    this.#attributes.get(element)?.add(name);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  /** @param {Element} parent */
  clear(parent) {
    this.#placed.set(parent, 0);
  }

  /**
   * Put children after those that are in place already.
   *
   * @param {Element} parent
   * @param {Node[]} children
   */
  append(parent, children) {
    let count = this.#placed.get(parent) ?? 0;
    for (const child of children) {
      const there = parent.childNodes[count] ?? null;
      // Text has no id in HTML: what stands in its place is taken over.
      if (child instanceof Text && there instanceof Text && there !== child) {
        if (there.data !== child.data) there.data = child.data;
        this.#swap(child, there);
      } else if (there !== child) parent.insertBefore(child, there);
      count += 1;
    }
    this.#placed.set(parent, count);
  }

  /** Remove what was not drawn again. */
  finish() {
    for (const [parent, count] of this.#placed) {
      if (isWidget(/** @type {Element} */ (parent))) continue;
      while (parent.childNodes.length > count) parent.lastChild?.remove();
    }
    for (const [node, names] of this.#attributes) {
      for (const name of this.#attributesBefore.get(node) ?? []) {
        if (!names.has(name) && !FREE.has(name))
          /** @type {Element} */ (node).removeAttribute(name);
      }
    }
  }
}
