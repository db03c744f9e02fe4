/** The listeners of one remote element: what the page has to send, and who hears it. */

import { plain } from "./transfer.js";

/**
 * @typedef {object} Listener
 * @property {any} given what was passed, by which it is removed
 * @property {any} callback
 * @property {import("./ops.js").ListenOptions} options
 */

export class Listeners {
  /** @type {Map<string, Listener[]>} */
  #byType = new Map();
  /** What was removed by a listener while others were still to be called. @type {any[] | null} */
  #removed = null;

  /**
   * @param {string} type
   * @param {any} listener
   * @param {any} options
   */
  add(type, listener, options) {
    const { reads = [], keys, prevent, once, stops, ...unknown } = plain(options) ?? {};
    if (typeof options === "boolean" || Object.keys(unknown).length > 0) {
      const names = Object.keys(unknown).join(", ") || String(options);
      throw new TypeError(
        `addEventListener's options are reads, keys, prevent, once and stops, not ${names}.`,
      );
    }
    /** @type {import("./ops.js").ListenOptions} */
    const kept = { reads: Array.from(reads, (read) => read.nodeId ?? read) };
    if (keys) kept.keys = [...keys];
    if (prevent) kept.prevent = true;
    if (once) kept.once = true;
    if (stops) kept.stops = true;
    // Pyodide destroys what it wrapped for this call when the call ends.
    const callback = typeof listener.copy === "function" ? listener.copy() : listener;
    const listeners = this.#byType.get(type) ?? [];
    this.#byType.set(type, [...listeners, { given: listener, callback, options: kept }]);
  }

  /**
   * @param {string} type
   * @param {any} given
   * @returns {boolean} whether there was such a listener
   */
  remove(type, given) {
    const listeners = this.#byType.get(type) ?? [];
    const gone = listeners.find((listener) => listener.given === given);
    if (gone === undefined) return false;
    this.#byType.set(
      type,
      listeners.filter((listener) => listener !== gone),
    );
    if (gone.callback === given) return true;
    if (this.#removed === null) gone.callback.destroy?.();
    else this.#removed.push(gone.callback);
    return true;
  }

  /**
   * What the page is to send for all listeners of this type together.
   *
   * @param {string} type
   * @returns {import("./ops.js").ListenOptions | null}
   */
  wanted(type) {
    const all = (this.#byType.get(type) ?? []).map(({ options }) => options);
    if (all.length === 0) return null;
    /** @type {import("./ops.js").ListenOptions} */
    const merged = { reads: [...new Set(all.flatMap(({ reads }) => reads))] };
    if (all.every(({ keys }) => keys)) {
      merged.keys = [...new Set(all.flatMap(({ keys }) => keys ?? []))];
    }
    if (all.some(({ prevent }) => prevent)) merged.prevent = true;
    if (all.every(({ once }) => once)) merged.once = true;
    if (all.some(({ stops }) => stops)) merged.stops = true;
    return merged;
  }

  /**
   * Call the listeners of an event, in the order in which they were added. All that there are at
   * its beginning hear of it: the first one may build its element anew, and move the others there.
   *
   * @param {{type: string, detail: any, target: unknown, clock: number}} event
   * @param {(error: unknown) => void} report
   */
  dispatch(event, report) {
    const removed = this.#removed;
    this.#removed ??= [];
    for (const { given, callback, options } of this.#byType.get(event.type) ?? []) {
      if (options.keys && !options.keys.includes(event.detail?.key)) continue;
      try {
        const result = callback(event);
        // A coroutine runs by itself; only its failure is of interest here.
        if (typeof result?.then === "function") result.then(undefined, report);
      } catch (error) {
        report(error);
      }
      if (options.once) this.remove(event.type, given);
    }
    if (removed === null) for (const callback of this.#removed.splice(0)) callback.destroy?.();
    this.#removed = removed;
  }
}
