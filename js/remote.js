/**
 * The document that Python sees as `js.document`: it records what is built and tells what the
 * visitor does, and never reads the page.
 */

import { Guarded } from "./guard.js";
import { ROOT } from "./ops.js";
import { Recorder } from "./recorder.js";
import { RemoteElement } from "./remote-element.js";
import { RemoteText } from "./remote-node.js";

/**
 * @typedef {object} Link how the document reaches the page
 * @property {(message: any, transfer?: Transferable[]) => void} post
 * @property {(error: unknown) => void} report takes what listeners raise
 */

export class RemoteDocument extends Guarded {
  static label = "document";
  recorder;
  body;
  #link;
  #title = "";
  /** Elements that the page may name. @type {Map<number, WeakRef<RemoteElement>>} */
  #tracked = new Map();
  /** @type {FinalizationRegistry<number>} */
  #dropped = new FinalizationRegistry((id) => {
    this.#tracked.delete(id);
    this.recorder.free(id);
  });

  /** @param {Link} link */
  constructor(link) {
    super();
    this.#link = link;
    this.recorder = new Recorder(link.post, (message) => link.report(new Error(message)));
    this.body = new RemoteElement(this, ROOT, "body");
    this.#tracked.set(ROOT, new WeakRef(this.body));
    Object.preventExtensions(this.body);
    Object.preventExtensions(this);
  }

  /** @param {string} tag */
  createElement(tag) {
    const id = this.recorder.mint();
    this.recorder.record(["create", id, tag]);
    const element = new RemoteElement(this, id, tag);
    this.#tracked.set(id, new WeakRef(element));
    return this.#seal(element);
  }

  /** @param {string} text */
  createTextNode(text) {
    const id = this.recorder.mint();
    this.recorder.record(["create", id, "#text"]);
    const node = new RemoteText(this, id);
    node.textContent = text;
    return this.#seal(node);
  }

  /**
   * @param {string} id
   * @returns {RemoteElement | undefined}
   */
  getElementById(id) {
    /** @type {any[]} */
    const search = [this.body];
    for (const element of search) {
      if (element.id === id) return element;
      search.push(...element.children);
    }
    return undefined;
  }

  get title() {
    return this.#title;
  }

  set title(title) {
    this.#title = String(title ?? "");
    this.#link.post({ kind: "title", text: this.#title });
  }

  flush() {
    this.recorder.flush();
  }

  /** Wait until at most `ahead` batches are not applied. @param {number} [ahead] */
  acknowledged(ahead = 0) {
    return this.recorder.acknowledged(ahead);
  }

  /** The newest clock that the page has told. */
  get clock() {
    return this.recorder.clock;
  }

  /** Say what the following values are computed from. @param {number | null} [clock] */
  asOf(clock) {
    this.recorder.asOf = clock ?? null;
  }

  /**
   * Take over the states that came with an event, then call its listeners.
   *
   * @param {import("./ops.js").EventMessage} message
   */
  _receive({ id, type, detail, states, edited, clock }) {
    this.recorder.clock = Math.max(this.recorder.clock, clock);
    for (const [read, state] of states) this.#find(read)?._mirror(state);
    for (const unsent of edited) this.#find(unsent)?._markEdited();
    const target = this.#find(id);
    target?._hear({ type, target, detail, clock }, this.#link.report);
  }

  /**
   * Let the page forget what Python has dropped, and no property be set that the page won't get.
   *
   * @template {import("./remote-node.js").RemoteNode} T
   * @param {T} node
   */
  #seal(node) {
    this.#dropped.register(node, node.nodeId);
    return Object.preventExtensions(node);
  }

  /** @param {number} id */
  #find(id) {
    return this.#tracked.get(id)?.deref();
  }
}
