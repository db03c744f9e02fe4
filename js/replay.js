/** The page's half of the wire: applies operations to the real document. */

import { Events } from "./events.js";
import { Media } from "./media.js";
import { CALLS, describe, GROWING, ROOT, WIDGET_PREFIX } from "./ops.js";
import { isWidget } from "./state-of.js";
import { States } from "./states.js";
import { assign, splice } from "./write.js";

/**
 * @typedef {import("./ops.js").Op} Op
 *
 * @typedef {object} Options
 * @property {Element} root the element that holds the app
 * @property {(message: any) => void} send takes messages for Python
 * @property {(message: string) => void} report takes sentences about what failed
 * @property {Record<string, () => Promise<unknown>>} [widgets] loads custom elements by tag
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
  /** @type {Set<string>} */
  #loading = new Set();

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#document = options.root.ownerDocument;
    this.#states = new States(options.root);
    this.#events = new Events({
      send: options.send,
      report: options.report,
      states: this.#states,
      node: (id) => this.node(id),
      id: (node) => this.#ids.get(node),
    });
    this.#keep(ROOT, options.root);
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
      if (tag === "#text") return this.#keep(id, this.#document.createTextNode(""));
      this.#load(tag);
      return this.#keep(id, this.#document.createElement(tag));
    },
    /** @param {number} id @param {string} text @param {number} [offset] */
    text: (id, text, offset) => splice(this.node(id), text, offset),
    /** @param {number} id @param {string} name @param {string | null} value */
    attr: (id, name, value) => {
      this.#media.drop(id, name);
      if (value === null) this.node(id).removeAttribute(name);
      else this.node(id).setAttribute(name, value);
    },
    /** @param {number} id @param {string} name @param {any} value @param {number} since @param {number} [offset] */
    prop: (id, name, value, since, offset) => {
      const key = `${id} ${name}`;
      const whole = offset === undefined ? value : this.#long.get(key)?.slice(0, offset) + value;
      if (typeof whole === "string" && whole.length > GROWING) this.#long.set(key, whole);
      else this.#long.delete(key);
      this.#states.written(this.node(id), name, whole);
      this.#write(this.node(id), name, whole, since);
    },
    /** @param {number} id @param {string} name @param {BufferSource} bytes @param {string} type @param {string | null} filename */
    media: (id, name, bytes, type, filename) =>
      this.#media.show(id, this.node(id), name, new Blob([bytes], { type }), filename),
    /** @param {number} id @param {number[]} children @param {number} [before] */
    append: (id, children, before) => {
      const nodes = children.map((child) => this.node(child));
      if (before === undefined) this.node(id).append(...nodes);
      else this.node(before).before(...nodes);
    },
    /** @param {number} id */
    clear: (id) => this.node(id).replaceChildren(),
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

  /** @param {any} element @param {string} name @param {unknown} value @param {number} since */
  #write(element, name, value, since) {
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

  /** Begin to load a custom element's module. @param {string} tag */
  #load(tag) {
    const load = this.#options.widgets?.[tag];
    if (load === undefined || this.#loading.has(tag)) return;
    this.#loading.add(tag);
    load().catch((error) => {
      this.#loading.delete(tag);
      this.#options.report(`The page's part of <${tag}> could not be loaded: ${error.message}`);
    });
  }
}
