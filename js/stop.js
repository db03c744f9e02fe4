/**
 * Stopping what Python is doing, in the mildest way that works.
 *
 * Where Python's loop is alive, the event itself does it: at a yield, an await or a sleep. Where
 * Python is busy, it is interrupted, which needs memory that is shared with the page; where there
 * is none, the worker ends and another one takes its place.
 */

/** A generator that yields less often than this is as good as busy. */
const PATIENCE = 1000;
/** What tells the interpreter to raise KeyboardInterrupt. */
const SIGINT = 2;

export class Stop {
  #ping;
  #restart;
  /** @type {Uint8Array | null} */
  #interrupts = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {() => void} ping asks Python for a sign of life
   * @param {() => void} restart ends the worker and starts another one
   */
  constructor(ping, restart) {
    this.#ping = ping;
    this.#restart = restart;
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#insist(), PATIENCE);
    this.#ping();
  }

  /** Python gave the sign of life: it has heard of the stop. */
  alive() {
    clearTimeout(this.#timer);
  }

  #insist() {
    if (this.#interrupts === null) {
      this.#restart();
      return;
    }
    this.#interrupts[0] = SIGINT;
    this.#timer = setTimeout(() => this.#restart(), PATIENCE);
  }
}
