/** An app's files, as they stand in the page. */

import { request } from "../download.js";

/**
 * @typedef {object} Tags the names of the elements inside of an app's
 * @property {string} code
 * @property {string} file
 * @property {string} requirements
 *
 * @typedef {object} Sources
 * @property {string} entry
 * @property {Record<string, string | Uint8Array>} files
 * @property {string[]} requirements texts
 */

const DEFAULT_NAME = "app.py";

/**
 * Read an app's element: its own text or that of a script inside, files, requirements, all of which
 * may be somewhere else (`src`, in Gradio-Lite `url`).
 *
 * @param {Element} element
 * @param {Tags} tags
 * @returns {Promise<Sources>}
 */
export async function readSources(element, tags) {
  await parsed();
  /** @type {Record<string, string | Uint8Array>} */
  const files = {};
  const { entry, named } = await readFiles(element, tags, files);
  const code = await mainCode(element, tags);
  if (code !== null) files[entry ?? DEFAULT_NAME] ??= code;
  const name = entry ?? (code === null ? named : DEFAULT_NAME);
  if (name === undefined || typeof files[name] !== "string") throw new Error(without(tags));
  const lists = [...element.querySelectorAll(tags.requirements)].map(textOf);
  const requirements = await Promise.all(lists);
  const beside = files["requirements.txt"];
  if (typeof beside === "string") requirements.push(beside);
  return { entry: name, files, requirements };
}

/**
 * @param {Element} element
 * @param {Tags} tags
 * @param {Record<string, string | Uint8Array>} files where to put them
 * @returns {Promise<{entry: string | undefined, named: string | undefined}>} the marked one, the first
 */
async function readFiles(element, tags, files) {
  const parts = [...element.querySelectorAll(tags.file)];
  const read = parts.map(async (part) => {
    const given = part.getAttribute("name");
    if (!given) throw new Error(`A <${tags.file}> has no name. Write <${tags.file} name="...">.`);
    const name = inside(given);
    const isText = addressOf(part) === null || /\.(py|txt)$/.test(name);
    files[name] = isText ? await textOf(part) : await bytesOf(part);
    return name;
  });
  const names = await Promise.all(read);
  const marked = parts.findIndex((part) => part.hasAttribute("entrypoint"));
  return { entry: names[marked], named: names.find((name) => name.endsWith(".py")) };
}

/**
 * @param {Element} element
 * @param {Tags} tags
 * @returns {Promise<string | null>} null where there is none
 */
async function mainCode(element, tags) {
  const part = element.querySelector(`:scope > ${tags.code}, :scope > script[type*=python]`);
  const source = part ?? element;
  if (addressOf(source) !== null) return textOf(source);
  const text = part ? part.textContent : [...element.childNodes].map(textOfNode).join("");
  return text?.trim() ? dedented(text) : null;
}

/** @param {Node} node */
function textOfNode(node) {
  return node.nodeType === Node.TEXT_NODE ? node.textContent : "";
}

/** @param {Element} part */
function addressOf(part) {
  return part.getAttribute("src") ?? part.getAttribute("url");
}

/** @param {Element} part */
async function textOf(part) {
  const address = addressOf(part);
  if (address === null) return dedented(part.textContent ?? "");
  return (await request(new URL(address, document.baseURI).href)).text();
}

/** @param {Element} part */
function bytesOf(part) {
  return bytesAt(addressOf(part) ?? "");
}

/** What is at an address, relative to the page. @param {string} url */
export async function bytesAt(url) {
  const response = await request(new URL(url, document.baseURI).href);
  return new Uint8Array(await response.arrayBuffer());
}

/** A file's path beside the script. @param {string} name */
export function inside(name) {
  const path = name.replace(/^(\.?\/)+/, "");
  if (path.split("/").includes("..")) throw new Error(`The file ${name} is outside of the app.`);
  return path;
}

/**
 * A text without the indentation that all of its lines have because of the markup around it.
 *
 * @param {string} text
 */
export function dedented(text) {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const indents = lines
    .filter((line) => line.trim())
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  const common = indents.reduce(shared, indents[0] ?? "");
  return lines
    .map((line) => (line.trim() ? line.slice(common.length) : ""))
    .join("\n")
    .replace(/^\n+/, "");
}

/**
 * @param {string} a
 * @param {string} b
 */
function shared(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** @param {Tags} tags */
function without(tags) {
  return (
    "This app has no code. Write Python into the element, name a script by src=..., or mark one of " +
    `several files: <${tags.file} name="app.py" entrypoint>.`
  );
}

/** When what stands between the tags is there, too. */
function parsed() {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener("DOMContentLoaded", resolve, { once: true });
  });
}

/** Variables of the environment: `env="NAME=value OTHER=value"`. @param {Element} element */
export function environmentOf(element) {
  const pairs = (element.getAttribute("env") ?? "").split(/\s+/);
  const named = pairs.filter((pair) => pair.includes("="));
  return Object.fromEntries(
    named.map((pair) => [pair.split("=", 1)[0], pair.replace(/^[^=]*=/, "")]),
  );
}
