/** What a remote element has inside. */

import { RemoteNode } from "./remote-node.js";

export class RemoteParent extends RemoteNode {
  /** What was appended; a string is text that was set. @type {(RemoteNode | string)[]} */
  #nodes = [];

  get children() {
    return this.#nodes.filter((node) => node instanceof RemoteParent);
  }

  /** @param {(RemoteNode | string)[]} nodes */
  append(...nodes) {
    this._insert(nodes, undefined);
  }

  /**
   * @param {RemoteNode | string} node
   * @param {RemoteNode} [before]
   */
  insertBefore(node, before) {
    this._insert([node], before);
  }

  /** @param {(RemoteNode | string)[]} nodes */
  replaceChildren(...nodes) {
    this.#check(nodes);
    this._empty();
    this._recorder.record(["clear", this.nodeId]);
    this.append(...nodes);
  }

  get textContent() {
    /** @param {RemoteNode | string} node @returns {string} */
    const text = (node) =>
      typeof node === "string" ? node : /** @type {any} */ (node).textContent;
    return this.#nodes.map(text).join("");
  }

  set textContent(given) {
    const text = String(given ?? "");
    if (this.#nodes.length === 1 && this.#nodes[0] === text) return;
    this._empty();
    this.#nodes = [text];
    this._recorder.write(["text", this.nodeId, text], "text");
  }

  /**
   * @param {(RemoteNode | string)[]} given
   * @param {RemoteNode | undefined} before
   */
  _insert(given, before) {
    this.#check(given);
    if (given.length === 0) return;
    const nodes = given.map((node) =>
      typeof node === "string" ? this._document.createTextNode(node) : node,
    );
    for (const node of nodes) node._detach();
    const at = before === undefined ? this.#nodes.length : this.#nodes.indexOf(before);
    if (at < 0) throw new Error("insertBefore: the second element is not a child of this one.");
    this.#nodes.splice(at, 0, ...nodes);
    for (const node of nodes) node.parentNode = this;
    const ids = nodes.map((node) => node.nodeId);
    if (before === undefined) this._recorder.record(["append", this.nodeId, ids]);
    else this._recorder.record(["append", this.nodeId, ids, before.nodeId]);
  }

  /** @param {RemoteNode} node */
  _drop(node) {
    this.#nodes.splice(this.#nodes.indexOf(node), 1);
  }

  /** @param {unknown[]} nodes */
  #check(nodes) {
    for (const node of nodes) {
      if (typeof node !== "string" && !(node instanceof RemoteNode)) {
        throw new TypeError(`Only elements and strings can be put in an element, not ${node}.`);
      }
    }
    for (
      let above = /** @type {RemoteNode | undefined} */ (this);
      above;
      above = above.parentNode
    ) {
      if (nodes.includes(above)) throw new Error("An element can't be put inside of itself.");
    }
  }

  _empty() {
    for (const node of this.#nodes) if (typeof node !== "string") node.parentNode = undefined;
    this.#nodes = [];
  }
}
