/** The first script of a page that is one file: it unpacks what is embedded, when it is asked for. */

import { linker } from "./linked.js";
import { INSIDE, typed } from "./supply.js";

/** Four bytes are written as five of the characters from `(` to `}`, of which `<` is left out. */
const FIRST = 40;
const OMITTED = 60;

/** @type {Map<string, HTMLElement>} */
const embedded = new Map();
for (const element of document.querySelectorAll("script[data-file]")) {
  if (element instanceof HTMLElement) embedded.set(element.dataset.file ?? "", element);
}
/** @type {Map<string, Promise<Blob>>} */
const unpacked = new Map();

/** @type {import("./supply.js").Supply} */
function supply(name) {
  let file = unpacked.get(name);
  if (file === undefined) {
    file = unpack(name);
    unpacked.set(name, file);
  }
  return file;
}

/** @param {string} name */
async function unpack(name) {
  const element = embedded.get(name);
  if (element === undefined) throw new Error(`${name} is not part of this page.`);
  const bytes = decode(element.textContent ?? "", Number(element.dataset.size));
  const isPacked = "packed" in element.dataset;
  element.remove();
  if (!isPacked) return typed(name, bytes);
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return typed(name, await new Response(inflated).arrayBuffer());
}

/**
 * @param {string} text
 * @param {number} size
 */
function decode(text, size) {
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  const view = new DataView(bytes.buffer);
  for (let at = 0, to = 0; to < size; to += 4) {
    let value = 0;
    for (const end = at + 5; at < end; at += 1) {
      const code = text.charCodeAt(at);
      value = value * 85 + code - FIRST - (code > OMITTED ? 1 : 0);
    }
    view.setUint32(to, value);
  }
  return bytes.subarray(0, size);
}

/** What the parts of the page are allowed to be used for, which nobody can read packed. */
async function showLicences() {
  const text = document.createElement("pre");
  text.textContent = await (await supply("LICENSES.txt")).text();
  document.body.replaceChildren(text);
}

if (location.hash === "#licences") showLicences();
else {
  /** @type {any} */ (globalThis).pageletSupply = supply;
  const { page } = JSON.parse(document.getElementById("pagelet-config")?.textContent ?? "");
  linker(supply, "assets/")(page.slice(`${INSIDE}assets/`.length));
}
