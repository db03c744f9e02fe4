/**
 * Requests that a page makes for its worker while that starts: the page's first script has them on
 * their way long before a worker can ask for anything. What comes is handed on as it is.
 */

import { GLUE, isCompressed, WASM } from "./runtime-files.js";

/**
 * @typedef {object} Begun
 * @property {MessagePort} port the worker's end
 * @property {string[]} urls what the page asks for
 * @property {string[]} packed those of them that it does not ask for where the host compresses
 */

/**
 * Begin.
 *
 * @param {import("./boot.js").Manifest} manifest
 * @returns {Begun}
 */
export function relay({ runtime: { files, raw, spare }, archives }) {
  const { port1, port2 } = new MessageChannel();
  const packed = [files[WASM].url, files[GLUE].url];
  const all = [...Object.values(files), ...archives, ...(spare.along ? [spare] : [])];
  const urls = all.map(({ url }) => url);
  for (const url of urls) if (!packed.includes(url)) pump(url, port1);
  const compresses = raw === undefined ? Promise.resolve(false) : isCompressed(raw[WASM]);
  compresses.then((does) => {
    port1.postMessage({ compresses: does });
    if (!does) for (const url of packed) pump(url, port1);
  });
  return { port: port2, urls, packed };
}

/** @param {string} url @param {MessagePort} port */
async function pump(url, port) {
  try {
    const { ok, body } = await fetch(url);
    if (!ok || body === null) throw new Error("the worker asks again");
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (body).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      port.postMessage({ url, value }, [value.buffer]);
    }
    port.postMessage({ url, end: true });
  } catch {
    port.postMessage({ url, failed: true });
  }
}

/** What is on its way, in the worker. @type {Map<string, Response>} */
const coming = new Map();
/** @type {Set<string>} */
const failed = new Set();
/** @type {Promise<boolean> | null} */
let compressing = null;

/** Take in the worker what the page has begun. @param {Begun} begun */
export function takeOver({ port, urls, packed }) {
  /** @type {Record<string, ReadableStreamDefaultController>} */
  const streams = {};
  for (const url of urls) {
    const start = (/** @type {ReadableStreamDefaultController} */ stream) => {
      streams[url] = stream;
    };
    coming.set(url, new Response(new ReadableStream({ start })));
  }
  compressing = new Promise((resolve) => {
    port.onmessage = ({ data: { compresses, url, value, end } }) => {
      if (url === undefined) {
        if (compresses) for (const one of packed) coming.delete(one);
        resolve(compresses);
      } else if (value) streams[url].enqueue(value);
      else if (end) streams[url].close();
      else {
        failed.add(url);
        streams[url].error(new Error("the connection broke"));
      }
    };
  });
}

/** The answer that the page hands on, once. @param {string} url */
export function relayed(url) {
  const response = coming.get(url);
  coming.delete(url);
  return response;
}

/** Whether the page has tried an address in vain. @param {string} url */
export function hasFailed(url) {
  return failed.has(url);
}

/** Whether the host compresses what it sends, as the page has found; null where it did not look. */
export function hostCompresses() {
  return compressing;
}
