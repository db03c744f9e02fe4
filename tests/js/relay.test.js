/** Requests that the page makes for its worker: both ends, in one realm. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { gzipSync } from "node:zlib";

/** @type {string[]} */
let asked;
/** What the host answers, by address. @type {Record<string, () => Response>} */
let host;
globalThis.fetch = async (input, init) => {
  const url = String(input);
  asked.push(`${init?.method ?? "GET"} ${url}`);
  return host[url]();
};

const { relay, takeOver, hostCompresses } = await import("../../js/relay.js");
const { download, Progress } = await import("../../js/download.js");

const FILES = ["pyodide.asm.wasm", "pyodide.asm.mjs", "pyodide-lock.json", "python_stdlib.zip"];
const ARCHIVE = { name: "numpy", url: "https://host/numpy.bin", size: 1 };
/** @param {string} name */
const address = (name) => `https://host/${name}.bin`;
const packed = (/** @type {string} */ text) => new Response(new Uint8Array(gzipSync(text)));

/** @param {boolean} hasRaw @returns {any} */
function manifest(hasRaw) {
  const files = Object.fromEntries(FILES.map((name) => [name, { url: address(name), size: 1 }]));
  const raw = { "pyodide.asm.wasm": "https://host/raw.wasm" };
  return {
    runtime: { files, spare: { along: false }, ...(hasRaw && { raw }) },
    archives: [ARCHIVE],
  };
}

const text = async (/** @type {string} */ url) =>
  new TextDecoder().decode(await download(url, new Progress(() => {})));

beforeEach(() => {
  asked = [];
  host = { [ARCHIVE.url]: () => packed("an archive") };
  for (const name of FILES) host[address(name)] = () => packed(name);
});

test("what the page has asked for is not asked for again, and comes whole", async () => {
  const begun = relay(manifest(false));
  takeOver(begun);
  assert.equal(await hostCompresses(), false);
  for (const name of FILES) assert.equal(await text(address(name)), name);
  assert.equal(await text(ARCHIVE.url), "an archive");
  assert.equal(asked.length, FILES.length + 1);
  // A second time it is the host's own answer.
  assert.equal(await text(ARCHIVE.url), "an archive");
  assert.equal(asked.length, FILES.length + 2);
  begun.port.close();
});

test("where the host compresses, the interpreter is left to the worker", async () => {
  host["https://host/raw.wasm"] = () => new Response("", { headers: { "content-encoding": "br" } });
  const begun = relay(manifest(true));
  takeOver(begun);
  assert.equal(await hostCompresses(), true);
  const wasm = address("pyodide.asm.wasm");
  assert.ok(asked.includes("HEAD https://host/raw.wasm"));
  assert.ok(!asked.includes(`GET ${wasm}`));
  // Should it want the other form after all, it gets it.
  assert.equal(await text(wasm), "pyodide.asm.wasm");
  begun.port.close();
});

test("what the page gets in vain the worker asks for, where one try is used up", async () => {
  host[ARCHIVE.url] = () => {
    throw new TypeError("network down");
  };
  const begun = relay(manifest(false));
  takeOver(begun);
  await assert.rejects(text(ARCHIVE.url), /numpy.bin could not be downloaded: network down/);
  assert.equal(asked.filter((request) => request === `GET ${ARCHIVE.url}`).length, 3);
  begun.port.close();
});
