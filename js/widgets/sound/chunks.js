/** Sends what a microphone hears piece by piece, as fast as it is listened to. */

/**
 * @typedef {object} Pace
 * @property {number} every seconds between two pieces
 * @property {number | null} limit seconds after which the recording ends
 *
 * @typedef {object} Options
 * @property {() => Promise<File | null>} take gives what was heard since the last time
 * @property {(piece: File) => void} send
 * @property {() => void} stop ends the recording
 */

export class Chunks {
  #options;
  #pending = false;
  /** Seconds that were sent. */
  #sent = 0;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
  }

  begin() {
    this.#pending = false;
    this.#sent = 0;
  }

  /**
   * @param {number} seconds that were heard since the last piece
   * @param {Pace} pace
   */
  async heard(seconds, { every, limit }) {
    if (limit !== null && this.#sent + seconds >= limit) {
      this.#options.stop();
      return;
    }
    // While Python is busy the next piece grows: nothing is lost, and nothing piles up.
    if (this.#pending || seconds < every) return;
    this.#pending = true;
    this.#sent += seconds;
    const piece = await this.#options.take();
    if (piece !== null) this.#options.send(piece);
  }

  /** Python has dealt with the piece before. */
  next() {
    this.#pending = false;
  }
}
