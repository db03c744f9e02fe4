/** What the build wrote into the page, as Python gets it. */

import { request } from "./download.js";

/**
 * @typedef {import("./boot.js").Sized} Sized
 *
 * @typedef {object} Config what the build wrote into the page; addresses are relative to it
 * @property {{name: string, url: string}} script
 * @property {string} title
 * @property {{base: string, files: Record<string, Sized>}} runtime
 * @property {import("./boot.js").Archive[]} archives
 * @property {import("./boot.js").Beside[]} files
 * @property {string} worker
 * @property {boolean} debug
 * @property {import("./needs/offer.js").Offer} [offer] what can be loaded later, its addresses absolute
 * @property {string[]} [install] requirements to be installed by micropip
 * @property {string[]} [indexes] where it looks them up, if not in the usual place
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
  /** @template {Sized} T @param {T} sized */
  const moved = (sized) => ({ ...sized, url: absolute(sized.url) });
  const files = Object.entries(config.runtime.files).map(([name, file]) => [name, moved(file)]);
  return {
    runtime: { base: absolute(config.runtime.base), files: Object.fromEntries(files) },
    archives: config.archives.map(moved),
    files: config.files.map(moved),
    offer: config.offer ?? null,
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

/** @param {Config} config */
export async function scriptOf({ script }) {
  const response = await request(new URL(script.url, document.baseURI).href);
  return { source: await response.text(), filename: script.name };
}
