/** What the build wrote into the page, as Python gets it. */

import { request } from "./download.js";
import { INSIDE } from "./supply.js";

/**
 * @typedef {object} Config what the build wrote into the page; addresses are relative to it
 * @property {{name: string, url?: string, source?: string}} script its address, or itself
 * @property {string} title
 * @property {import("./boot.js").Manifest["runtime"]} runtime
 * @property {import("./boot.js").Archive[]} archives
 * @property {import("./boot.js").Beside[]} files
 * @property {string} worker
 * @property {boolean} debug
 * @property {import("./needs/offer.js").Offer | string} [offer] what can be loaded later, or its address
 * @property {string[]} [install] requirements to be installed by micropip
 * @property {string[]} [indexes] where it looks them up, if not in the usual place
 */

/**
 * @typedef {object} Surroundings what an app is on
 * @property {HTMLElement} scope what is translated, and has the class of the scheme
 * @property {URLSearchParams} query what an address asks for
 * @property {string} storage the name under which files are kept
 * @property {(text: string) => void} title takes what the app calls itself
 * @property {() => void} retry starts again after a failure
 * @property {(type: string, detail: any) => void} [tell] hears of "status", "console" and "error"
 * @property {(cause: string) => string} [explain] says more of why there is no app
 */

/**
 * The configuration with addresses that mean the same in a worker.
 *
 * @param {Config} config
 * @param {boolean} again whether the page is drawn already
 * @returns {import("./boot.js").Manifest}
 */
export function manifest(config, again) {
  const absolute = (/** @type {string} */ url) => new URL(url, document.baseURI).href;
  /** @template {{url: string}} T @param {T} item */
  const moved = (item) => ({ ...item, url: absolute(item.url) });
  return {
    runtime: locate(config.runtime, absolute),
    archives: config.archives.map(moved),
    files: config.files.map(moved),
    offer: typeof config.offer === "string" ? absolute(config.offer) : (config.offer ?? null),
    install: config.install ?? [],
    indexes: config.indexes ?? [],
    visit: {
      location: location.href,
      language: navigator.language,
      userAgent: navigator.userAgent,
      again,
      params: Object.fromEntries(new URLSearchParams(location.search)),
    },
  };
}

/**
 * @param {import("./boot.js").Manifest["runtime"]} runtime
 * @param {(url: string) => string} absolute
 * @returns {import("./boot.js").Manifest["runtime"]}
 */
export function locate({ base, files, spare }, absolute) {
  const moved = Object.entries(files).map(([name, file]) => [
    name,
    { ...file, url: absolute(file.url) },
  ]);
  const url = absolute(spare.url);
  // What comes with the page can't be asked for while Python waits, so it is there from the start.
  const along = spare.along || url.startsWith(INSIDE);
  return {
    base: absolute(base),
    files: Object.fromEntries(moved),
    spare: { ...spare, url, along },
  };
}

/** @param {Config} config */
export async function scriptOf({ script: { name, url = "", source } }) {
  if (source !== undefined) return { source, filename: name };
  const response = await request(new URL(url, document.baseURI).href);
  return { source: await response.text(), filename: name };
}
