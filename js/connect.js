/** Opens the way to Python: a worker, or where there can be none, this realm. */

import { reachable } from "./ahead.js";
import { share, supplied } from "./supply.js";

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
 * @property {import("./ahead.js").Ahead | null} ahead a worker that has been started before
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
export function connect({ url, ahead, here, opened, receive, broken, failed, warn }) {
  const openThis = () => {
    const explained = (/** @type {unknown} */ error) =>
      failed(`The page's part of Python could not be loaded: ${error}`);
    openHere(receive).then(opened, explained);
  };
  const refused = (/** @type {string} */ why) => {
    warn(`Python runs without a worker, because none could start: ${why}`);
    openThis();
  };
  const connection = here ? null : openWorker(url, ahead, receive, refused, broken);
  if (here) openThis();
  else if (connection !== null) opened(connection);
}

/**
 * @param {Connection} connection
 * @param {import("./boot.js").Manifest} manifest
 * @param {import("./loan.js").Loan} loan
 */
export function boot({ mode, post }, manifest, loan) {
  const supply = mode === "worker" ? share() : null;
  post({ kind: "boot", manifest, supply, loan }, supply ? [supply] : []);
}

/**
 * @param {string} url the worker's script
 * @param {import("./ahead.js").Ahead | null} ahead
 * @param {(message: any) => void} receive
 * @param {(reason: string) => void} refused called when the worker can't start
 * @param {(reason: string) => void} broken called when it stops later
 * @returns {Connection | null} null where it is refused at once
 */
function openWorker(url, ahead, receive, refused, broken) {
  /** @type {Worker} */
  let worker;
  const script = supplied(url);
  try {
    const own = script === null ? reachable(url) : EMPTY;
    worker = ahead?.worker ?? new Worker(own, { type: "module" });
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
  // What it has told before comes when the page can handle messages.
  queueMicrotask(() => {
    for (const data of ahead?.messages ?? [])
      worker.onmessage?.(new MessageEvent("message", { data }));
    if (ahead?.failure) worker.onerror?.(ahead.failure);
  });
  const begun = script?.then((file) => worker.postMessage(file));
  begun?.catch((error) => refused(String(error)));
  return {
    mode: "worker",
    isBooting: ahead !== null,
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
