/**
 * Workers that start before it is their turn: with the first bytes of a page, and while a Python
 * that does not answer may have to be replaced.
 */

import { Loans } from "./loans.js";
import { manifest } from "./manifest.js";
import { supplied } from "./supply.js";

/**
 * @typedef {object} Ahead
 * @property {Worker} worker
 * @property {any[]} messages what it has told so far
 * @property {ErrorEvent | null} failure
 * @property {Promise<void>} started resolves when the runtime is there
 */

/**
 * @param {string} url
 * @param {import("./boot.js").Manifest} manifest
 * @param {import("./loan.js").Loan} loan what earlier workers have
 * @param {import("./relay.js").Begun} [begun] what the page has asked for already
 * @returns {Ahead}
 */
export function startAhead(url, manifest, loan, begun) {
  const worker = new Worker(reachable(url), { type: "module" });
  /** @type {() => void} */
  let tell = () => {};
  /** @type {Promise<void>} */
  const started = new Promise((resolve) => {
    tell = resolve;
  });
  /** @type {Ahead} */
  const ahead = { worker, messages: [], failure: null, started };
  worker.onmessage = ({ data }) => {
    ahead.messages.push(data);
    if (data.kind === "status" && data.stage === "start") tell();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    ahead.failure = event;
  };
  const message = { kind: "boot", manifest, supply: null, loan, begun };
  worker.postMessage(message, begun ? [begun.port] : []);
  return ahead;
}

/** Addresses of scripts that do nothing but import one of another site. @type {Map<string, string>} */
const importing = new Map();

/**
 * An address that a worker can have: pages may not take one from another site, but may import it.
 *
 * @param {string} url
 */
export function reachable(url) {
  if (new URL(url).origin === location.origin) return url;
  const made = importing.get(url);
  if (made !== undefined) return made;
  const text = new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" });
  importing.set(url, URL.createObjectURL(text));
  return reachable(url);
}

/** The worker that is to come next, if there is one already. */
export class Next {
  url;
  loans;
  #config;
  /** @type {Ahead | null} */
  #ahead;

  /**
   * @param {import("./manifest.js").Config} config
   * @param {Pick<import("./manifest.js").Surroundings, "ahead" | "loans">} around
   */
  constructor(config, { ahead: first, loans = new Loans(false) }) {
    this.#config = config;
    this.loans = loans;
    this.url = new URL(config.worker, document.baseURI).href;
    this.#ahead = first ?? null;
  }

  /** Start one that may take over what is on the page; resolves when its runtime is there. */
  async start() {
    this.drop();
    // What comes with the page is given to one worker at a time.
    if (supplied(this.url) !== null) await new Promise(() => {});
    this.#ahead = startAhead(this.url, manifest(this.#config, true), this.loans.loan);
    await this.#ahead.started;
  }

  take() {
    const ahead = this.#ahead;
    this.#ahead = null;
    return ahead;
  }

  /** It is not needed. */
  drop() {
    this.take()?.worker.terminate();
  }
}
