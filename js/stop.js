/**
 * Stopping what Python is doing, in the mildest way that works.
 *
 * Where Python's loop is alive, the event itself does it: at a yield, an await or a sleep. Where
 * Python is busy, it is interrupted, which needs memory that is shared with the page; where there
 * is none, the worker ends and another one takes its place. That one starts while Python may still
 * answer, which has as long for it as its replacement needs.
 */

/** How long a Python that is not busy may take to answer. */
const PROMPT = 50;
/** A generator that yields less often than this is as good as busy. */
const PATIENCE = 1000;
/** What tells the interpreter to raise KeyboardInterrupt. */
const SIGINT = 2;

/** @typedef {ReturnType<typeof setTimeout>} Timer */

/**
 * @typedef {object} Means
 * @property {() => void} ping asks Python for a sign of life
 * @property {() => Promise<void>} prepare starts another worker; resolves when it could take over
 * @property {() => void} spare ends that worker, which is not needed
 * @property {() => void} restart ends the worker and lets the other one take over
 */

export class Stop {
  #means;
  /** @type {Uint8Array | null} */
  #interrupts = null;
  /** Counts requests: what one has begun is of no interest after the next. */
  #request = 0;
  /** @type {Timer[]} */
  #timers = [];

  /** @param {Means} means */
  constructor(means) {
    this.#means = means;
  }

  /** Memory that the interpreter looks at now and then; null where pages may share none. */
  shared() {
    this.#interrupts = null;
    if (!globalThis.crossOriginIsolated) return null;
    const buffer = new SharedArrayBuffer(1);
    this.#interrupts = new Uint8Array(buffer);
    return buffer;
  }

  request() {
    this.#forget();
    this.#means.ping();
    this.#after(PATIENCE, () => this.#insist());
    if (this.#interrupts === null) this.#after(PROMPT, () => this.#prepare(this.#request));
  }

  /** Python gave the sign of life: it has heard of the stop. */
  alive() {
    this.#forget();
    this.#means.spare();
  }

  /** @param {number} request */
  async #prepare(request) {
    await this.#means.prepare();
    if (request === this.#request) this.#restart();
  }

  #insist() {
    if (this.#interrupts === null) this.#restart();
    else {
      this.#interrupts[0] = SIGINT;
      this.#after(PATIENCE, () => this.#restart());
    }
  }

  #restart() {
    this.#forget();
    this.#means.restart();
  }

  /**
   * @param {number} wait
   * @param {() => void} act
   */
  #after(wait, act) {
    this.#timers.push(setTimeout(act, wait));
  }

  #forget() {
    this.#request += 1;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}
