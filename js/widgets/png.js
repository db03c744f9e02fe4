/**
 * Writes PNG files from raw pixels with the browser's own compressor, in slices, so that the page
 * stays responsive however large the picture is. No canvas is read back: that changes translucent
 * pixels, and some privacy settings add noise.
 */

import { chunk } from "./png-chunk.js";

/**
 * @typedef {object} Pixels
 * @property {number} width
 * @property {number} height
 * @property {ArrayBuffer | ArrayBufferView} data red, green, blue, alpha; row by row
 */

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const SLICE = 1 << 15;
/** Milliseconds of work after which the page gets its turn. */
const TURN = 8;
const SUB = 1;
const UP = 2;

/**
 * @param {Pixels} pixels
 * @returns {Promise<Blob>}
 */
export async function encodePng({ width, height, data }) {
  const rgba = bytesOf(data);
  const turns = new Turns();
  const channels = (await isOpaque(rgba, turns)) ? 3 : 4;
  const compressor = new CompressionStream("deflate");
  const compressed = collect(compressor.readable);
  const writer = compressor.writable.getWriter();
  const filter = new RowFilter(rgba, width, channels);
  const rows = Math.max(1, Math.floor(SLICE / filter.length));
  for (let y = 0; y < height; y += rows) {
    await writer.ready;
    // A failed write also fails `compressed`, which is awaited below.
    writer.write(filter.rows(y, Math.min(y + rows, height))).catch(() => {});
    await turns.take();
  }
  await Promise.all([writer.close(), compressed]);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, channels === 3 ? 2 : 6);
  const parts = [
    new Uint8Array(SIGNATURE),
    ...chunk("IHDR", new Uint8Array(header.buffer)),
    ...(await compressed),
    ...chunk("IEND", new Uint8Array(0)),
  ];
  return new Blob(/** @type {BlobPart[]} */ (parts), { type: "image/png" });
}

/** @param {ArrayBuffer | ArrayBufferView} data */
export function bytesOf(data) {
  if (data instanceof ArrayBuffer) return new Uint8ClampedArray(data);
  const { buffer, byteOffset, byteLength } = data;
  return new Uint8ClampedArray(/** @type {ArrayBuffer} */ (buffer), byteOffset, byteLength);
}

/** Gives the page its turn whenever enough work has been done. */
class Turns {
  #began = performance.now();

  async take() {
    if (performance.now() - this.#began < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#began = performance.now();
  }
}

/**
 * @param {Uint8ClampedArray} rgba
 * @param {Turns} turns
 */
async function isOpaque(rgba, turns) {
  for (let from = 0; from < rgba.length; from += SLICE * 32) {
    const to = Math.min(from + SLICE * 32, rgba.length);
    for (let at = from + 3; at < to; at += 4) if (rgba[at] !== 255) return false;
    await turns.take();
  }
  return true;
}

/** Turns rows of pixels into the differences that compress best. */
class RowFilter {
  #rgba;
  #width;
  #channels;
  #row;
  #above;
  /** Bytes of a row with its filter's number. */
  length;

  /**
   * @param {Uint8ClampedArray} rgba
   * @param {number} width
   * @param {number} channels
   */
  constructor(rgba, width, channels) {
    this.#rgba = rgba;
    this.#width = width;
    this.#channels = channels;
    this.#row = new Uint8Array(width * channels);
    this.#above = new Uint8Array(width * channels);
    this.length = width * channels + 1;
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  rows(from, to) {
    const out = new Uint8Array(this.length * (to - from));
    for (let y = from; y < to; y++) this.#filter(y, out, (y - from) * this.length);
    return out;
  }

  /**
   * @param {number} y
   * @param {Uint8Array} out
   * @param {number} at
   */
  #filter(y, out, at) {
    [this.#row, this.#above] = [this.#above, this.#row];
    this.#read(y);
    const row = this.#row;
    const above = this.#above;
    const step = this.#channels;
    const filter = this.#choose();
    out[at] = filter;
    const target = out.subarray(at + 1, at + this.length);
    target.set(row);
    if (filter === SUB) for (let i = step; i < row.length; i++) target[i] = row[i] - row[i - step];
    if (filter === UP) for (let i = 0; i < row.length; i++) target[i] = row[i] - above[i];
  }

  /** @param {number} y */
  #read(y) {
    const row = this.#row;
    let from = y * this.#width * 4;
    if (this.#channels === 4) {
      row.set(this.#rgba.subarray(from, from + row.length));
      return;
    }
    for (let i = 0; i < row.length; i += 3, from += 4) {
      row[i] = this.#rgba[from];
      row[i + 1] = this.#rgba[from + 1];
      row[i + 2] = this.#rgba[from + 2];
    }
  }

  /** The filter whose results are nearest to zero in a sample of the row. */
  #choose() {
    const sums = [0, 0, 0];
    const step = this.#channels;
    const stride = step * 4 + 1;
    for (let i = step; i < this.#row.length; i += stride) {
      const here = this.#row[i];
      sums[0] += distance(here);
      sums[SUB] += distance(here - this.#row[i - step]);
      sums[UP] += distance(here - this.#above[i]);
    }
    return sums.indexOf(Math.min(...sums));
  }
}

/** How far a byte, which wraps around, is from zero. @param {number} byte */
function distance(byte) {
  const wrapped = byte & 255;
  return wrapped < 128 ? wrapped : 256 - wrapped;
}

/** @param {ReadableStream<Uint8Array>} stream */
async function collect(stream) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(...chunk("IDAT", value));
  }
}
