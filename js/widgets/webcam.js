/** The camera among a widget's sources; its code is loaded when the visitor first turns to it. */

import { Pace } from "./pace.js";

/**
 * @typedef {import("./frame.js").Frame} Frame
 *
 * @typedef {object} Props what the widget has
 * @property {boolean} interactive
 * @property {string} label
 * @property {import("./camera.js").Options} webcam
 * @property {boolean} [streaming] whether the camera's pictures are sent again and again
 * @property {Paced | null} [pace]
 *
 * @typedef {object} Paced how often somebody listens to what streams
 * @property {number} every in seconds
 * @property {number | null} limit after how many seconds it ends
 */

/** Seconds between two pictures to which nobody listens. */
const UNHEARD = 0.5;

export class Webcam {
  #host;
  #take;
  #changed;
  /** @type {import("./camera.js").Camera | null} */
  #camera = null;
  #wanted = false;
  #pace = new Pace(() => this.#send());
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #limit;
  /** What was seen last while it was streaming. @type {Frame | null} */
  frame = null;

  /**
   * @param {import("./widget.js").Widget<Props & Record<string, any>>} host
   * @param {(frame: Frame) => void} take gets a photograph
   * @param {() => void} changed called when there is something else to show
   */
  constructor(host, take, changed) {
    this.#host = host;
    this.#take = take;
    this.#changed = changed;
  }

  /** What to show while the visitor has turned to it. */
  get element() {
    return this.#wanted ? (this.#camera?.element ?? null) : null;
  }

  /**
   * Open for this source, close for the others.
   *
   * @param {string | undefined} source
   * @param {boolean} asked whether the visitor wants it now
   */
  turn(source, asked) {
    if (source === "webcam" && this.#host.props.interactive) this.#open(asked);
    else if (this.#wanted) {
      this.close();
      this.#changed();
    }
  }

  close() {
    this.#wanted = false;
    this.#camera?.release();
  }

  /** Somebody else listens. */
  listened() {
    if (this.#pace.running) this.#record(true);
  }

  /** What was sent has been handled. */
  handled() {
    this.#pace.handled();
  }

  /** @param {boolean} asked */
  async #open(asked) {
    const begins = !this.#wanted;
    this.#wanted = true;
    if (this.#camera === null) {
      const { Camera } = await import("./camera.js");
      this.#camera ??= new Camera({
        label: this.#host.props.label,
        options: () => this.#host.props.webcam,
        ...(this.#host.props.streaming
          ? { record: (/** @type {boolean} */ on) => this.#record(on) }
          : { take: this.#take }),
      });
    }
    if (!this.#wanted) return;
    if (begins) this.#camera.watch();
    if (begins) this.#changed();
    if (asked) this.#camera.open();
  }

  /** @param {boolean} on */
  #record(on) {
    clearTimeout(this.#limit);
    this.#pace.stop();
    if (!on) return;
    const { pace } = this.#host.props;
    const limit = pace?.limit ?? null;
    this.#camera?.element.style.setProperty("--limit", limit === null ? "0s" : `${limit}s`);
    if (limit !== null) this.#limit = setTimeout(() => this.#camera?.record(false), limit * 1000);
    this.#pace.start(pace?.every ?? UNHEARD, Boolean(pace));
  }

  async #send() {
    const frame = await this.#camera?.grab();
    if (!frame || !this.#pace.running) return false;
    this.frame = frame;
    this.#host.emit("stream");
    return true;
  }
}
