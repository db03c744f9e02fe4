/** Downloads that are tried again, say how far they are, and explain why they failed. */

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
 * @param {{pause?: number}} [options]
 * @returns {Promise<Response>}
 */
export async function request(url, options = {}) {
  const file = supplied(url);
  if (file !== null) return new Response(await file);
  let reason = "";
  for (let trial = 0; trial < TRIES; trial += 1) {
    if (trial > 0) await pause(trial, options.pause);
    try {
      const response = await fetch(url);
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
 * Download bytes that were compressed by gzip, counting and inflating them as they come. A
 * connection that breaks is tried again.
 *
 * @param {string} url
 * @param {Progress} progress
 * @param {boolean} [plain] whether they are not compressed
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function download(url, progress, plain = false) {
  for (let trial = 1; ; trial += 1) {
    const response = await request(url);
    const before = progress.done;
    try {
      const bytes = counted(response, progress);
      const body = plain ? bytes : bytes.pipeThrough(new DecompressionStream("gzip"));
      return new Uint8Array(await new Response(body).arrayBuffer());
    } catch (error) {
      progress.add(before - progress.done);
      if (trial < TRIES) continue;
      throw new Error(`${url} broke off while it was downloaded: ${error}`);
    }
  }
}

/**
 * The response's body, whose bytes are counted as they pass.
 *
 * @param {Response} response
 * @param {Progress} progress
 */
function counted(response, progress) {
  /** @type {TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
  const counter = new TransformStream({
    transform(chunk, controller) {
      progress.add(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (response.body).pipeThrough(
    counter,
  );
}
