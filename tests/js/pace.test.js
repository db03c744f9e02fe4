/** What streams: not before its time, and never more than one waits. */

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Pace } from "../../js/widgets/pace.js";

/** Let what waits for nothing go on, then the clock. @param {number} milliseconds */
async function pass(milliseconds) {
  for (let turn = 0; turn < 3; turn++) await Promise.resolve();
  now += milliseconds;
  mock.timers.tick(milliseconds);
  for (let turn = 0; turn < 3; turn++) await Promise.resolve();
}

let now = 0;
mock.method(performance, "now", () => now);
mock.timers.enable({ apis: ["setTimeout"] });

test("the next one waits until the one before has been handled", async () => {
  let sent = 0;
  const pace = new Pace(async () => {
    sent += 1;
    return true;
  });
  pace.start(0.1, true);
  await pass(1000);
  assert.equal(sent, 1);
  pace.handled();
  await pass(0);
  assert.equal(sent, 2);
  await pass(50);
  pace.handled();
  await pass(40);
  assert.equal(sent, 2, "its time has not come");
  await pass(10);
  assert.equal(sent, 3);
  pace.stop();
  pace.handled();
  await pass(1000);
  assert.equal(sent, 3);
});

test("nobody has to handle what nobody listens to, and nothing is sent while there is nothing", async () => {
  const there = [true, false, true];
  let sent = 0;
  const pace = new Pace(async () => {
    const some = there.shift() ?? false;
    sent += Number(some);
    return some;
  });
  pace.start(0.1, false);
  for (let step = 0; step < 4; step++) await pass(100);
  assert.equal(sent, 2);
  assert.equal(there.length, 0);
  pace.stop();
  pace.start(0.1, true);
  await pass(100);
  await pass(100);
  assert.equal(sent, 2);
  pace.stop();
});
