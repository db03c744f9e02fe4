/**
 * What the workers of a page lend each other: the interpreter's compiled code, and where several
 * apps are on it, files that one of them has downloaded, inflated. One that follows another runs
 * from the start what the browser has optimised meanwhile.
 */

/**
 * @typedef {object} Loan
 * @property {WebAssembly.Module | null} module
 * @property {Map<string, Blob> | null} files by address; null where they are not lent
 */

/** @type {Loan} */
let borrowed = { module: null, files: null };
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
  return borrowed.files?.get(url);
}

/** @param {string} url @param {Uint8Array<ArrayBuffer>} bytes what was downloaded from there */
export function noteDownloaded(url, bytes) {
  if (lend !== null && borrowed.files !== null) downloaded.set(url, bytes);
}

/** Lend what was downloaded until now. @param {WebAssembly.Module} module */
export function lendAll(module) {
  const files = new Map();
  for (const [url, bytes] of downloaded) files.set(url, new Blob([bytes]));
  lend?.({ module, files });
  lend = null;
  downloaded.clear();
}
