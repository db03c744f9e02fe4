/** Arrays become the bytes of a canvas as numpy would make them, whatever their order in memory. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { paint } from "../../js/pixels.js";

/**
 * @param {Uint8Array | Float32Array | Float64Array} data
 * @param {[number, number, number]} shape
 * @param {number[]} [strides]
 * @param {number} [offset]
 */
function painted(data, shape, strides = [shape[1] * shape[2], shape[2], 1], offset = 0) {
  let released = 0;
  const release = () => {
    released += 1;
  };
  // Python's memory is larger than any array in it.
  const memory = new Uint8Array(shape[0] * shape[1] * 4 + 32).fill(7);
  const rgba = memory.subarray(16, 16 + shape[0] * shape[1] * 4);
  const done = paint(
    { getBuffer: () => ({ data, shape, strides, offset, release }) },
    { getBuffer: () => ({ data: rgba, shape: [], strides: [], offset: 0, release }) },
  );
  assert.equal(released, 2);
  assert.deepEqual([...memory.subarray(0, 16), ...memory.subarray(-16)], Array(32).fill(7));
  return done ? [...rgba] : null;
}

test("bytes of one to four channels", () => {
  assert.deepEqual(
    painted(new Uint8Array([9, 200]), [1, 2, 1]),
    [9, 9, 9, 255, 200, 200, 200, 255],
  );
  assert.deepEqual(painted(new Uint8Array([9, 200]), [1, 1, 2]), [9, 9, 9, 200]);
  assert.deepEqual(painted(new Uint8Array([1, 2, 255]), [1, 1, 3]), [1, 2, 255, 255]);
  assert.deepEqual(painted(new Uint8Array([1, 2, 3, 255]), [1, 1, 4]), [1, 2, 3, 255]);
});

test("an array that is turned, or part of another", () => {
  const data = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  // Two rows of two pixels, upside down.
  assert.deepEqual(
    painted(data, [2, 2, 3], [-6, 3, 1], 6),
    [6, 7, 8, 255, 9, 10, 11, 255, 0, 1, 2, 255, 3, 4, 5, 255],
  );
  // The colours in the other order, the second column alone.
  assert.deepEqual(painted(data, [2, 1, 3], [6, 3, -1], 5), [5, 4, 3, 255, 11, 10, 9, 255]);
});

for (const Numbers of [Float32Array, Float64Array]) {
  test(`${Numbers.name}: halves go to the even number, NaN and what is negative to 0`, () => {
    const values = [0.5 / 255, 1.5 / 255, 2.5 / 255, Number.NaN, -1, 1];
    const [r, g, b, , nan, negative, one] = painted(new Numbers(values), [1, 2, 3]) ?? [];
    assert.deepEqual([r, g, b, nan, negative, one], [0, 2, 2, 0, 0, 255]);
    assert.deepEqual(painted(new Numbers([0.2, 0.4]), [1, 1, 2]), [51, 51, 51, 102]);
  });

  test(`${Numbers.name}: what is no picture is left alone`, () => {
    for (const wrong of [1.01, -1.01, Number.POSITIVE_INFINITY]) {
      for (const at of [0, 1, 2, 3]) {
        const values = new Numbers([0, 0, 0, 0]);
        values[at] = wrong;
        assert.equal(painted(values, [1, 1, 4]), null);
      }
    }
  });
}
