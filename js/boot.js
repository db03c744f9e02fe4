/** Starts Python: loads the runtime and, at the same time, what is unpacked into it. */

import { loadPyodide } from "pyodide";
import { announce, unpack } from "./archives.js";
import { download, Progress } from "./download.js";
import { interpreter } from "./interpreter.js";
import { lendAll } from "./loan.js";
import { LOCK, STDLIB, WASM } from "./runtime-files.js";
import { SPARE_FOLDER } from "./spare.js";

/**
 * @typedef {{url: string, size: number, plain?: boolean}} Sized `plain` is not compressed
 * @typedef {{path: string, data?: string | Uint8Array} & Sized} Beside a file beside the script; `data`
 *   is what it holds, where it has no address
 * @typedef {{modules: string, along: boolean} & Sized} Spare the part of the standard library
 *   that pages rarely import: what is in it, and whether the app comes with it
 *
 * @typedef {object} Archive a package
 * @property {string} name
 * @property {string} url
 * @property {boolean} [plain] whether it is not compressed
 * @property {number} size 0 where it is not known
 * @property {string} [key] its key in the offer that it comes from
 * @property {string} [folder] where it is unpacked, if not beside the other packages
 * @property {boolean} [wheel] whether it is a wheel as it was published, from wherever
 * @property {string} [sha256] what a wheel is checked against
 *
 * @typedef {object} Manifest what a page needs, at absolute addresses; all of it is compressed by gzip
 * @property {{base: string, files: Record<string, Sized>, raw?: Record<string, string>, spare: Spare}} runtime
 *   `raw` says where some of the files are as they are, too
 * @property {Archive[]} archives
 * @property {import("./needs/offer.js").Offer | string | null} offer what can be loaded later, or
 *   its address
 * @property {string[]} install requirements to be installed by micropip
 * @property {string[]} indexes where it looks them up, if not in the usual place
 * @property {import("./model-host.js").Place | null} models where the models' library is
 * @property {Record<string, string>} env variables of the environment
 * @property {{location: string, language: string, userAgent: string, again: boolean, params: Record<string, string>}} visit
 *
 * @typedef {(stage: string, done?: number, total?: number) => void} Tell
 * @typedef {import("pyodide").PyodideAPI} Pyodide
 */

/**
 * @param {Manifest} manifest
 * @param {object} globals what Python finds in the module `js`
 * @param {(stream: "stdout" | "stderr", text: string) => void} print
 * @param {Tell} tell
 * @returns {Promise<{pyodide: Pyodide, sitePackages: string}>}
 */
export async function startPyodide(manifest, globals, print, tell) {
  const { base, files, spare } = manifest.runtime;
  const along = { ...spare, name: "the standard library", folder: SPARE_FOLDER };
  const archives = spare.along ? [...manifest.archives, along] : manifest.archives;
  const progress = new Progress((done, total) => tell("runtime", done, total));
  for (const { size } of [...Object.values(files), ...archives]) progress.expect(size);
  tell("runtime", 0, progress.total);

  const bytes = (/** @type {Sized & {wheel?: boolean}} */ { url, wheel, plain }) =>
    download(url, progress, wheel || plain);
  const { compiled, glue } = interpreter(manifest.runtime, progress);
  const lock = bytes(files[LOCK]).then((text) => new TextDecoder().decode(text));
  const stdlib = bytes(files[STDLIB]).then((zip) => new Response(zip));
  const bundles = Promise.all(archives.map(bytes));
  const downloads = Promise.all([compiled, glue, lock, stdlib, bundles]);
  downloads.catch(Boolean);

  const { default: createPyodideModule } = await glue;
  let sitePackages = "";
  const answers = { [`${base}${WASM}`]: new Response(), [`${base}${STDLIB}`]: stdlib };
  const loaded = answering(answers, compiled, () =>
    loadPyodide({
      indexURL: base,
      packageBaseUrl: base,
      stdLibURL: `${base}${STDLIB}`,
      lockFileContents: lock,
      createPyodideModule,
      jsglobals: globals,
      convertNullToNone: true,
      env: { MPLBACKEND: "agg", ...manifest.env },
      stdin: () => null,
      stdout: (/** @type {string} */ text) => print("stdout", text),
      stderr: (/** @type {string} */ text) => print("stderr", text),
      fsInit: async (/** @type {unknown} */ _fs, /** @type {any} */ info) => {
        sitePackages = info.sitePackages;
      },
    }),
  );
  // loadPyodide never settles when a download that it needs fails.
  const [module] = await downloads;
  lendAll(module);
  /** @type {Pyodide} */
  const pyodide = await loaded;
  const unpacked = await bundles;
  for (const [index, archive] of archives.entries()) {
    tell("packages", index, archives.length);
    unpack(pyodide, archive, unpacked[index], archive.folder ?? sitePackages);
  }
  announce(pyodide);
  return { pyodide, sitePackages };
}

/**
 * Let loadPyodide's requests be answered by what is on its way already, and a failure to start the
 * interpreter be known: loadPyodide only warns of it and waits for ever.
 *
 * @template T
 * @param {Record<string, Response | Promise<Response>>} answers
 * @param {Promise<WebAssembly.Module>} compiled
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
async function answering(answers, compiled, run) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      const module = await compiled;
      try {
        return { module, instance: await WebAssembly.instantiate(module, imports) };
      } catch (error) {
        reject(new Error(`The Python interpreter could not be started: ${error}`));
        throw error;
      }
    };
  });
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : new URL(String(input), location.href).href;
    return answers[url] ?? fetch(input, init);
  };
  try {
    return await Promise.race([run(), failed]);
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
