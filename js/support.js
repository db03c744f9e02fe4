/** What to say where a browser can't run the page's Python. */

import { lacking } from "./lacking.js";
import { word } from "./words.js";

const BROWSERS = "Chrome 113+, Edge 113+, Firefox 114+, Safari 16.4+";

/** @returns {string | null} a sentence for the visitor of a browser that is too old */
export function unsupported() {
  const missing = lacking();
  if (missing.length === 0) return null;
  return word(
    "This page runs Python in the browser and needs a newer one. Missing here: {missing}. These work: {browsers}.",
    { missing: missing.join(", "), browsers: BROWSERS },
  );
}
