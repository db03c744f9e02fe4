/** How far the page is on its way to a running app. */

import { word } from "./words.js";

/** @type {Record<string, string>} */
const WORDS = {
  runtime: "Loading Python",
  packages: "Unpacking packages",
  start: "Starting Python",
  install: "Loading packages",
  model: "Loading the model",
  run: "Running the script",
  ready: "Ready",
  error: "The script ended with an error",
  failed: "The page could not start",
};

/** The stages as a store: it tells those who subscribe, and never leaves `failed`. */
export class BootStatus {
  stage = "idle";
  done = 0;
  total = 0;
  /** Why it failed. */
  cause = "";
  /** @type {((status: BootStatus) => void)[]} */
  #subscribers = [];

  /** @param {(status: BootStatus) => void} subscriber */
  subscribe(subscriber) {
    this.#subscribers.push(subscriber);
    subscriber(this);
  }

  /**
   * @param {string} stage
   * @param {number} [done]
   * @param {number} [total]
   */
  set(stage, done = 0, total = 0) {
    if (this.stage === "failed") return;
    Object.assign(this, { stage, done, total });
    for (const subscriber of this.#subscribers) subscriber(this);
  }

  /** Stop here; a later failure can't take the place of the first one. @param {string} cause */
  fail(cause) {
    if (this.stage === "failed") return;
    this.cause = cause;
    this.set("failed");
  }

  get words() {
    const words = WORDS[this.stage];
    return words === undefined ? "" : word(words);
  }

  /** What is counted, in words. */
  get amount() {
    if (this.total === 0) return "";
    const { done, total } = this;
    if (this.stage === "packages") return word("{done} of {total}", { done, total });
    const amounts = { done: megabytes(done), total: megabytes(total) };
    return word("{done} of {total} MB", amounts);
  }

  get isOver() {
    return ["ready", "error", "failed"].includes(this.stage);
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1_000_000).toFixed(1);
}
