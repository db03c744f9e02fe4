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
 * @property {string} [location] where the app takes itself to be, if not here
 * @property {import("./model-host.js").Place} [models] where the models' library is
 * @property {Record<string, string>} [env] variables of the environment
 * @property {string[]} [install] requirements to be installed by micropip
 * @property {string[]} [indexes] where it looks them up, if not in the usual place
 */

/**
 * @typedef {{source: string, filename: string, files: import("./boot.js").Beside[]}} Script
 *
 * @typedef {object} Surroundings what an app is on
 * @property {HTMLElement} scope what is translated, and has the class of the scheme
 * @property {URLSearchParams} query what an address asks for
 * @property {string | import("./storage.js").Storage} storage where files are kept, or under which
 *   name
 * @property {(text: string) => void} title takes what the app calls itself
 * @property {(() => void) | null} retry starts again after a failure, where that can be done
 * @property {import("./ahead.js").Ahead} [ahead] a worker for the app that has been started before
 * @property {() => Promise<Script>} [script] what is to run, if the configuration does not say it
 * @property {(type: string, detail: any) => void} [tell] hears of "status", "console", "error" and
 *   "files"
 * @property {import("./loans.js").Loans} [loans] what the apps of the page lend each other
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
  const address = new URL(config.location ?? location.href);
  /** @template {{url: string}} T @param {T} item */
  const moved = (item) => ({ ...item, url: absolute(item.url) });
  const { models = null } = config;
  return {
    runtime: locate(config.runtime, absolute),
    archives: config.archives.map(moved),
    offer: typeof config.offer === "string" ? absolute(config.offer) : (config.offer ?? null),
    models: models && { script: absolute(models.script), wasm: absolute(models.wasm) },
    env: config.env ?? {},
    install: config.install ?? [],
    indexes: config.indexes ?? [],
    visit: {
      location: address.href,
      language: navigator.language,
      userAgent: navigator.userAgent,
      again,
      params: Object.fromEntries(address.searchParams),
    },
  };
}

/**
 * @param {import("./boot.js").Manifest["runtime"]} runtime
 * @param {(url: string) => string} absolute
 * @returns {import("./boot.js").Manifest["runtime"]}
 */
export function locate({ base, files, raw, spare }, absolute) {
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
    ...(raw && { raw: mapped(raw, absolute) }),
    spare: { ...spare, url, along },
  };
}

/**
 * @param {Record<string, string>} urls
 * @param {(url: string) => string} absolute
 * @returns {Record<string, string>}
 */
function mapped(urls, absolute) {
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, absolute(url)]));
}

/**
 * What is to run, and the files beside it.
 *
 * @param {Config} config
 * @returns {Promise<Script>}
 */
export async function scriptOf({ script: { name, url = "", source }, files }) {
  const beside = files.map((file) => ({ ...file, url: absolute(file.url) }));
  if (source !== undefined) return { source, filename: name, files: beside };
  const response = await request(absolute(url));
  return { source: await response.text(), filename: name, files: beside };
}

/** @param {string} url */
function absolute(url) {
  return new URL(url, document.baseURI).href;
}
