/** The checksum of zip and PNG files. */

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let sum = n;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** @param {...Uint8Array} parts @returns {number} */
export function crc32(...parts) {
  let sum = -1;
  for (const bytes of parts) {
    for (const byte of bytes) sum = TABLE[(sum ^ byte) & 255] ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
