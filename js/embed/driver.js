/** Drives an app from the page around it: submits values, reads results. */

export class Driver {
  #post;
  #count = 0;
  /** @type {Map<number, {resolve: (data: any) => void, reject: (reason: Error) => void}>} */
  #waiting = new Map();
  /** What went wrong last. */
  #problem = "";

  /** @param {(message: any) => void} post */
  constructor(post) {
    this.#post = post;
  }

  /**
   * @param {any} values null only reads
   * @param {string | null} name
   * @returns {Promise<{inputs: any[], outputs: any[]}>}
   */
  drive(values, name) {
    return this.#ask({ kind: "drive", values, name });
  }

  /** @param {import("../changes.js").Change} change @returns {Promise<void>} */
  change(change) {
    return this.#ask({ kind: "change", change });
  }

  /** @param {any} question @returns {Promise<any>} */
  #ask(question) {
    this.#count += 1;
    this.#problem = "";
    this.#post({ ...question, request: this.#count });
    return new Promise((resolve, reject) => {
      this.#waiting.set(this.#count, { resolve, reject });
    });
  }

  /**
   * Hear what the app tells.
   *
   * @param {string} type
   * @param {any} detail
   */
  hear(type, detail) {
    if (type === "error") this.#problem = detail.message;
    if (type !== "driven") return;
    const { request, data, problem } = detail;
    const waiting = this.#waiting.get(request);
    this.#waiting.delete(request);
    if (problem === undefined) waiting?.resolve(withFiles(data));
    else waiting?.reject(new Error(this.#problem || problem.replace(/^[\w.]+: /, "")));
  }

  /** @param {string} why */
  end(why) {
    for (const { reject } of this.#waiting.values()) reject(new Error(why));
    this.#waiting.clear();
  }
}

/** What was told, with bytes as files. @param {any} value @returns {any} */
function withFiles(value) {
  if (Array.isArray(value)) return value.map(withFiles);
  if (value === null || typeof value !== "object") return value;
  const { name, type, data } = value;
  if (data instanceof Uint8Array) return new File([/** @type {any} */ (data)], name, { type });
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withFiles(item)]));
}
