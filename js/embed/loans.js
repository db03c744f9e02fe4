/** What the apps of a page have downloaded, for those that start after them. */

/** @typedef {import("../loan.js").Loan} Loan */

export class Loans {
  /** @type {Loan} */
  loan = { module: null, files: new Map() };

  /** @param {Loan} loan what an app has downloaded itself */
  add({ module, files }) {
    this.loan.module ??= module;
    for (const [url, file] of files) this.loan.files.set(url, file);
  }
}
