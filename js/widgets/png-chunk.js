/** The chunks that a PNG file consists of. */

import { crc32 } from "../crc.js";

/**
 * Return the parts of a chunk: length and name, content, checksum.
 *
 * @param {string} name
 * @param {Uint8Array} content
 */
export function chunk(name, content) {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, content.length);
  new TextEncoder().encodeInto(name, head.subarray(4));
  const tail = new Uint8Array(4);
  new DataView(tail.buffer).setUint32(0, crc32(head.subarray(4), content));
  return [head, content, tail];
}
