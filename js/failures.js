/** The notice above an app that says why there is none, or why its script stopped. */

import { failureNotice } from "./notices.js";
import { word } from "./words.js";

export class Failures {
  #root;
  #status;
  /** @type {HTMLElement | null} */
  #notice = null;

  /**
   * @param {HTMLElement} root
   * @param {import("./status.js").BootStatus} status
   */
  constructor(root, status) {
    this.#root = root;
    this.#status = status;
  }

  /**
   * @param {string} script its name
   * @param {string} message
   * @param {string} traceback
   */
  stopped(script, message, traceback) {
    this.#show(failureNotice(word("{script} stopped", { script }), message, traceback));
  }

  /**
   * There will be no app; only the first reason counts.
   *
   * @param {string} cause
   * @param {{traceback?: string, retry?: boolean}} [options] `retry` offers to load the page again
   */
  fail(cause, { traceback = "", retry = true } = {}) {
    if (this.#status.stage === "failed") return;
    this.#status.fail(cause);
    this.#show(failureNotice(this.#status.words, cause, traceback, retry));
  }

  clear() {
    this.#notice?.remove();
  }

  /** @param {HTMLElement} notice */
  #show(notice) {
    this.clear();
    this.#notice = notice;
    this.#root.before(notice);
  }
}
