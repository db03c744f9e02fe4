/** What the script of a `gr.HTML` works with: its properties, and functions of Python's. */

/**
 * The properties as one object; setting one draws anew.
 *
 * @param {() => Record<string, any>} all
 * @param {(name: string, value: any) => void} set
 * @returns {Record<string, any>}
 */
export function propsOf(all, set) {
  const described = (/** @type {string} */ name) => ({
    ...{ configurable: true, enumerable: true, writable: true },
    value: all()[name],
  });
  return new Proxy(/** @type {Record<string, any>} */ ({}), {
    get: (_, name) => all()[String(name)],
    has: (_, name) => name in all(),
    ownKeys: () => Object.keys(all()),
    getOwnPropertyDescriptor: (_, name) => described(String(name)),
    set: (_, name, value) => {
      set(String(name), value);
      return true;
    },
  });
}

/** Calls functions of Python's, which answer later. */
export class Server {
  #send;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (reason: Error) => void}>} */
  #calls = new Map();
  #count = 0;

  /** @param {(call: {id: number, name: string, args: unknown[]}) => void} send */
  constructor(send) {
    this.#send = send;
  }

  /** @param {string[]} names @returns {Record<string, (...args: unknown[]) => Promise<any>>} */
  functions(names) {
    return Object.fromEntries(
      names.map((name) => [name, (/** @type {unknown[]} */ ...args) => this.#call(name, args)]),
    );
  }

  /** @param {string} name @param {unknown[]} args */
  #call(name, args) {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.#send({ id, name, args });
    });
  }

  /** @param {number} id @param {any} result @param {string | null} failure */
  answer(id, result, failure) {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (failure === null) call?.resolve(result);
    else call?.reject(new Error(failure));
  }
}
