/** Files that come with the page, or from the page around it, instead of from a server. */

/** Where such files seem to be: an address at which there can be nothing. */
export const INSIDE = "https://pagelet.invalid/";

/** @type {Record<string, string>} */
const TYPES = { wasm: "application/wasm", js: "text/javascript", mjs: "text/javascript" };

/**
 * @typedef {(name: string) => Promise<Blob>} Supply gives a file by its path in the site
 */

/** What the single file and the frame leave for the page's modules. @type {Supply | null} */
let supply = /** @type {any} */ (globalThis).pageletSupply ?? null;

/**
 * The file at an address, where it is one that comes with the page.
 *
 * @param {string} url
 * @returns {Promise<Blob> | null}
 */
export function supplied(url) {
  if (supply === null || !url.startsWith(INSIDE)) return null;
  return supply(decodeURIComponent(url.slice(INSIDE.length)));
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
 * Answer those who ask at the other end of a port.
 *
 * @param {MessagePort} port
 * @param {Supply} given
 */
export function answer(port, given) {
  port.onmessage = async ({ data: { request, name } }) => {
    try {
      port.postMessage({ request, file: await given(String(name)) });
    } catch (error) {
      port.postMessage({ request, problem: error instanceof Error ? error.message : `${error}` });
    }
  };
}

/** @param {MessagePort} port @returns {Supply} */
export function asking(port) {
  /** @type {Map<number, {resolve: (file: Blob) => void, reject: (reason: Error) => void}>} */
  const waiting = new Map();
  let count = 0;
  port.onmessage = ({ data: { request, file, problem } }) => {
    const asked = waiting.get(request);
    waiting.delete(request);
    if (file instanceof Blob) asked?.resolve(file);
    else asked?.reject(new Error(problem));
  };
  return (name) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      port.postMessage({ request: count, name });
    });
}

/**
 * Bytes as the file of that name: browsers compile and import by its type.
 *
 * @param {string} name
 * @param {BlobPart} bytes
 */
export function typed(name, bytes) {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "";
  return new Blob([bytes], { type });
}
