/** Makes one file of a project that opens by itself: a page with all that it loads inside. */

import { request } from "../download.js";
import { INSIDE } from "../supply.js";
import { Needed, readKit } from "./needed.js";
import { through } from "./streams.js";

/** Four bytes are written as five of the characters from `(` to `}`, of which `<` is left out. */
const FIRST = 40;
const OMITTED = 60;
const BASE = 85;

/**
 * @typedef {object} Form what the build wrote: see takeaway.py in build_steps
 * @property {[string, string, string, string]} parts of the page, around title, configuration and
 *   files
 * @property {string[]} always scripts that go in
 * @property {{by: string[], assets: string[]}[]} drawn those that go in with a package or a component
 *
 * @typedef {object} App
 * @property {string} title
 * @property {readonly import("./link.js").ProjectFile[]} files the script first
 * @property {import("../frame.js").Needs} needs
 */

/**
 * @param {readonly import("./link.js").ProjectFile[]} files the script first
 * @param {string} title
 * @param {string} form the address of what the build wrote
 * @returns {Promise<Blob>}
 */
export async function oneFile(files, title, form) {
  const told = await (await request(new URL(form, document.baseURI).href)).json();
  const { needs } = await new Needed().find(files, files[0].name);
  return made({ title, files, needs }, told, readKit());
}

/**
 * @param {App} app
 * @param {Form} form
 * @param {import("../frame.js").Kit} kit
 * @returns {Promise<Blob>}
 */
async function made({ title, files, needs }, form, kit) {
  /** @type {Map<string, Blob>} by their names in the file */
  const inside = new Map(files.map(({ name, content }) => [`files/${name}`, new Blob([content])]));
  const fetched = async (/** @type {string} */ name, /** @type {string} */ url) => {
    const response = await request(new URL(url, document.baseURI).href);
    inside.set(name, await response.blob());
    return { url: address(name), size: inside.get(name)?.size ?? 0 };
  };
  const from = (/** @type {string} */ name) => fetched(name, kit.base + name);
  const archives = needs.archives.map(async (archive) => ({
    ...archive,
    ...(await fetched(`runtime/${nameOf(archive.url)}`, archive.url)),
  }));
  const runtime = Object.entries(kit.runtime.files).map(async ([name, { url }]) => [
    name,
    await from(url),
  ]);
  const { spare } = kit.runtime;
  const assets = assetsFor(form, files, needs).map((name) => from(`assets/${name}`));
  await Promise.all([...assets, from("LICENSES.txt")]);
  const [script, ...beside] = files;
  const config = {
    script: { name: script.name, url: address(`files/${script.name}`) },
    title,
    runtime: {
      base: `${INSIDE}runtime/`,
      files: Object.fromEntries(await Promise.all(runtime)),
      spare: { ...spare, ...(await from(spare.url)) },
    },
    archives: await Promise.all(archives),
    install: needs.install,
    indexes: needs.indexes,
    files: beside.map(({ name }) => ({
      path: name,
      url: address(`files/${name}`),
      size: inside.get(`files/${name}`)?.size,
    })),
    worker: address(`assets/${kit.worker}`),
    page: address(`assets/${kit.page}`),
    debug: false,
  };
  return page(form, title, config, inside);
}

/**
 * @param {Form} form
 * @param {string} title
 * @param {object} config
 * @param {Map<string, Blob>} files
 */
async function page({ parts }, title, config, files) {
  const elements = [];
  for (const [name, file] of files) elements.push(await element(name, file));
  const [head, middle, tail, end] = parts;
  // The script element must not end inside of a string.
  const told = JSON.stringify(config).replaceAll("<", "\\u003c");
  const content = [head, escaped(title), middle, told, tail, ...elements, end];
  return new Blob(content, { type: "text/html" });
}

/** @param {string} name @param {Blob} file */
async function element(name, file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const packed = await through(new CompressionStream("gzip"), bytes, Infinity);
  const isPacked = packed.length < bytes.length;
  const content = isPacked ? packed : bytes;
  const mark = isPacked ? " data-packed" : "";
  const opening = `<script type="text/plain" data-file="${escaped(name)}" data-size="${content.length}"${mark}>`;
  return new Blob([opening, encode(content), "</script>\n"]);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
export function encode(bytes) {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  const text = new Uint8Array((padded.length / 4) * 5);
  for (let from = 0, to = 0; from < padded.length; from += 4, to += 5) {
    let value = view.getUint32(from);
    for (let digit = 4; digit >= 0; digit -= 1) {
      const code = FIRST + (value % BASE);
      text[to + digit] = code >= OMITTED ? code + 1 : code;
      value = Math.floor(value / BASE);
    }
  }
  return text;
}

/** @param {Form} form @param {App["files"]} files @param {App["needs"]} needs */
function assetsFor({ always, drawn }, files, { archives }) {
  const texts = files.map(({ content }) => (typeof content === "string" ? content : "")).join("\n");
  const packages = new Set(archives.map(({ name }) => name.toLowerCase()));
  const isNeeded = (/** @type {string} */ name) =>
    packages.has(name) || new RegExp(`\\b${name}\\b`, "i").test(texts);
  const more = drawn.filter(({ by }) => by.some(isNeeded)).flatMap(({ assets }) => assets);
  return [...always, ...more];
}

/** @param {string} name */
function address(name) {
  return INSIDE + name.split("/").map(encodeURIComponent).join("/");
}

/** @param {string} url */
function nameOf(url) {
  return decodeURIComponent(url.slice(url.lastIndexOf("/") + 1));
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
