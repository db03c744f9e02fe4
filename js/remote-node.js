/** What the remote document's elements and texts have in common. */

import { Guarded } from "./guard.js";

/**
 * @typedef {import("./remote.js").RemoteDocument} RemoteDocument
 * @typedef {import("./remote-parent.js").RemoteParent} RemoteParent
 */

export class RemoteNode extends Guarded {
  static label = "node";
  /** @type {RemoteParent | undefined} */
  parentNode = undefined;
  /** @type {number} */
  nodeId;
  /** @type {RemoteDocument} */
  _document;
  /** @type {import("./recorder.js").Recorder} */
  _recorder;

  /**
   * @param {RemoteDocument} document
   * @param {number} id
   */
  constructor(document, id) {
    super();
    this.nodeId = id;
    this._document = document;
    this._recorder = document.recorder;
  }

  remove() {
    if (this.parentNode === undefined) return;
    this._detach();
    this._recorder.record(["remove", this.nodeId]);
  }

  /** @param {(RemoteNode | string)[]} nodes */
  replaceWith(...nodes) {
    const parent = this.parentNode;
    if (parent === undefined) return;
    if (nodes.includes(this)) throw new Error("An element can't be replaced with itself.");
    parent._insert(nodes, this);
    this.remove();
  }

  /** Take the node out of its parent's list, without telling the page. */
  _detach() {
    this.parentNode?._drop(this);
    this.parentNode = undefined;
  }
}

export class RemoteText extends RemoteNode {
  static label = "text";
  #text = "";

  get textContent() {
    return this.#text;
  }

  set textContent(given) {
    const text = String(given ?? "");
    if (text === this.#text) return;
    this.#text = text;
    this._recorder.write(["text", this.nodeId, text], "text");
  }
}
