/** The page's entry: reads what was built into it, and runs that app on the whole page. */

import { App } from "./app.js";
import { followScheme } from "./scheme.js";

/**
 * What the first script of a frame (frame/first.js) leaves here.
 *
 * @typedef {{around: Partial<import("./manifest.js").Surroundings>, obey: (app: App) => void}} Surround
 * @type {Surround | undefined}
 */
const surround = /** @type {any} */ (globalThis).pageletSurround;
const config = document.getElementById("pagelet-config");
const root = document.getElementById("pagelet-app");
if (config !== null && root !== null) {
  const query = new URLSearchParams(location.search);
  followScheme(document.body, query.get("__theme"));
  const parsed = JSON.parse(config.textContent ?? "");
  const around = {
    scope: document.body,
    query,
    storage: `${location.pathname.replace(/[^/]*$/, "")} ${parsed.script.name}`,
    title: (/** @type {string} */ text) => {
      document.title = text;
    },
    retry: () => location.reload(),
    // What the page's first script (start.js) has begun.
    ahead: /** @type {any} */ (globalThis).pageletAhead,
    ...surround?.around,
  };
  const app = new App(parsed, root, around);
  surround?.obey(app);
  app.start();
}
