/** Packages on their way into Python's file system. */

import { unzip } from "./unzip.js";

/**
 * @typedef {import("./boot.js").Archive} Archive
 * @typedef {import("./boot.js").Pyodide} Pyodide
 */

/**
 * Unpack a package; one that is not this site's own is looked at first.
 *
 * @param {Pyodide} pyodide
 * @param {Archive} archive
 * @param {Uint8Array<ArrayBuffer>} bytes as `download` gives them: inflated, if it is not a wheel
 * @param {string} folder site-packages
 */
export function unpack(pyodide, archive, bytes, folder) {
  if (archive.wheel) check(pyodide, archive, bytes);
  try {
    if (archive.wheel) pyodide.unpackArchive(bytes, "zip", { extractDir: folder });
    else unzip(pyodide.FS, bytes, folder);
  } catch (error) {
    throw new Error(`The package ${archive.name} could not be unpacked: ${error}`);
  }
}

/** Let Python see what was unpacked. @param {Pyodide} pyodide */
export function announce(pyodide) {
  // Not importlib.invalidate_caches(): it imports importlib.metadata, and with it email.
  pyodide.pyimport("sys").path_importer_cache.clear();
}

/**
 * @param {Pyodide} pyodide
 * @param {Archive} archive
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function check(pyodide, { name, url, sha256 }, bytes) {
  const found = pyodide.runPython(
    "import hashlib; lambda data: hashlib.sha256(data.to_bytes()).hexdigest()",
  )(bytes);
  if (found === sha256) return;
  throw new Error(
    `The package ${name} was not used, because ${url} gave another file than the one that this ` +
      `page was made for (its sha256 is ${found}, expected ${sha256}). Load the page again; if ` +
      "that does not help, something on the way changes downloads.",
  );
}

/**
 * Inflate where nothing may be waited for, by Python's own means.
 *
 * @param {Pyodide} pyodide
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function inflateNow(pyodide, bytes) {
  const inflated = pyodide.runPython(
    "import zlib; lambda data: zlib.decompress(data.to_bytes(), 31)",
  )(bytes);
  const copy = inflated.toJs();
  inflated.destroy();
  return copy;
}
