/** The page's half of the wire: applies operations to the real document. */

import { Events } from "./events.js";
import { Media } from "./media.js";
import { CALLS, describe, GROWING, STATEFUL, WIDGET_PREFIX } from "./ops.js";
import { PageTree } from "./page-tree.js";
import { isWidget } from "./state-of.js";
import { States } from "./states.js";
import { Loader } from "./widgets/loader.js";
import { assign } from "./write.js";

/** What an output says of itself while a function runs; see widgets/status.js. */
const RUNNING = ["pending", "generating"];

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
  #tree;
  #states;
  #events;
  #media = new Media();
  /** Long text that Python has written, which appends refer to. @type {Map<string, string>} */
  #long = new Map();
  #loader;
  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#tree = new PageTree(options.root);
    this.#states = new States(options.root);
    this.#loader = new Loader(options.widgets ?? {}, options.report);
    this.#events = new Events({
      send: options.send,
      report: options.report,
      states: this.#states,
      node: (id) => this.#tree.get(id),
      id: (node) => this.#tree.idOf(node),
      stop: () => options.stop?.(),
    });
  }

  /**
   * Begin to draw again, by another interpreter, over what is there; until `settle`, values stay
   * as the visitor sees them.
   *
   * @param {string | null} failure why what ran does so no more, if it did not end as it was told
   */
  adopt(failure) {
    for (const [id, node] of this.#tree.adopt()) this.#events.forget(id, node);
    this.#long.clear();
    this.#states.forget();
    const statuses = /** @type {NodeListOf<any>} */ (
      this.#options.root.querySelectorAll("pagelet-status")
    );
    for (const status of statuses) {
      const isRunning = RUNNING.includes(status.state);
      status.state = isRunning && failure !== null ? "error" : null;
      status.message = isRunning ? failure : null;
    }
  }

  /** Begin to draw over what the build has drawn; what the visitor entered since stays. */
  adoptDrawn() {
    for (const { localName } of this.#tree.adoptDrawn()) this.#loader.load(localName);
    this.#states.noteEntered(this.#options.root);
  }

  /** End what `adopt` or `adoptDrawn` began. */
  settle() {
    this.#tree.settle();
  }

  /** Give up what the app shows: it has ended. */
  end() {
    this.#media.end(this.#options.root);
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
      const node = op[0] === "free" ? undefined : this.#tree.find(op[1]);
      const where = node?.localName ? `<${node.localName}> (element ${op[1]})` : undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.report(`Could not ${describe(op, where)}: ${reason}`);
    }
  }

  /** One function per operation of the wire, by its name. */
  #operations = {
    /** @param {number} id @param {string} tag */
    create: (id, tag) => {
      this.#loader.load(tag);
      this.#tree.create(id, tag);
    },
    /** @param {number} id @param {string} text @param {number} [offset] */
    text: (id, text, offset) => this.#tree.text(id, text, offset),
    /** @param {number} id @param {string} name @param {string | null} value */
    attr: (id, name, value) => {
      this.#media.drop(id, name);
      this.#tree.attribute(id, name, value);
    },
    /** @param {number} id @param {string} name @param {any} value @param {number} since @param {number} [offset] */
    prop: (id, name, value, since, offset) => {
      const key = `${id} ${name}`;
      const whole = offset === undefined ? value : this.#long.get(key)?.slice(0, offset) + value;
      if (typeof whole === "string" && whole.length > GROWING) this.#long.set(key, whole);
      else this.#long.delete(key);
      const element = this.#tree.get(id);
      if (!this.#tree.isKeeping) this.#states.written(element, name, whole);
      this.#write(element, name, whole, since);
    },
    /** @param {number} id @param {string} name @param {BufferSource} bytes @param {string} type @param {string | null} filename */
    media: (id, name, bytes, type, filename) =>
      this.#media.show(id, this.#tree.get(id), name, new Blob([bytes], { type }), filename),
    /** @param {number} id @param {number[]} children @param {number} [before] */
    append: (id, children, before) => this.#tree.append(id, children, before),
    /** @param {number} id */
    clear: (id) => this.#tree.clear(id),
    /** @param {number} id */
    remove: (id) => this.#tree.get(id).remove(),
    /** @param {number[]} ids */
    free: (ids) => {
      for (const id of ids) this.#free(id);
    },
    /** @param {number} id @param {string} type @param {import("./ops.js").ListenOptions | null} options */
    listen: (id, type, options) => this.#events.listen(id, this.#tree.get(id), type, options),
    /** @param {number} id @param {string} method @param {unknown[]} args */
    call: (id, method, args) => {
      const node = this.#tree.get(id);
      if (!isWidget(node) || customElements.get(node.localName)) this.#call(node, method, args);
      else {
        const later = () => this.#apply(["call", id, method, args]);
        customElements.whenDefined(node.localName).then(later);
      }
    },
  };

  /** @param {number} id */
  node(id) {
    return this.#tree.get(id);
  }

  /** @param {number} id */
  #free(id) {
    this.#events.forget(id, this.#tree.find(id));
    this.#media.free(id);
    this.#tree.free(id);
  }

  /** @param {any} element @param {string} name @param {unknown} value @param {number} since */
  #write(element, name, value, since) {
    if (STATEFUL.has(name) && this.#tree.keeps(element)) return;
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
