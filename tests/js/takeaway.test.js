/** Files inside a page, written as the single file's own script reads them. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "../../js/playground/takeaway.js";

/** As single.js decodes. @param {string} text @param {number} size */
function decode(text, size) {
  const bytes = Buffer.alloc(Math.ceil(size / 4) * 4);
  for (let at = 0, to = 0; to < size; to += 4, at += 5) {
    let value = 0;
    for (const character of text.slice(at, at + 5)) {
      const code = character.charCodeAt(0);
      value = value * 85 + code - 40 - (code > 60 ? 1 : 0);
    }
    bytes.writeUInt32BE(value, to);
  }
  return bytes.subarray(0, size);
}

test("bytes come back, and nothing in them is markup", () => {
  for (const size of [0, 1, 3, 4, 5, 1000]) {
    const bytes = Uint8Array.from({ length: size }, (_, n) => (n * 7919 + (n >> 3)) % 256);
    const text = new TextDecoder().decode(encode(bytes));
    assert.match(text, /^[(-;=-}]*$/);
    assert.deepEqual([...decode(text, size)], [...bytes]);
  }
  const most = new TextDecoder().decode(encode(new Uint8Array(4).fill(255)));
  assert.deepEqual([...decode(most, 4)], [255, 255, 255, 255]);
});
