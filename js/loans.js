/** What the workers of a page have, for those that start after them. */

/** @typedef {import("./loan.js").Loan} Loan */

export class Loans {
  /** @type {Loan} */
  loan;

  /** @param {boolean} withFiles whether not only compiled code is kept but what was downloaded, too */
  constructor(withFiles) {
    this.loan = { module: null, files: withFiles ? new Map() : null };
  }

  /** @param {Loan} loan what a worker has itself */
  add({ module, files }) {
    this.loan.module ??= module;
    for (const [url, file] of files ?? []) this.loan.files?.set(url, file);
  }
}
