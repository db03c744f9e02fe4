/** Opens the way to Python: a worker, or where there can be none, this realm. */

import { supplied } from "./supply.js";

/**
 * The script of a worker whose own comes with the page. It is small, since browsers refuse long
 * addresses; and an address of this kind, since in a file and in a frame they refuse all others.
 */
const EMPTY = `data:text/javascript,${encodeURIComponent(`
onmessage = async ({ data }) => {
  const early = [];
  onmessage = (event) => early.push(event);
  try {
    await import(URL.createObjectURL(data));
    for (const event of early) onmessage(event);
  } catch (error) {
    setTimeout(() => { throw error; });
  }
};`)}`;

/**
 * @typedef {object} Connection
 * @property {(message: any, transfer?: Transferable[]) => void} post
 * @property {"worker" | "main"} mode
 * @property {boolean} isBooting whether Python is starting already
 * @property {() => void} end stop it for good; without a worker there is no way to
 */

/**
 * @typedef {object} Wanted
 * @property {string} url the worker's script
 * @property {boolean} here whether Python is to run in this realm
 * @property {(connection: Connection) => void} opened
 * @property {(message: any) => void} receive
 * @property {(reason: string) => void} broken called when a worker stops later
 * @property {(reason: string) => void} failed called when there is no way at all
 * @property {(message: string) => void} warn
 */

/**
 * Open the way to Python: a worker, or this realm where there can be none.
 *
 * @param {Wanted} wanted
 */
export function connect({ url, here, opened, receive, broken, failed, warn }) {
  const openThis = () => {
    const explained = (/** @type {unknown} */ error) =>
      failed(`The page's part of Python could not be loaded: ${error}`);
    openHere(receive).then(opened, explained);
  };
  const refused = (/** @type {string} */ why) => {
    warn(`Python runs without a worker, because none could start: ${why}`);
    openThis();
  };
  const connection = here ? null : openWorker(url, receive, refused, broken);
  if (here) openThis();
  else if (connection !== null) opened(connection);
}

/**
 * @param {string} url the worker's script
 * @param {(message: any) => void} receive
 * @param {(reason: string) => void} refused called when the worker can't start
 * @param {(reason: string) => void} broken called when it stops later
 * @returns {Connection | null} null where it is refused at once
 */
function openWorker(url, receive, refused, broken) {
  /** @type {Worker} */
  let worker;
  const script = supplied(url);
  const early = takeEarly(url);
  try {
    const own = script === null ? reachable(url) : EMPTY;
    worker = early?.worker ?? new Worker(own, { type: "module" });
  } catch (error) {
    refused(String(error));
    return null;
  }
  let heard = false;
  let ended = false;
  worker.onmessage = ({ data }) => {
    // What was on its way when the worker ended is of no interest any more.
    if (ended) return;
    heard = true;
    receive(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const reason = event.message || "the worker's script could not be loaded";
    if (heard) broken(reason);
    else {
      worker.terminate();
      refused(reason);
    }
  };
  // What the page's own script has missed reaches it when it can handle messages.
  queueMicrotask(() => {
    for (const data of early?.messages ?? [])
      worker.onmessage?.(new MessageEvent("message", { data }));
    if (early?.failure) worker.onerror?.(early.failure);
  });
  const begun = script?.then((file) => worker.postMessage(file));
  begun?.catch((error) => refused(String(error)));
  return {
    mode: "worker",
    isBooting: early !== null,
    post: (message, transfer = []) => {
      if (begun === undefined) worker.postMessage(message, transfer);
      else begun.then(() => worker.postMessage(message, transfer), Boolean);
    },
    end: () => {
      ended = true;
      worker.terminate();
    },
  };
}

/**
 * The worker that the first script of the page has started; the next one is not that.
 *
 * @param {string} url
 * @returns {import("./start.js").EarlyWorker | null}
 */
function takeEarly(url) {
  const page = /** @type {any} */ (globalThis);
  const early = page.pageletEarly;
  if (early?.url !== url) return null;
  delete page.pageletEarly;
  return early;
}

/**
 * An address that a worker can have: pages may not take one from another site, but may import it.
 *
 * @param {string} url
 */
function reachable(url) {
  if (new URL(url).origin === location.origin) return url;
  const type = "text/javascript";
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};`], { type }));
}

/**
 * @param {(message: any) => void} receive
 * @returns {Promise<Connection>}
 */
async function openHere(receive) {
  const { serve } = await import("./python.js");
  // A channel copies and orders messages as a worker does, so that both ways behave alike.
  const { port1, port2 } = new MessageChannel();
  serve(port2, "main");
  port1.onmessage = ({ data }) => receive(data);
  return {
    mode: "main",
    isBooting: false,
    post: (message, transfer = []) => port1.postMessage(message, transfer),
    end: () => port1.close(),
  };
}
