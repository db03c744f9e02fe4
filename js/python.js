/** Python's half of the page: in a worker, or in the page's own realm. */

import { startPyodide } from "./boot.js";
import { changeBeside } from "./changes.js";
import { placeBeside, Uploads } from "./files.js";
import { createHost, globalsWith } from "./host.js";
import { borrow } from "./loan.js";
import { ModelHost } from "./model-host.js";
import { Depot } from "./needs/depot.js";
import { readOffer } from "./needs/offer.js";
import { ExplainedRequest, explainedFetch } from "./network.js";
import { takeOver } from "./relay.js";
import { RemoteDocument } from "./remote.js";
import { installSpare } from "./spare.js";
import { isInside, useSupply } from "./supply.js";
import { Written } from "./written.js";

/**
 * @typedef {import("./boot.js").Manifest} Manifest
 * @typedef {object} Port a worker's own scope, or one end of a channel
 * @property {(message: any, transfer: Transferable[]) => void} postMessage
 * @property {((event: MessageEvent) => void) | null} onmessage
 *
 * @typedef {object} Python
 * @property {import("./boot.js").Pyodide} pyodide
 * @property {any} session
 * @property {Uploads} uploads
 * @property {Written} written
 * @property {(files: import("./boot.js").Beside[]) => Promise<void>} place puts files beside the script
 */

/**
 * Serve a page: boot when it says so, run scripts, hand over events.
 *
 * @param {Port} port
 * @param {"worker" | "main"} mode
 */
export function serve(port, mode) {
  const post = (/** @type {any} */ message, /** @type {Transferable[]} */ transfer = []) =>
    port.postMessage(message, transfer);
  const report = (/** @type {unknown} */ error) => post(failure("event", error));
  const remote = new RemoteDocument({ post, report });
  /** @type {Promise<Python>} */
  let python = new Promise(() => {});
  let queue = Promise.resolve();

  /** @param {import("./ops.js").EventMessage} message */
  async function receive(message) {
    const { uploads } = await python;
    const states = await uploads.accept(message.states);
    remote._receive({ ...message, states });
  }

  /**
   * @param {number} request
   * @param {(python: Python) => any} work
   */
  async function reply(request, work) {
    try {
      post({ kind: "driven", request, data: await work(await python) });
    } catch (error) {
      post({ kind: "driven", request, problem: failure("event", error).message });
    }
  }

  /** @type {Record<string, (message: any) => void>} */
  const handlers = {
    boot: ({ manifest, supply, loan, begun }) => {
      if (supply) useSupply(supply);
      if (begun) takeOver(begun);
      borrow(loan, (own) => post({ kind: "lend", loan: own }));
      python = boot(manifest, mode, remote, post);
      python.catch((error) => post(failure("boot", error)));
    },
    interrupts: ({ interrupts }) => {
      if (interrupts === null) return;
      const memory = new Uint8Array(interrupts);
      python.then(({ pyodide }) => pyodide.setInterruptBuffer(memory), Boolean);
    },
    run: (message) => {
      python.then((started) => run(started, message, remote, post), Boolean);
    },
    event: (message) => {
      // Uploads may take a moment, and events must not overtake each other.
      queue = queue.then(() => receive(message)).catch(report);
    },
    ask: async ({ request, path }) => {
      const data = (await python).written.read(path)?.buffer ?? null;
      post({ kind: "file", request, data }, data ? [data] : []);
    },
    drive: ({ request, values, name }) =>
      reply(request, async ({ session, uploads }) => {
        const given = await uploads.accept(values);
        const driven = await session.drive(given, name);
        const data = driven.toJs({ dict_converter: Object.fromEntries });
        driven.destroy();
        return data;
      }),
    change: ({ request, change }) =>
      reply(request, ({ pyodide, written }) => changeBeside(pyodide.FS, written, change)),
    erase: async ({ paths }) => (await python).written.erase(paths),
    ping: () => post({ kind: "pong" }),
    ack: ({ batch }) => remote.recorder.acknowledge(batch),
  };
  port.onmessage = ({ data }) => handlers[data.kind](data);
}

/**
 * @param {Manifest} manifest
 * @param {"worker" | "main"} mode
 * @param {RemoteDocument} remote
 * @param {(message: any, transfer?: Transferable[]) => void} post
 * @returns {Promise<Python>}
 */
async function boot(manifest, mode, remote, post) {
  const host = createHost(mode, manifest.visit, post);
  const network = { fetch: explainedFetch, XMLHttpRequest: ExplainedRequest };
  const globals = globalsWith({ document: remote, pagelet_host: host, ...network });
  const tell = (/** @type {string} */ stage, done = 0, total = 0) =>
    post({ kind: "status", stage, done, total });
  const { archives, install, indexes } = manifest;
  const offered = typeof manifest.offer === "string" ? readOffer(manifest.offer) : manifest.offer;
  const { pyodide, sitePackages } = await startPyodide(manifest, globals, host.console, tell);
  // Out of memory, or too deep for the browser. What happens to the script, `run` tells as well.
  /** @type {any} */ (pyodide)._api.on_fatal = (/** @type {unknown} */ error) =>
    post({ kind: "crashed", reason: String(error) });
  tell("start");
  const written = new Written(pyodide.FS, post);
  host.keep = (folder) => written.keep(folder);
  const packages = Object.values(pyodide.lockfile.packages);
  host.provider = (name) => packages.find(({ imports }) => imports.includes(name))?.name ?? null;
  installSpare(pyodide, manifest.runtime.spare);
  const offer = await offered;
  if (offer !== null) {
    const mayBlock = mode === "worker" && !isInside(manifest.runtime.base);
    const found = { offer, archives, install, indexes };
    host.depot = new Depot({ pyodide, sitePackages, mayBlock, tell, ...found });
  }
  const models = manifest.models ?? offer?.models;
  if (models) host.models = new ModelHost(models, (done, total) => tell("model", done, total));
  const uploads = new Uploads(pyodide, mode);
  host.upload = (path) => uploads.at(path);
  const warn = (/** @type {string} */ message) => host.console("warn", message);
  const place = async (/** @type {import("./boot.js").Beside[]} */ files) => {
    await placeBeside(pyodide, files, mode, warn);
    written.ship();
  };
  return { pyodide, session: pyodide.pyimport("pagelet.session"), uploads, written, place };
}

/**
 * @param {Python} python
 * @param {import("./manifest.js").Script & {kept: import("./written.js").Kept[]}} message
 * @param {RemoteDocument} remote
 * @param {(message: any) => void} post
 */
async function run({ session, written, place }, message, remote, post) {
  const { source, filename, files, kept } = message;
  try {
    await place(files);
  } catch (error) {
    post(failure("boot", error));
    return;
  }
  post({ kind: "running" });
  let ok = false;
  try {
    await written.restore(kept);
    ok = await session.run(source, filename);
  } catch (error) {
    post(failure("script", error));
  }
  remote.flush();
  post({ kind: "ran", ok });
}

/**
 * @param {"boot" | "event" | "script"} phase
 * @param {any} error
 */
function failure(phase, error) {
  // Pyodide puts the whole traceback into the message of what Python raised.
  const text = String(error?.message ?? error).trimEnd();
  if (error?.name !== "PythonError") return { kind: "error", phase, message: text, traceback: "" };
  return { kind: "error", phase, message: text.split("\n").at(-1), traceback: text };
}
