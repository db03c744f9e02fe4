/** The part of the standard library that pages rarely import: fetched when a module of it is. */

import { inflateNow } from "./archives.js";
import { exchangeNow } from "./network.js";
import { unzip } from "./unzip.js";

export const SPARE_FOLDER = "/lib/python3.14";

/**
 * @param {import("./boot.js").Pyodide} pyodide
 * @param {import("./boot.js").Spare} spare
 */
export function installSpare(pyodide, { modules, url, along }) {
  /** Bring it now; returns what went wrong, or nothing. */
  const bring = () => {
    const { problem, status, body } = exchangeNow({ method: "GET", url, headers: {} });
    if (problem !== null) return problem;
    if (status !== 200) return `the server answered ${status} for ${url}`;
    const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (body);
    unzip(pyodide.FS, inflateNow(pyodide, bytes), SPARE_FOLDER);
    return "";
  };
  pyodide.pyimport("pagelet.spare").install(modules, SPARE_FOLDER, along ? null : bring);
}
