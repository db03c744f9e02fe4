/** Runs the steps of a contract case that Python would run, on the remote document. */

/** @type {(a: unknown, b: unknown) => boolean} */
export function equal(a, b) {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** @param {any} value @returns {any} */
function ordered(value) {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if (typeof value.nodeId === "number") return { element: value.nodeId };
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, ordered(value[name])]));
}

/** @param {unknown} found @param {unknown} expected */
export function expectEqual(found, expected) {
  if (equal(found, expected)) return;
  const text = (/** @type {unknown} */ value) => JSON.stringify(ordered(value));
  throw new Error(`found ${text(found)} instead of ${text(expected)}`);
}

export class DocumentSide {
  /** @type {any[]} */
  #heard = [];
  /** @type {any[]} */
  #batches = [];
  /** @type {Map<string, any>} */
  #named;
  /** @type {Map<string, any>} */
  #listeners = new Map();
  #document;

  /** @param {import("../../js/remote.js").RemoteDocument} document */
  constructor(document) {
    this.#document = document;
    this.#named = new Map(Object.entries({ document, body: document.body }));
  }

  /** Keep what was posted, for the step "batches". @param {any} message */
  log(message) {
    if (message.kind === "dom") this.#batches.push(structuredClone(message.ops));
  }

  /** Run steps in one turn; return what the last one gives. @param {any[][]} steps */
  async run(steps) {
    let result;
    for (const step of steps) {
      try {
        result = this.#run(step);
        if (result instanceof Promise) result = await result;
      } catch (error) {
        throw new Error(`${JSON.stringify(step)}: ${error}`);
      }
    }
    return result;
  }

  /** @param {any[]} step */
  #run([name, ...rest]) {
    const operation = this.#steps[name];
    if (operation === undefined) throw new Error(`there is no step "${name}"`);
    return operation(...rest);
  }

  /** @type {Record<string, (...rest: any[]) => any>} */
  #steps = {
    create: (name, tag) => void this.#named.set(name, this.#document.createElement(tag)),
    createText: (name, text) => void this.#named.set(name, this.#document.createTextNode(text)),
    do: (name, method, args) => void this.#call(name, method, args),
    returns: (name, method, args, expected) =>
      expectEqual(this.#call(name, method, args), this.#value(expected)),
    set: (name, member, value) => {
      this.#named.get(name)[member] = value;
    },
    get: (name, member, expected) =>
      expectEqual(this.#named.get(name)[member], this.#value(expected)),
    media: (name, member, text, type, filename) =>
      this.#named.get(name).setMedia(member, new TextEncoder().encode(text), type, filename),
    raises: (step, part) => {
      let message = "nothing was raised";
      try {
        this.#run(step);
      } catch (error) {
        message = String(error);
      }
      if (!message.includes(part)) throw new Error(`"${message}" does not say "${part}"`);
    },
    listen: (name, type, options) => {
      const listener = (/** @type {any} */ event) => void this.#heard.push({ ...event });
      this.#named.get(name).addEventListener(type, listener, this.#value(options));
      this.#listeners.set(`${name} ${type}`, listener);
    },
    unlisten: (name, type) =>
      this.#named.get(name).removeEventListener(type, this.#listeners.get(`${name} ${type}`)),
    settled: (ahead) => this.#document.acknowledged(ahead),
    heard: (expected) => {
      expectEqual(this.#heard, this.#value(expected));
      this.#heard = [];
    },
    batches: (expected) => {
      this.#document.flush();
      if (expected !== "any") expectEqual(this.#batches, expected);
      this.#batches = [];
    },
    id: (name) => this.#named.get(name).nodeId,
  };

  /** @param {string} name @param {string} method @param {any[]} args */
  #call(name, method, args) {
    return this.#named.get(name)[method](...this.#value(args));
  }

  /** Replace "$name" by the element of that name. @param {any} given @returns {any} */
  #value(given) {
    if (typeof given === "string" && given.startsWith("$")) return this.#named.get(given.slice(1));
    if (Array.isArray(given)) return given.map((inner) => this.#value(inner));
    if (given === null || typeof given !== "object") return given;
    const entries = Object.entries(given).map(([name, inner]) => [name, this.#value(inner)]);
    return Object.fromEntries(entries);
  }
}
