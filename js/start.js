/**
 * The first script of an app's page, inside of its HTML: with it the worker, the runtime and the
 * packages are on their way before the page's own script is there, which takes the worker over
 * (connect.js). What goes wrong here is left to it.
 */

import { lacking } from "./lacking.js";
import { manifest } from "./manifest.js";

/**
 * @typedef {object} EarlyWorker
 * @property {string} url
 * @property {Worker} worker
 * @property {any[]} messages what it has told so far
 * @property {ErrorEvent | null} failure
 */

const config = JSON.parse(document.getElementById("pagelet-config")?.textContent ?? "{}");
if (lacking().length === 0 && !new URLSearchParams(location.search).has("main")) {
  const url = new URL(config.worker, document.baseURI).href;
  try {
    begin(url);
  } catch {
    // The page's own script will meet the same, and say so.
  }
}

/** @param {string} url */
function begin(url) {
  const worker = new Worker(url, { type: "module" });
  /** @type {EarlyWorker} */
  const early = { url, worker, messages: [], failure: null };
  worker.onmessage = ({ data }) => early.messages.push(data);
  worker.onerror = (event) => {
    event.preventDefault();
    early.failure = event;
  };
  worker.postMessage({ kind: "boot", manifest: manifest(config, false), supply: null });
  /** @type {any} */ (globalThis).pageletEarly = early;
}
