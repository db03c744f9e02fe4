/**
 * What the apps of a page lend each other: files that one of them has downloaded, inflated, and the
 * interpreter's compiled code.
 */

/** @typedef {{module: WebAssembly.Module | null, files: Map<string, Blob>}} Loan files by address */

/** @type {Loan} */
let borrowed = { module: null, files: new Map() };
/** Takes what this app can lend. @type {((loan: Loan) => void) | null} */
let lend = null;
/** @type {Map<string, Uint8Array<ArrayBuffer>>} */
const downloaded = new Map();

/**
 * Begin with what others have.
 *
 * @param {Loan} loan
 * @param {(loan: Loan) => void} take gets what they may have of this one
 */
export function borrow(loan, take) {
  borrowed = loan;
  lend = take;
}

export function borrowedModule() {
  return borrowed.module;
}

/** @param {string} url @returns {Blob | undefined} */
export function borrowedFile(url) {
  return borrowed.files.get(url);
}

/** @param {string} url @param {Uint8Array<ArrayBuffer>} bytes what was downloaded from there */
export function noteDownloaded(url, bytes) {
  if (lend !== null) downloaded.set(url, bytes);
}

/** Lend what was downloaded until now. @param {WebAssembly.Module} module */
export function lendAll(module) {
  const files = new Map();
  for (const [url, bytes] of downloaded) files.set(url, new Blob([bytes]));
  lend?.({ module, files });
  lend = null;
  downloaded.clear();
}
