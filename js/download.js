/** Downloads that are tried again, say how far they are, and explain why they failed. */

import { borrowedFile, noteDownloaded } from "./loan.js";
import { hasFailed, relayed } from "./relay.js";
import { supplied } from "./supply.js";

export const TRIES = 3;
const PAUSE = 400;
/** The realm's own: while Python starts, another one answers with what is on its way already. */
const { fetch } = globalThis;

/** Wait before the next try, longer each time. @param {number} trial @param {number} [first] */
export function pause(trial, first = PAUSE) {
  return new Promise((resolve) => setTimeout(resolve, first * 2 ** (trial - 1)));
}

/** Counts the bytes of several downloads and tells, at most ten times a second. */
export class Progress {
  done = 0;
  total = 0;
  #tell;
  #last = 0;

  /** @param {(done: number, total: number) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {number} bytes */
  expect(bytes) {
    this.total += bytes;
  }

  /** @param {number} bytes */
  add(bytes) {
    this.done += bytes;
    const now = performance.now();
    if (now - this.#last < 100 && this.done < this.total) return;
    this.#last = now;
    this.#tell(this.done, this.total);
  }
}

/**
 * Fetch an address; a failure is tried again, in growing intervals.
 *
 * @param {string} url
 * @param {{pause?: number, integrity?: string}} [options]
 * @returns {Promise<Response>}
 */
export async function request(url, options = {}) {
  const file = supplied(url);
  if (file !== null) return new Response(await file);
  const answer = relayed(url);
  if (answer) return answer;
  let reason = "";
  for (let trial = hasFailed(url) ? 1 : 0; trial < TRIES; trial += 1) {
    if (trial > 0) await pause(trial, options.pause);
    try {
      const response = await fetch(url, { integrity: options.integrity });
      if (response.ok) return response;
      reason = `the server answered ${response.status} ${response.statusText}`.trim();
      if (response.status < 500 && response.status !== 429) break;
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  throw new Error(`${url} could not be downloaded: ${reason}.`);
}

/**
 * Bytes that are inflated as they come, and counted. A connection that breaks
 * is opened again, and what has come already is not handed on twice.
 *
 * @param {string} url
 * @param {Progress} progress
 * @param {boolean} [plain] whether they are not compressed
 * @returns {{stream: ReadableStream<Uint8Array<ArrayBuffer>>, failed: Promise<never>}} `failed`
 *   tells the reason, which those who read a stream do not get in every browser
 */
export function inflated(url, progress, plain = false) {
  const chunks = received(url, progress);
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    fail = reject;
  });
  failed.catch(Boolean);
  /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */
  const source = new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        fail(error);
        controller.error(error);
      }
    },
  });
  const stream = plain ? source : source.pipeThrough(new DecompressionStream("gzip"));
  return { stream, failed };
}

/**
 * Download and inflate.
 *
 * @param {string} url
 * @param {Progress} progress
 * @param {boolean} [plain] whether they are not compressed
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function download(url, progress, plain = false) {
  const borrowed = await borrowedFile(url)?.arrayBuffer();
  if (borrowed !== undefined) return new Uint8Array(borrowed);
  const { stream, failed } = inflated(url, progress, plain);
  const buffer = new Response(stream).arrayBuffer().catch((error) => {
    throw new Error(`${url} could not be unpacked: ${error}`);
  });
  const bytes = new Uint8Array(await Promise.race([failed, buffer]));
  noteDownloaded(url, bytes);
  return bytes;
}

/**
 * @param {string} url
 * @param {Progress} progress
 * @returns {AsyncGenerator<Uint8Array<ArrayBuffer>, void>}
 */
async function* received(url, progress) {
  let passed = 0;
  for (let trial = 1; ; trial += 1) {
    const { body } = await request(url);
    const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (body).getReader();
    let known = passed;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        const fresh = value.subarray(Math.min(known, value.length));
        known -= value.length - fresh.length;
        passed += fresh.length;
        progress.add(fresh.length);
        if (fresh.length > 0) yield fresh;
      }
    } catch (error) {
      if (trial === TRIES) {
        throw new Error(`${url} broke off while it was downloaded: ${error}`);
      }
    }
  }
}
