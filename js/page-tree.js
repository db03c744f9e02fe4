/** The app's elements on the page, by the ids that Python gave them. */

import { Adoption } from "./adoption.js";
import { ROOT } from "./ops.js";
import { splice } from "./write.js";

export class PageTree {
  /** Whether values stay as they are on the page while it is drawn again. */
  isKeeping = false;
  #root;
  /** @type {Map<number, any>} */
  #nodes = new Map();
  /** @type {WeakMap<Node, number>} */
  #ids = new WeakMap();
  /** The names of the attributes that Python set. @type {WeakMap<Node, Set<string>>} */
  #attributes = new WeakMap();
  /** @type {Adoption | null} */
  #adoption = null;

  /** @param {Element} root */
  constructor(root) {
    this.#root = root;
    this.#keep(ROOT, root);
  }

  /** @param {number} id @returns {any} */
  get(id) {
    const node = this.#nodes.get(id);
    if (node === undefined) throw new Error(`there is no element ${id} on the page`);
    return node;
  }

  /** @param {number} id @returns {any} undefined where there is none */
  find(id) {
    return this.#nodes.get(id);
  }

  /** @param {Node} node */
  idOf(node) {
    return this.#ids.get(node);
  }

  /**
   * Begin to draw again, by another interpreter, over what is there; values stay.
   *
   * @returns {Map<number, any>} the elements that are there
   */
  adopt() {
    const before = this.#nodes;
    this.#nodes = new Map([[ROOT, this.#root]]);
    this.#begin(new Map(before), true);
    return before;
  }

  /**
   * Begin to draw over what the build has drawn.
   *
   * @returns {Element[]} what is there
   */
  adoptDrawn() {
    const drawn = [...this.#root.querySelectorAll("[data-n]")];
    for (const element of drawn) {
      this.#attributes.set(element, new Set(element.getAttributeNames()));
    }
    const numbered = drawn.map((element) => [Number(element.getAttribute("data-n")), element]);
    this.#begin(new Map(/** @type {[number, Element][]} */ (numbered)), false);
    return drawn;
  }

  /** End what `adopt` or `adoptDrawn` began. */
  settle() {
    this.#adoption?.finish();
    this.#adoption = null;
    this.isKeeping = false;
  }

  /** Whether an element was there before and keeps its value. @param {Node} node */
  keeps(node) {
    return this.isKeeping && this.#adoption?.has(node) === true;
  }

  /**
   * @param {number} id
   * @param {string} tag
   */
  create(id, tag) {
    const page = this.#root.ownerDocument;
    const made = () => (tag === "#text" ? page.createTextNode("") : page.createElement(tag));
    this.#keep(id, this.#adoption?.take(id, tag) ?? made());
  }

  /**
   * @param {number} id
   * @param {string} text
   * @param {number} [offset]
   */
  text(id, text, offset) {
    const node = this.get(id);
    if (!this.#adoption || node.textContent !== text) splice(node, text, offset);
  }

  /**
   * @param {number} id
   * @param {string} name
   * @param {string | null} value
   */
  attribute(id, name, value) {
    const node = this.get(id);
    if (value === null) node.removeAttribute(name);
    // As an attribute it would fall under the policy of the page, which may not allow it.
    else if (name === "style") node.style.cssText = value;
    else if (this.#adoption) this.#adoption.attribute(node, name, value);
    else node.setAttribute(name, value);
    const names = this.#attributes.get(node);
    if (names === undefined) this.#attributes.set(node, new Set([name]));
    else names.add(name);
  }

  /**
   * @param {number} id
   * @param {number[]} children
   * @param {number} [before]
   */
  append(id, children, before) {
    const nodes = children.map((child) => this.get(child));
    if (before !== undefined) this.get(before).before(...nodes);
    else if (this.#adoption) this.#adoption.append(this.get(id), nodes);
    else this.get(id).append(...nodes);
  }

  /** @param {number} id */
  clear(id) {
    if (this.#adoption) this.#adoption.clear(this.get(id));
    else this.get(id).replaceChildren();
  }

  /** @param {number} id */
  free(id) {
    this.#nodes.delete(id);
  }

  /** @param {Map<number, any>} nodes @param {boolean} keeping */
  #begin(nodes, keeping) {
    const swap = (/** @type {Node} */ made, /** @type {Node} */ there) =>
      this.#keep(/** @type {number} */ (this.#ids.get(made)), there);
    this.#adoption = new Adoption(nodes, this.#attributes, swap);
    this.#attributes = new WeakMap();
    this.isKeeping = keeping;
  }

  /** @param {number} id @param {Node} node */
  #keep(id, node) {
    this.#nodes.set(id, node);
    this.#ids.set(node, id);
  }
}
