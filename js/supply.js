/** Files that come with the page, or from the page around it, instead of from a server. */

import { answer, asking } from "./ports.js";

/** Where such files seem to be: an address at which there can be nothing. */
export const INSIDE = "https://pagelet.invalid/";

/** Browsers compile and import by the type. @type {Record<string, string>} */
const TYPES = {
  wasm: "application/wasm",
  js: "text/javascript",
  mjs: "text/javascript",
  css: "text/css",
};

/**
 * @typedef {(name: string) => Promise<Blob>} Supply gives a file by its path in the site
 */

/** What the single file and the frame leave for the page's modules. @type {Supply | null} */
let supply = /** @type {any} */ (globalThis).pageletSupply ?? null;

/** Whether an address is that of a file that comes with the page. @param {string} url */
export function isInside(url) {
  return supply !== null && url.startsWith(INSIDE);
}

/**
 * The file at an address, where it is one that comes with the page.
 *
 * @param {string} url
 * @returns {Promise<Blob> | null}
 */
export function supplied(url) {
  if (supply === null || !isInside(url)) return null;
  return supply(decodeURIComponent(new URL(url).pathname.slice(1)));
}

/** A way to this realm's supply for a worker; null where files come from a server. */
export function share() {
  if (supply === null) return null;
  const { port1, port2 } = new MessageChannel();
  answer(port1, supply);
  return port2;
}

/** Take files from the other end of a port from now on. @param {MessagePort} port */
export function useSupply(port) {
  supply = asking(port);
}

/**
 * Bytes as the file of that name.
 *
 * @param {string} name
 * @param {BlobPart} bytes
 */
export function typed(name, bytes) {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "";
  return new Blob([bytes], { type });
}
