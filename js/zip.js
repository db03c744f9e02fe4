/** Writes zip files, entry after entry, with the browser's own compressor. */

import { crc32 } from "./crc.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} time when it was written, in milliseconds since 1970
 * @property {Blob} data
 */

/**
 * @param {AsyncIterable<Entry>} entries
 * @param {{stored?: boolean}} [options] `stored` leaves them as they are
 * @returns {Promise<Blob>}
 */
export async function zip(entries, { stored = false } = {}) {
  /** @type {BlobPart[]} */
  const parts = [];
  /** @type {BlobPart[]} */
  const directory = [];
  let offset = 0;
  let count = 0;
  for await (const { name, time, data } of entries) {
    const content = new Uint8Array(await data.arrayBuffer());
    const packed = stored ? content : await deflated(data);
    const encoded = new TextEncoder().encode(name);
    const sizes = [crc32(content), packed.length, content.length];
    const method = stored ? STORED : DEFLATED;
    const head = header([UTF8, method, ...dosTime(time)], sizes, encoded.length);
    const local = record(LOCAL, [VERSION, ...head, 0]);
    parts.push(local, encoded, packed);
    const central = record(CENTRAL, [VERSION, VERSION, ...head, 0, 0, 0, 0, 0, 0, ...long(offset)]);
    directory.push(central, encoded);
    offset += local.length + encoded.length + packed.length;
    count += 1;
  }
  const size = directory.reduce((sum, part) => sum + /** @type {Uint8Array} */ (part).length, 0);
  const end = record(END, [0, 0, count, count, ...long(size), ...long(offset), 0]);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
}

/**
 * What both records of an entry say of it, as numbers of two bytes.
 *
 * @param {number[]} kind
 * @param {number[]} sizes
 * @param {number} nameLength
 */
function header(kind, sizes, nameLength) {
  return [...kind, ...sizes.flatMap(long), nameLength];
}

/** @param {number} number @returns {number[]} its lower and its upper half */
function long(number) {
  return [number & 0xffff, number >>> 16];
}

/**
 * @param {number} signature
 * @param {number[]} numbers of two bytes each
 */
function record(signature, numbers) {
  return new Uint8Array(new Uint16Array([...long(signature), ...numbers]).buffer);
}

/** @param {number} time @returns {[number, number]} local time and date, as the format has them */
function dosTime(time) {
  const at = new Date(Math.max(time, Date.UTC(1980, 0, 2)));
  return [
    (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
    ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
  ];
}

/** @param {Blob} data */
async function deflated(data) {
  const stream = data.stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
