/**
 * The first script of an app's page, inside of its HTML: with it the worker, the runtime and the
 * packages are on their way before the page's own script is there, which takes the worker over
 * (page.js). What goes wrong here is left to it.
 */

import { startAhead } from "./ahead.js";
import { lacking } from "./lacking.js";
import { manifest } from "./manifest.js";
import { relay } from "./relay.js";

const config = JSON.parse(document.getElementById("pagelet-config")?.textContent ?? "{}");
if (lacking().length === 0 && !new URLSearchParams(location.search).has("main")) {
  const url = new URL(config.worker, document.baseURI).href;
  const first = manifest(config, false);
  const nothing = { module: null, files: null };
  try {
    const ahead = startAhead(url, first, nothing, relay(first));
    /** @type {any} */ (globalThis).pageletAhead = ahead;
  } catch {
    // The page's own script will meet the same, and say so.
  }
}
