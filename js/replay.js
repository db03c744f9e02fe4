/** The page's half of the wire: applies operations to the real document. */

import { Adoption } from "./adoption.js";
import { Events } from "./events.js";
import { Media } from "./media.js";
import { CALLS, describe, GROWING, ROOT, STATEFUL, WIDGET_PREFIX } from "./ops.js";
import { isWidget } from "./state-of.js";
import { States } from "./states.js";
import { Loader } from "./widgets/loader.js";
import { assign, splice } from "./write.js";

/**
 * @typedef {import("./ops.js").Op} Op
 *
 * @typedef {object} Options
 * @property {Element} root the element that holds the app
 * @property {(message: any) => void} send takes messages for Python
 * @property {(message: string) => void} report takes sentences about what failed
 * @property {Record<string, () => Promise<unknown>>} [widgets] loads custom elements by tag
 * @property {() => void} [stop] called when the visitor stops what Python is doing
 * @property {() => Promise<unknown>} [painted] resolves when the page has had time to paint
 * @property {(element: any, write: () => void) => void} [following] writes, and what follows from it
 */

export class Replay {
  #options;
  #document;
  #states;
  #events;
  #media = new Media();
  /** @type {Map<number, any>} */
  #nodes = new Map();
  /** @type {WeakMap<Node, number>} */
  #ids = new WeakMap();
  /** Long text that Python has written, which appends refer to. @type {Map<string, string>} */
  #long = new Map();
  #loader;
  /** The names of the attributes that Python set. @type {WeakMap<Node, Set<string>>} */
  #attributes = new WeakMap();
  /** @type {Adoption | null} */
  #adoption = null;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#document = options.root.ownerDocument;
    this.#states = new States(options.root);
    this.#loader = new Loader(options.widgets ?? {}, options.report);
    this.#events = new Events({
      send: options.send,
      report: options.report,
      states: this.#states,
      node: (id) => this.node(id),
      id: (node) => this.#ids.get(node),
      stop: () => options.stop?.(),
    });
    this.#keep(ROOT, options.root);
  }

  /**
   * Begin to draw again, by another interpreter, over what is there; until `settle`, values stay
   * as the visitor sees them.
   */
  adopt() {
    this.#adoption = new Adoption(this.#nodes, this.#attributes);
    this.#attributes = new WeakMap();
    for (const [id, node] of this.#nodes) this.#events.forget(id, node);
    this.#nodes = new Map([[ROOT, this.#options.root]]);
    this.#long.clear();
    this.#states.forget();
  }

  /** End what `adopt` began. */
  settle() {
    this.#adoption?.finish();
    this.#adoption = null;
  }

  /** Apply a batch and acknowledge it. @param {import("./ops.js").DomMessage} message */
  async apply({ batch, ops }) {
    this.#states.replaying(() => {
      for (const op of ops) this.#apply(op);
    });
    await this.#options.painted?.();
    this.#options.send({ kind: "ack", batch });
  }

  /** @param {Op} op */
  #apply(op) {
    try {
      /** @type {any} */ (this.#operations)[op[0]](...op.slice(1));
    } catch (error) {
      const node = op[0] === "free" ? undefined : this.#nodes.get(op[1]);
      const where = node?.localName ? `<${node.localName}> (element ${op[1]})` : undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.report(`Could not ${describe(op, where)}: ${reason}`);
    }
  }

  /** One function per operation of the wire, by its name. */
  #operations = {
    /** @param {number} id @param {string} tag */
    create: (id, tag) => {
      const adopted = this.#adoption?.take(id, tag);
      if (adopted !== undefined) return this.#keep(id, adopted);
      if (tag === "#text") return this.#keep(id, this.#document.createTextNode(""));
      this.#loader.load(tag);
      return this.#keep(id, this.#document.createElement(tag));
    },
    /** @param {number} id @param {string} text @param {number} [offset] */
    text: (id, text, offset) => splice(this.node(id), text, offset),
    /** @param {number} id @param {string} name @param {string | null} value */
    attr: (id, name, value) => {
      this.#media.drop(id, name);
      const node = this.node(id);
      if (value === null) node.removeAttribute(name);
      else if (this.#adoption) this.#adoption.attribute(node, name, value);
      else node.setAttribute(name, value);
      this.#note(node, name);
    },
    /** @param {number} id @param {string} name @param {any} value @param {number} since @param {number} [offset] */
    prop: (id, name, value, since, offset) => {
      const key = `${id} ${name}`;
      const whole = offset === undefined ? value : this.#long.get(key)?.slice(0, offset) + value;
      if (typeof whole === "string" && whole.length > GROWING) this.#long.set(key, whole);
      else this.#long.delete(key);
      if (!this.#adoption) this.#states.written(this.node(id), name, whole);
      this.#write(this.node(id), name, whole, since);
    },
    /** @param {number} id @param {string} name @param {BufferSource} bytes @param {string} type @param {string | null} filename */
    media: (id, name, bytes, type, filename) =>
      this.#media.show(id, this.node(id), name, new Blob([bytes], { type }), filename),
    /** @param {number} id @param {number[]} children @param {number} [before] */
    append: (id, children, before) => {
      const nodes = children.map((child) => this.node(child));
      if (before === undefined && this.#adoption) this.#adoption.append(this.node(id), nodes);
      else if (before === undefined) this.node(id).append(...nodes);
      else this.node(before).before(...nodes);
    },
    /** @param {number} id */
    clear: (id) => {
      if (this.#adoption) this.#adoption.clear(this.node(id));
      else this.node(id).replaceChildren();
    },
    /** @param {number} id */
    remove: (id) => this.node(id).remove(),
    /** @param {number[]} ids */
    free: (ids) => {
      for (const id of ids) this.#free(id);
    },
    /** @param {number} id @param {string} type @param {import("./ops.js").ListenOptions | null} options */
    listen: (id, type, options) => this.#events.listen(id, this.node(id), type, options),
    /** @param {number} id @param {string} method @param {unknown[]} args */
    call: (id, method, args) => {
      const node = this.node(id);
      if (!isWidget(node) || customElements.get(node.localName)) this.#call(node, method, args);
      else {
        const later = () => this.#apply(["call", id, method, args]);
        customElements.whenDefined(node.localName).then(later);
      }
    },
  };

  /** @param {number} id */
  node(id) {
    const node = this.#nodes.get(id);
    if (node === undefined) throw new Error(`there is no element ${id} on the page`);
    return node;
  }

  /** @param {number} id @param {Node} node */
  #keep(id, node) {
    this.#nodes.set(id, node);
    this.#ids.set(node, id);
  }

  /** @param {number} id */
  #free(id) {
    const node = this.#nodes.get(id);
    this.#events.forget(id, node);
    this.#media.free(id);
    this.#nodes.delete(id);
  }

  /** @param {Node} node @param {string} name */
  #note(node, name) {
    const names = this.#attributes.get(node);
    if (names === undefined) this.#attributes.set(node, new Set([name]));
    else names.add(name);
  }

  /** @param {any} element @param {string} name @param {unknown} value @param {number} since */
  #write(element, name, value, since) {
    if (STATEFUL.has(name) && this.#adoption?.has(element)) return;
    if (!this.#states.accepts(element, name, since)) return;
    const later = () => this.#write(element, name, value, since);
    if (this.#states.hold(element, name, later)) return;
    const write = () => assign(element, name, value);
    if (this.#options.following) this.#options.following(element, write);
    else write();
  }

  /** @param {any} element @param {string} method @param {any[]} args */
  #call(element, method, args) {
    if (method === "dispatch") {
      const [type, detail] = args;
      element.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
      return;
    }
    const isOurs = element.localName.startsWith(WIDGET_PREFIX);
    const isItsOwn = isOurs && element.constructor.calls?.includes(method);
    if (!isItsOwn && !CALLS.has(method))
      throw new Error("that is not on the list of allowed methods");
    element[method](...args);
  }
}
