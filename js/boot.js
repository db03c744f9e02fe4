/** Starts Python: loads the runtime and, at the same time, what is unpacked into it. */

import { announce, unpack } from "./archives.js";
import { download, Progress, pause, request, TRIES } from "./download.js";
import { supplied } from "./supply.js";

/**
 * @typedef {{url: string, size: number}} Sized
 * @typedef {{path: string, data?: string | Uint8Array} & Sized} Beside a file beside the script; `data`
 *   is what it holds, where it has no address
 *
 * @typedef {object} Archive a package
 * @property {string} name
 * @property {string} url
 * @property {number} size 0 where it is not known
 * @property {string} [key] its key in the offer that it comes from
 * @property {boolean} [wheel] whether it is a wheel as it was published, from wherever
 * @property {string} [sha256] what a wheel is checked against
 *
 * @typedef {object} Manifest what a page needs, at absolute addresses
 * @property {{base: string, files: Record<string, Sized>}} runtime
 * @property {Archive[]} archives
 * @property {Beside[]} files
 * @property {import("./needs/offer.js").Offer | string | null} offer what can be loaded later, or
 *   its address
 * @property {string[]} install requirements to be installed by micropip
 * @property {string[]} indexes where it looks them up, if not in the usual place
 * @property {{location: string, language: string, userAgent: string, again: boolean, params: Record<string, string>}} visit
 *
 * @typedef {(stage: string, done?: number, total?: number) => void} Tell
 * @typedef {import("pyodide").PyodideAPI} Pyodide
 */

const WASM = "pyodide.asm.wasm";
const STDLIB = "python_stdlib.zip";
const LOCK = "pyodide-lock.json";

/**
 * @param {Manifest} manifest
 * @param {object} globals what Python finds in the module `js`
 * @param {(stream: "stdout" | "stderr", text: string) => void} print
 * @param {Tell} tell
 * @returns {Promise<{pyodide: Pyodide, sitePackages: string}>}
 */
export async function startPyodide({ runtime, archives }, globals, print, tell) {
  const { files } = runtime;
  const progress = new Progress((done, total) => tell("runtime", done, total));
  for (const { size } of [files[WASM], files[STDLIB], ...archives]) progress.expect(size);
  tell("runtime", 0, progress.total);

  const bundles = Promise.all(archives.map(({ url, wheel }) => download(url, progress, wheel)));
  // As it comes: of a stream that passed through a script browsers do not keep the compiled code,
  // which the next visit starts twice as fast with. So its bytes are counted when all are there.
  const wasm = request(files[WASM].url);
  const stdlib = download(files[STDLIB].url, progress);
  const lock = request(files[LOCK].url).then((response) => response.text());
  const modules = Promise.all([
    importModule(files["pyodide.mjs"].url),
    importModule(files["pyodide.asm.mjs"].url),
  ]);
  const downloads = Promise.all([bundles, wasm, stdlib, lock, modules]);

  const [{ loadPyodide }, { default: createPyodideModule }] = await modules;
  let sitePackages = "";
  const loaded = answering(
    new Map([
      [new URL(WASM, runtime.base).href, wasm],
      [files[STDLIB].url, stdlib.then((bytes) => new Response(bytes))],
    ]),
    () => progress.add(files[WASM].size),
    () =>
      loadPyodide({
        indexURL: runtime.base,
        packageBaseUrl: runtime.base,
        stdLibURL: files[STDLIB].url,
        lockFileContents: lock,
        createPyodideModule,
        jsglobals: globals,
        convertNullToNone: true,
        env: { MPLBACKEND: "agg" },
        stdin: () => null,
        stdout: (/** @type {string} */ text) => print("stdout", text),
        stderr: (/** @type {string} */ text) => print("stderr", text),
        fsInit: async (/** @type {unknown} */ _fs, /** @type {any} */ info) => {
          sitePackages = info.sitePackages;
        },
      }),
  );
  // loadPyodide never settles when a download that it needs fails.
  await downloads;
  /** @type {Pyodide} */
  const pyodide = await loaded;
  const unpacked = await bundles;
  for (const [index, archive] of archives.entries()) {
    tell("packages", index, archives.length);
    unpack(pyodide, archive, unpacked[index], sitePackages);
  }
  announce(pyodide);
  return { pyodide, sitePackages };
}

/** @param {string} url @returns {Promise<any>} */
async function importModule(url) {
  const file = supplied(url);
  if (file !== null) return import(URL.createObjectURL(await file));
  for (let trial = 1; ; trial += 1) {
    try {
      // A browser remembers that a module failed, by its whole address.
      return await import(trial === 1 ? url : `${url}#${trial}`);
    } catch (error) {
      if (trial === TRIES) throw new Error(`${url} could not be loaded: ${error}`);
      await pause(trial);
    }
  }
}

/**
 * Let some requests be answered by what is on its way already, and a failure to start the
 * interpreter be known: loadPyodide only warns of it and waits for ever.
 *
 * @template T
 * @param {Map<string, Promise<Response>>} answers
 * @param {() => void} compiled called when the interpreter is there
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
async function answering(answers, compiled, run) {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (source, imports) => {
      try {
        const instantiated = await instantiateStreaming(source, imports);
        compiled();
        return instantiated;
      } catch (error) {
        reject(new Error(`The Python interpreter could not be started: ${error}`));
        throw error;
      }
    };
  });
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : new URL(String(input), location.href).href;
    return answers.get(url) ?? fetch(input, init);
  };
  try {
    return await Promise.race([run(), failed]);
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
