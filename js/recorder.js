/** Collects operations into batches: one per turn, or at `flush()`. */

import { GROWING } from "./ops.js";
import { transferables } from "./transfer.js";

/** @typedef {import("./ops.js").Op} Op */

export class Recorder {
  /** Batches sent, and the newest one that the page has applied. */
  batch = 0;
  acked = 0;
  /** The page's clock that values are computed from; `null` follows the newest event. */
  /** @type {number | null} */
  asOf = null;
  /** The newest clock that the page has told. */
  clock = 0;

  #post;
  #report;
  #lastId = 0;
  #scheduled = false;
  /** @type {(Op | null)[]} */
  #ops = [];
  /** Where the unsent write to an element's property stands. @type {Map<string, number>} */
  #unsent = new Map();
  /** Long text that the page holds, by id and name. @type {Map<number, Map<string, string>>} */
  #sent = new Map();
  /** @type {{ahead: number, resolve: () => void}[]} */
  #waiting = [];
  /** @type {number[]} */
  #freed = [];

  /**
   * @param {(message: import("./ops.js").DomMessage, transfer: Transferable[]) => void} post
   * @param {(message: string) => void} report takes a sentence about what could not be sent
   */
  constructor(post, report) {
    this.#post = post;
    this.#report = report;
  }

  get since() {
    return this.asOf ?? this.clock;
  }

  mint() {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** @param {Op} op */
  record(op) {
    // What was written before a call must be on the page when the method runs.
    if (op[0] === "call") this.#unsent.clear();
    this.#ops.push(op);
    this.#schedule();
  }

  /**
   * Record a write that replaces an unsent one to the same place.
   *
   * @param {Op} op
   * @param {string} name
   */
  write(op, name) {
    const key = `${op[1]} ${name}`;
    const earlier = this.#unsent.get(key);
    if (earlier !== undefined) this.#ops[earlier] = null;
    this.#unsent.set(key, this.#ops.length);
    this.record(op);
  }

  /** @param {number} id */
  free(id) {
    this.#freed.push(id);
    this.#sent.delete(id);
    this.#schedule();
  }

  flush() {
    this.#scheduled = false;
    if (this.#freed.length > 0) {
      this.#ops.push(["free", this.#freed]);
      this.#freed = [];
    }
    const ops = this.#ops.filter((op) => op !== null).map((op) => this.#shorten(op));
    this.#ops = [];
    this.#unsent.clear();
    if (ops.length > 0) this.#send(ops);
  }

  /** @param {number} batch */
  acknowledge(batch) {
    this.acked = Math.max(this.acked, batch);
    const due = this.#waiting.filter(({ ahead }) => this.batch - this.acked <= ahead);
    this.#waiting = this.#waiting.filter((waiting) => !due.includes(waiting));
    for (const { resolve } of due) resolve();
  }

  /**
   * Send what is recorded and wait until the page is at most `ahead` batches behind.
   *
   * @param {number} ahead
   * @returns {Promise<void>}
   */
  acknowledged(ahead) {
    this.flush();
    if (this.batch - this.acked <= ahead) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ ahead, resolve }));
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      if (this.#scheduled) this.flush();
    });
  }

  /** @param {Op[]} ops */
  #send(ops) {
    this.batch += 1;
    try {
      this.#post({ kind: "dom", batch: this.batch, ops }, transferables(ops));
    } catch (error) {
      this.#post({ kind: "dom", batch: this.batch, ops: this.#cloneable(ops, error) }, []);
    }
  }

  /**
   * @param {Op[]} ops
   * @param {unknown} cause
   */
  #cloneable(ops, cause) {
    const kept = ops.filter((op) => {
      try {
        structuredClone(op);
        return true;
      } catch (error) {
        this.#report(`The page can't be sent this value (${op[0]} ${op[2]}): ${error}`);
        return false;
      }
    });
    if (kept.length === ops.length) throw cause;
    return kept;
  }

  /**
   * Turn a write of text that only grew into an append, and remember what the page holds.
   *
   * @param {Op} op
   * @returns {Op}
   */
  #shorten(op) {
    if (op[0] === "append" || op[0] === "clear") this.#forget(op[1], "text");
    if (op[0] === "text") {
      const kept = this.#grown(op[1], "text", op[2]);
      return kept === 0 ? op : ["text", op[1], op[2].slice(kept), kept];
    }
    if (op[0] === "prop") {
      if (op[2] === "innerHTML") this.#forget(op[1], "text");
      if (typeof op[3] !== "string") this.#forget(op[1], op[2]);
      else {
        const kept = this.#grown(op[1], op[2], op[3]);
        if (kept > 0) return ["prop", op[1], op[2], op[3].slice(kept), op[4], kept];
      }
    }
    return op;
  }

  /**
   * @param {number} id
   * @param {string} name
   */
  #forget(id, name) {
    this.#sent.get(id)?.delete(name);
  }

  /**
   * @param {number} id
   * @param {string} name
   * @param {string} text
   * @returns {number} how many characters of the text the page has already
   */
  #grown(id, name, text) {
    const before = this.#sent.get(id)?.get(name);
    if (text.length <= GROWING) {
      this.#forget(id, name);
      return 0;
    }
    if (!this.#sent.has(id)) this.#sent.set(id, new Map());
    this.#sent.get(id)?.set(name, text);
    return before !== undefined && text.startsWith(before) ? before.length : 0;
  }
}
