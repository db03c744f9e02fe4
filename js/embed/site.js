/** The site that the apps of a page run from: where its runtime, its styles and its packages are. */

import { locate } from "../manifest.js";
import { readOffer } from "../needs/offer.js";

/**
 * @typedef {object} Site as the build describes it, its addresses absolute
 * @property {string} style
 * @property {string} worker
 * @property {import("../boot.js").Manifest["runtime"]} runtime
 * @property {string} offer
 */

/**
 * @param {Site} site with addresses relative to `base`
 * @param {string} base
 * @returns {Site}
 */
export function located({ style, worker, runtime, offer }, base) {
  const absolute = (/** @type {string} */ url) => new URL(url, base).href;
  return {
    style: absolute(style),
    worker: absolute(worker),
    runtime: locate(runtime, absolute),
    offer: absolute(offer),
  };
}

/** @type {Map<string, Promise<import("../needs/offer.js").Offer>>} */
const offers = new Map();

/** What a site offers, read once for all apps. @param {Site} site */
export function offerOf({ offer }) {
  let reading = offers.get(offer);
  if (reading === undefined) {
    reading = readOffer(offer);
    offers.set(offer, reading);
    reading.catch(() => offers.delete(offer));
  }
  return reading;
}

/** The end of the downloads that the last app has begun. */
let last = Promise.resolve();

/**
 * Wait for one's turn to download the runtime: who comes second finds all of it in the browser's
 * cache. Return what ends the turn.
 *
 * @returns {Promise<() => void>}
 */
export async function downloadTurn() {
  const before = last;
  /** @type {() => void} */
  let end = () => {};
  last = new Promise((resolve) => {
    end = resolve;
  });
  await before;
  return end;
}
