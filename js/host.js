/** What Python finds in the module `js`: this realm's globals, with our own document. */

import { exchange, exchangeNow } from "./network.js";
import { paint } from "./pixels.js";

/**
 * @typedef {object} Host `js.pagelet_host`
 * @property {(phase: string, message: string, traceback: string) => void} error
 * @property {(stream: string, text: string) => void} console
 * @property {(thunk: any) => Promise<unknown>} enter
 * @property {(folder: string) => void} keep keeps what is in a folder for the next visit
 * @property {(path: string) => File | null} upload the page's own file that an uploaded path stands for
 * @property {typeof paint} paint
 * @property {typeof exchange} exchange
 * @property {typeof exchangeNow} exchangeNow
 * @property {(module: string) => string | null} provider the runtime's package that has a module
 * @property {import("./needs/depot.js").Depot | null} depot packages that can be loaded later
 * @property {import("./model-host.js").ModelHost | null} models runs models for `transformers`
 * @property {boolean} jspi whether Python may wait without blocking
 * @property {"worker" | "main" | "build"} mode where Python runs; "build" draws without a visitor
 * @property {string} location
 * @property {string} language
 * @property {string} userAgent
 * @property {boolean} again whether the page is drawn already, by a worker that has ended
 * @property {Record<string, string>} params
 */

/**
 * @param {Host["mode"]} mode
 * @param {import("./boot.js").Manifest["visit"]} visit
 * @param {(message: any) => void} post
 * @returns {Host}
 */
export function createHost(mode, visit, post) {
  const jspi = "Suspending" in WebAssembly && "promising" in WebAssembly;
  return {
    ...visit,
    jspi,
    mode,
    error: (phase, message, traceback) => post({ kind: "error", phase, message, traceback }),
    console: (stream, text) => post({ kind: "console", stream, text }),
    paint,
    exchange,
    exchangeNow,
    keep: () => {},
    upload: () => null,
    provider: () => null,
    depot: null,
    models: null,
    enter: async (thunk) => (jspi ? thunk.callPromising() : thunk()),
  };
}

/**
 * This realm's globals with some replaced. The realm itself stays as it is: without a worker its
 * document is the page's.
 *
 * @param {Record<string, unknown>} own
 * @returns {object}
 */
export function globalsWith(own) {
  return new Proxy(globalThis, {
    get(target, name) {
      if (typeof name === "string" && Object.hasOwn(own, name)) return own[name];
      const value = Reflect.get(target, name, target);
      // The browser's functions insist on being called on the realm; classes must stay themselves.
      const plain = typeof value === "function" && !Object.hasOwn(value, "prototype");
      return plain ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value, target),
    has: (target, name) => name in own || Reflect.has(target, name),
  });
}
