/** The chunks that a PNG file consists of. */

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

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
  const sum = crc(content, crc(head.subarray(4), 0xffffffff)) ^ 0xffffffff;
  new DataView(tail.buffer).setUint32(0, sum >>> 0);
  return [head, content, tail];
}

/**
 * @param {Uint8Array} bytes
 * @param {number} sum
 */
function crc(bytes, sum) {
  let at = sum;
  for (const byte of bytes) at = TABLE[(at ^ byte) & 255] ^ (at >>> 8);
  return at;
}
