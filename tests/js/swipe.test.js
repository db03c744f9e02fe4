/** Fingers that go to the next picture, and those that mean something else. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { onSwipe } from "../../js/widgets/swipe.js";

/**
 * Let a finger go from one place to another; return the steps, and whether a click would follow.
 *
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {number} fingers
 */
function swipe(from, to, fingers = 1) {
  const element = new EventTarget();
  /** @type {number[]} */
  const steps = [];
  onSwipe(/** @type {any} */ (element), (by) => steps.push(by));
  const touch = (/** @type {[number, number]} */ [clientX, clientY], identifier = 0) => ({
    clientX,
    clientY,
    identifier,
  });
  const touches = Array.from({ length: fingers }, (_, finger) => touch(from, finger));
  element.dispatchEvent(Object.assign(new Event("touchstart"), { touches }));
  const end = Object.assign(new Event("touchend", { cancelable: true }), {
    changedTouches: [touch(to)],
  });
  element.dispatchEvent(end);
  return { steps, clicks: !end.defaultPrevented };
}

test("to the left goes on, to the right goes back, and no click follows", () => {
  assert.deepEqual(swipe([200, 50], [100, 60]), { steps: [1], clicks: false });
  assert.deepEqual(swipe([100, 50], [200, 40]), { steps: [-1], clicks: false });
});

test("a tap, scrolling and two fingers go nowhere", () => {
  assert.deepEqual(swipe([100, 50], [110, 52]), { steps: [], clicks: true });
  assert.deepEqual(swipe([100, 50], [150, 250]), { steps: [], clicks: true });
  assert.deepEqual(swipe([200, 50], [100, 50], 2), { steps: [], clicks: true });
});
