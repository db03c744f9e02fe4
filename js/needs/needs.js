/**
 * What a script needs that no build has seen: found by reading it, before Python is there, so that
 * all downloads begin at once. The same rules as `py/build_steps/scan.py`, which reads it by
 * Python's own parser; what this quick look misses is loaded when it is imported (packages.js).
 */

import { mentions } from "./imports.js";
import { archivesOf, companionsOf, provider } from "./offer.js";
import { inlineDependencies, readRequirements } from "./requirements.js";

/**
 * @typedef {import("./offer.js").Offer} Offer
 *
 * @typedef {object} Sources an app's files
 * @property {string} entry the script's path
 * @property {Record<string, string>} files Python files by their paths, the script among them
 * @property {string[]} [requirements] texts of `requirements.txt` files, or single requirements
 * @property {string} [base] what addresses in the requirements are relative to
 *
 * @typedef {object} Needed
 * @property {import("../boot.js").Archive[]} archives to be loaded, Pagelet's own first
 * @property {string[]} install requirements that micropip has to install before the script runs
 * @property {string[]} indexes where it looks them up, if not in the usual place
 * @property {string[]} warnings sentences for the script's author
 */

const ALIASES = new Set(["gradio", "pagelet"]);
const BROWSER = new Set(["js", "pyodide", "pyodide_js", "_pyodide"]);
/** What runs models elsewhere, and scripts require beside `transformers`; see models.py. */
const UNNEEDED = new Set(
  `accelerate huggingface-hub onnxruntime optimum protobuf safetensors sentencepiece tensorflow
  tokenizers torch torchvision`.split(/\s+/),
);
const MODELS = "transformers";
/** Packages that tasks need whose models are given pictures, or sound. @type {[string, RegExp][]} */
const OF_TASKS = [
  [
    "pillow",
    /^[a-z-]*(image|object-detection|depth|background-removal|visual|document-question)[a-z-]*$/,
  ],
  ["numpy", /^[a-z-]*(speech-recognition|audio-classification)$/],
];
/** What installs packages while the page runs. */
const INSTALLER = "micropip";

/**
 * Find out what an app needs.
 *
 * @param {Sources} sources
 * @param {Offer} offer
 * @returns {Needed}
 */
export function needsOf(sources, offer) {
  const { packages, missing, inline } = follow(sources, offer);
  const texts = [...inline, ...(sources.requirements ?? [])];
  const read = readRequirements(texts, sources.base ?? globalThis.location?.href);
  const warnings = read.ignored.map((line) => `The requirement ${line} means nothing on a page.`);
  const install = [];
  for (const requirement of read.wanted) {
    const { name, text, version } = requirement;
    if (ALIASES.has(name) || (packages.has(MODELS) && UNNEEDED.has(name))) continue;
    const known = Object.hasOwn(offer.packages, name) ? offer.packages[name] : null;
    if (known === null) install.push(text);
    else {
      packages.add(name);
      const pinned = /^==\s*([^*,\s]+)$/.exec(version)?.[1];
      if (pinned !== undefined && pinned !== known.version) {
        warnings.push(
          `"${text}" is asked for; the page has ${known.version}, the version that Pyodide brings.`,
        );
      }
    }
  }
  if (install.length > 0) packages.add(INSTALLER);
  else for (const module of missing) warnings.push(unknown(sources.entry, module));
  const archives = [offer.pagelet, ...archivesOf(offer, packages)];
  return { archives, install, indexes: read.indexes, warnings };
}

/**
 * Follow a script's imports to the files beside it, and out of them.
 *
 * @param {Sources} sources
 * @param {Offer} offer
 */
function follow({ entry, files }, offer) {
  /** @type {Set<string>} */
  const packages = new Set();
  /** @type {Set<string>} */
  const missing = new Set();
  /** @type {Set<string>} */
  const attributes = new Set();
  const inline = [];
  /** @type {Set<string>} */
  const tasks = new Set();
  const waiting = new Set([entry]);
  for (const path of waiting) {
    const text = files[path];
    const found = mentions(text);
    for (const { module, level } of found.imports) {
      const beside = besides(module, level, path, entry, files);
      for (const other of beside) waiting.add(other);
      const top = module.split(".")[0];
      if (beside.length > 0 || level > 0 || isBuiltIn(top, offer)) continue;
      const key = provider(offer, module);
      if (key === null) missing.add(top);
      else packages.add(key);
    }
    for (const name of found.attributes) attributes.add(name);
    for (const [key, task] of OF_TASKS) {
      if ([...found.strings].some((string) => task.test(string))) tasks.add(key);
    }
    for (const name of namesIn(found, offer)) {
      for (const key of offer.names[name] ?? []) packages.add(key);
    }
    inline.push(...inlineDependencies(text));
  }
  if (packages.has(MODELS)) for (const key of tasks) packages.add(key);
  for (const key of companionsOf(offer, packages, attributes)) packages.add(key);
  return { packages, missing, inline };
}

/**
 * The files beside the script that an import leads to.
 *
 * @param {string} module
 * @param {number} level
 * @param {string} from the file that imports it
 * @param {string} entry
 * @param {Record<string, string>} files
 * @returns {string[]}
 */
function besides(module, level, from, entry, files) {
  const top = module.split(".")[0];
  const folders = (level > 0 ? from : entry).split("/");
  const base = folders.slice(0, level > 0 ? -level : -1).map((folder) => `${folder}/`);
  const path = base.join("") + top;
  if (Object.hasOwn(files, `${path}.py`)) return [`${path}.py`];
  if (ALIASES.has(top)) return [];
  const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
  const isPackage = inside.some((name) => /^[^/]+\.py$/.test(name.slice(path.length + 1)));
  return isPackage ? inside.filter((name) => name.endsWith(".py")) : [];
}

/**
 * @param {string} top
 * @param {Offer} offer
 */
function isBuiltIn(top, { stdlib }) {
  return ALIASES.has(top) || BROWSER.has(top) || stdlib.includes(top);
}

/**
 * The names of Gradio's that a file mentions: behind a dot, imported, or as a string.
 *
 * @param {import("./imports.js").Mentions} found
 * @param {Offer} offer
 * @returns {Iterable<string>}
 */
export function namesIn({ imports, attributes, strings }, { shortcuts }) {
  const names = new Set(attributes);
  for (const { module } of imports) {
    if (ALIASES.has(module.split(".")[0])) names.add(module.slice(module.lastIndexOf(".") + 1));
  }
  // What such an interface is made of is known when it is made.
  if (names.has("from_pipeline")) names.add("Image");
  for (const string of strings) {
    const shortcut = string.replaceAll("_", "");
    if (Object.hasOwn(shortcuts, shortcut)) names.add(shortcuts[shortcut]);
  }
  return names;
}

/**
 * @param {string} script
 * @param {string} module
 */
function unknown(script, module) {
  return (
    `${script} imports ${module}, which is neither beside it, nor in the standard library, nor ` +
    "part of Pyodide. If it is a package, name it in the requirements."
  );
}
