/** Sends what the visitor does to Python: in the order in which it happened, with state. */

/**
 * @typedef {import("./ops.js").ListenOptions} ListenOptions
 * @typedef {import("./states.js").States} States
 *
 * @typedef {object} Page what the events need to know of the page
 * @property {(message: import("./ops.js").EventMessage) => void} send
 * @property {(message: string) => void} report takes a sentence
 * @property {States} states
 * @property {(id: number) => any} node
 * @property {(node: Node) => number | undefined} id
 * @property {() => void} stop called when the visitor stops what Python is doing
 */

/** A state that takes longer than this must not hold back the visitor's other events. */
const PATIENCE = 30_000;

export class Events {
  #page;
  /** @type {Promise<void>} */
  #queue = Promise.resolve();
  /** @type {Map<number, Map<string, (event: Event) => void>>} */
  #listening = new Map();

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {number} id
   * @param {Node} node
   * @param {string} type
   * @param {ListenOptions | null} options
   */
  listen(id, node, type, options) {
    const ofNode = this.#listening.get(id) ?? new Map();
    this.#listening.set(id, ofNode);
    const earlier = ofNode.get(type);
    if (earlier) node.removeEventListener(type, earlier);
    ofNode.delete(type);
    if (options === null) return;
    const heard = (/** @type {any} */ event) => this.#hear(id, options, event);
    ofNode.set(type, heard);
    node.addEventListener(type, heard, { once: Boolean(options.once) && !options.keys });
  }

  /**
   * @param {number} id
   * @param {Node} node
   */
  forget(id, node) {
    for (const [type, heard] of this.#listening.get(id) ?? []) {
      node.removeEventListener(type, heard);
    }
    this.#listening.delete(id);
  }

  /**
   * @param {number} id
   * @param {ListenOptions} options
   * @param {any} event
   */
  #hear(id, options, event) {
    if (options.keys && (event.isComposing || !options.keys.includes(event.key))) return;
    if (options.prevent) event.preventDefault();
    const { states } = this.#page;
    const taken = options.reads.flatMap((read) => {
      const change = states.take(this.#page.node(read));
      return change === undefined ? [] : [{ read, state: change.state }];
    });
    const edited = states.edited().flatMap((element) => this.#page.id(element) ?? []);
    const told = { id, type: event.type, detail: details(event), edited, clock: states.clock };
    this.#queue = this.#queue.then(() => this.#send(told, taken));
    if (options.stops) this.#queue.then(this.#page.stop);
  }

  /**
   * @param {{id: number, type: string, detail: unknown, edited: number[], clock: number}} told
   * @param {{read: number, state: unknown}[]} taken
   */
  async #send(told, taken) {
    /** @type {[number, unknown][]} */
    const states = [];
    for (const { read, state } of taken) {
      try {
        states.push([read, await inTime(state)]);
      } catch (error) {
        this.#page.report(`The state of ${this.#page.node(read)?.localName} is unknown: ${error}`);
      }
    }
    try {
      this.#page.send({ kind: "event", ...told, states });
    } catch (error) {
      this.#page.report(`The event "${told.type}" can't be sent: ${error}`);
    }
  }
}

/** @param {unknown} state */
async function inTime(state) {
  if (!(state instanceof Promise)) return state;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    const seconds = PATIENCE / 1000;
    timer = setTimeout(() => reject(new Error(`it took more than ${seconds} seconds`)), PATIENCE);
  });
  try {
    return await Promise.race([state, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What Python is told about an event besides its type.
 *
 * @param {any} event
 * @returns {unknown}
 */
function details(event) {
  if (event instanceof CustomEvent) return event.detail ?? null;
  const { target } = event;
  if (event instanceof KeyboardEvent) {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    return { key, shiftKey, ctrlKey, altKey, metaKey };
  }
  if (event.type === "select" && typeof target.selectionStart === "number") {
    const { selectionStart: start, selectionEnd: end, value } = target;
    return { index: [start, end], value: value.slice(start, end) };
  }
  if (event.type === "toggle") return { open: target.open };
  if (event.type === "scroll") {
    const { scrollTop, scrollHeight, clientHeight } = target;
    return { scrollTop, scrollHeight, clientHeight };
  }
  if (event instanceof MouseEvent) return { x: event.offsetX, y: event.offsetY };
  return null;
}
