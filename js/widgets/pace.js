/**
 * How often something is sent that comes again and again: not before its time, and not before the
 * one before has been handled, so that a slow function never has old pictures waiting.
 */
export class Pace {
  #send;
  #every = 0;
  #waits = false;
  #running = false;
  /** Counts the starts, so that what ends late is seen to be late. */
  #run = 0;
  #due = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => Promise<boolean>} send sends one; tells whether there was one to send */
  constructor(send) {
    this.#send = send;
  }

  get running() {
    return this.#running;
  }

  /** @param {number} every in seconds @param {boolean} waits whether `handled` will be called */
  start(every, waits) {
    this.stop();
    this.#running = true;
    this.#every = every * 1000;
    this.#waits = waits;
    this.#tick();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#run += 1;
    this.#running = false;
  }

  /** What was sent has been handled. */
  handled() {
    if (!this.#running) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, this.#due - performance.now()));
  }

  async #tick() {
    this.#due = performance.now() + this.#every;
    const run = this.#run;
    const some = await this.#send();
    if (run !== this.#run) return;
    // What waits goes on when this one has been handled.
    if (!some || !this.#waits) this.handled();
  }
}
