/** The interpreter's code and what binds it to the page, in the form that the host sends best. */

import { download, inflated } from "./download.js";
import { borrowedFile, borrowedModule } from "./loan.js";
import { hostCompresses } from "./relay.js";
import { GLUE, isCompressed, WASM } from "./runtime-files.js";

/**
 * @typedef {import("./boot.js").Manifest["runtime"]} Runtime
 * @typedef {import("./download.js").Progress} Progress
 */

/**
 * Browsers keep compiled code of what they load from an address themselves, but none of a stream
 * that passed through a script, and code that is kept takes a third off the start of later visits.
 * On the other hand the files are three times as large as their gzip. So they are loaded as they
 * are where the host compresses what it sends, and inflated here where it does not.
 *
 * @param {Runtime} runtime
 * @param {Progress} progress
 * @returns {{compiled: Promise<WebAssembly.Module>, glue: Promise<any>}}
 */
export function interpreter({ files, raw }, progress) {
  const packed = () => compile(inflated(files[WASM].url, progress, files[WASM].plain));
  const packedGlue = () =>
    download(files[GLUE].url, progress, files[GLUE].plain).then(importScript);
  const borrowed = borrowedModule();
  if (borrowed !== null) {
    const isAsItIs = raw !== undefined && borrowedFile(files[GLUE].url) === undefined;
    const glue = isAsItIs ? import(raw[GLUE]).catch(packedGlue) : packedGlue();
    return { compiled: Promise.resolve(borrowed), glue };
  }
  if (raw === undefined) return { compiled: packed(), glue: packedGlue() };
  const compresses = hostCompresses() ?? isCompressed(raw[WASM]);
  /** @type {<T>(load: () => Promise<T>, otherwise: () => Promise<T>, size: number) => Promise<T>} */
  const either = async (load, otherwise, size) => {
    if (!(await compresses)) return otherwise();
    try {
      const loaded = await load();
      progress.add(size);
      return loaded;
    } catch {
      // A download that breaks is not taken up again by the browser, but by the other way.
      return otherwise();
    }
  };
  return {
    compiled: either(
      () => WebAssembly.compileStreaming(fetch(raw[WASM])),
      packed,
      files[WASM].size,
    ),
    glue: either(() => import(raw[GLUE]), packedGlue, files[GLUE].size),
  };
}

/**
 * Compile while the bytes come and are inflated.
 *
 * @param {ReturnType<typeof inflated>} inflating
 * @returns {Promise<WebAssembly.Module>}
 */
function compile({ stream, failed }) {
  const response = new Response(stream, { headers: { "content-type": "application/wasm" } });
  return Promise.race([failed, WebAssembly.compileStreaming(response).catch(refuse)]);
}

/** @param {unknown} error @returns {never} */
function refuse(error) {
  throw new Error(`The Python interpreter could not be started: ${error}`);
}

/** @param {Uint8Array<ArrayBuffer>} text @returns {Promise<any>} */
async function importScript(text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}
