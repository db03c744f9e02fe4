/** The notice above an app that says why there is none, or why its script stopped. */

import { failureNotice } from "./notices.js";
import { word } from "./words.js";

export class Failures {
  #root;
  #status;
  #around;
  /** @type {HTMLElement | null} */
  #notice = null;

  /**
   * @param {HTMLElement} root
   * @param {import("./status.js").BootStatus} status
   * @param {Pick<import("./manifest.js").Surroundings, "retry" | "explain" | "tell">} around
   */
  constructor(root, status, around) {
    this.#root = root;
    this.#status = status;
    this.#around = around;
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
   * @param {{traceback?: string, retry?: boolean}} [options] `retry` offers to start again
   */
  fail(cause, { traceback = "", retry = true } = {}) {
    if (this.#status.stage === "failed") return;
    const said = this.#around.explain?.(cause) ?? cause;
    this.#around.tell?.("error", { phase: "boot", message: said, traceback });
    this.#status.fail(said);
    this.#show(
      failureNotice(this.#status.words, said, traceback, retry ? this.#around.retry : null),
    );
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
