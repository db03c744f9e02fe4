/** Bytes through a stream that packs or unpacks them. */

/** More came out than was allowed. */
export class TooLarge extends Error {}

/**
 * @param {GenericTransformStream} transform
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} most bytes that may come out
 */
export async function through(transform, bytes, most) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts);
    parts.push(value);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new TooLarge();
    }
  }
}

/** @param {Uint8Array[]} parts @returns {Uint8Array<ArrayBuffer>} */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
