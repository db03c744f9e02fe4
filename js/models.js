/** Models in the page: transformers.js, loaded when a script imports `transformers`. */

import { env, pipeline, RawImage, Tensor } from "@huggingface/transformers";

/** Whose models for the browser stand in for others' that have none of that name. */
const CONVERTED = ["Xenova", "onnx-community"];

/**
 * @typedef {object} Wanted
 * @property {string} task
 * @property {string | null} model
 * @property {string | null} host where models come from, if not from the usual place
 * @property {Record<string, any>} options
 *
 * @typedef {(done: number, total: number) => void} Tell hears how many bytes are there
 */

/**
 * Say where the library's own runtime is, and what it may do.
 *
 * @param {string} wasm
 */
export function prepare(wasm) {
  env.allowLocalModels = false;
  env.useWasmCache = false;
  env.useBrowserCache = canKeep();
  const { onnx } = env.backends;
  Object.assign(onnx.wasm ?? {}, { wasmPaths: { wasm }, proxy: false, numThreads: 1 });
}

/**
 * Load a model; where it has no form for browsers, one that others have converted.
 *
 * @param {Wanted} wanted
 * @param {Tell} tell
 * @returns {Promise<any>}
 */
export async function open({ task, model, host, options }, tell) {
  if (host) env.remoteHost = host.endsWith("/") ? host : `${host}/`;
  const names = model === null ? [undefined] : [model, ...substitutes(model)];
  /** @type {unknown[]} */
  const problems = [];
  for (const name of names) {
    try {
      const progress_callback = counting(tell);
      return await pipeline(/** @type {any} */ (task), name, { ...options, progress_callback });
    } catch (error) {
      problems.push(error);
      if (!/could not locate file|unauthorized|not found|404|401/i.test(String(error))) break;
    }
  }
  const reason = problems[0] instanceof Error ? problems[0].message : String(problems[0]);
  throw new Error(
    `The model ${model ?? `for ${task}`} could not be loaded: ${reason} A page needs models in the ` +
      "form of ONNX, as those have that the hub lists for Transformers.js.",
  );
}

/**
 * Call a pipeline.
 *
 * @param {any} pipe
 * @param {any[]} args
 */
export async function call(pipe, args) {
  return plain(await pipe(...args.map(revived)));
}

/** Whether the browser keeps files for this place: in a frame that is closed off, asking fails. */
function canKeep() {
  try {
    return "caches" in globalThis && caches !== undefined;
  } catch {
    return false;
  }
}

/** @param {string} model */
function substitutes(model) {
  const base = model.slice(model.lastIndexOf("/") + 1);
  return CONVERTED.map((owner) => `${owner}/${base}`).filter((name) => name !== model);
}

/** Add up what the library tells of each file. @param {Tell} tell */
function counting(tell) {
  /** @type {Map<string, [done: number, total: number]>} */
  const files = new Map();
  return (/** @type {any} */ { status, file, loaded, total }) => {
    if (status !== "progress") return;
    files.set(file, [loaded, total]);
    const sum = (/** @type {0 | 1} */ at) => [...files.values()].reduce((n, f) => n + f[at], 0);
    tell(sum(0), sum(1));
  };
}

/** What Python sends, pictures and sound as the library has them. @param {any} value @returns {any} */
function revived(value) {
  if (Array.isArray(value)) return value.map(revived);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  const { pixels, samples, width, height } = value;
  if (pixels) return new RawImage(new Uint8ClampedArray(pixels), width, height, 4);
  if (samples) return new Float32Array(samples.slice().buffer);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revived(item)]));
}

/** A result that can be told to Python. @param {any} value @returns {any} */
function plain(value) {
  if (value instanceof Tensor) return plain(value.tolist());
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof RawImage) {
    const { data, width, height } = value.clone().rgba();
    return { pixels: data, width, height };
  }
  if (value.audio instanceof Float32Array) return { audio: value.audio, rate: value.sampling_rate };
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}
