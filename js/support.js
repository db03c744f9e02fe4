/** Whether this browser can run the page's Python. */

import { word } from "./words.js";

/** A module that uses the exceptions of WebAssembly with references, as the runtime does. */
const EXCEPTIONS = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 6, 64, 25, 11, 11],
);

const BROWSERS = "Chrome 113+, Edge 113+, Firefox 114+, Safari 16.4+";

/** @returns {string | null} a sentence for the visitor of a browser that is too old */
export function unsupported() {
  const missing = [
    typeof WebAssembly !== "object" && "WebAssembly",
    typeof WebAssembly === "object" &&
      !WebAssembly.validate(EXCEPTIONS) &&
      "WebAssembly exceptions",
    typeof BigInt64Array === "undefined" && "64-bit integers",
    typeof FinalizationRegistry === "undefined" && "weak references",
  ].filter(Boolean);
  if (missing.length === 0) return null;
  return word(
    "This page runs Python in the browser and needs a newer one. Missing here: {missing}. These work: {browsers}.",
    { missing: missing.join(", "), browsers: BROWSERS },
  );
}
