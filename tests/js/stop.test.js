/** Stop: mildly where Python answers, by another worker where it does not. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Stop } from "../../js/stop.js";

/** @type {string[]} */
let done = [];
/** @type {() => void} */
let isPrepared = () => {};

function stopping() {
  return new Stop({
    ping: () => done.push("ping"),
    prepare: () => {
      done.push("prepare");
      return new Promise((resolve) => {
        isPrepared = resolve;
      });
    },
    spare: () => done.push("spare"),
    restart: () => done.push("restart"),
  });
}

beforeEach(() => {
  done = [];
  mock.timers.enable({ apis: ["setTimeout"] });
});

afterEach(() => {
  mock.timers.reset();
  delete (/** @type {any} */ (globalThis).crossOriginIsolated);
});

/** Let what waits for a promise go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test("a Python that answers at once costs no other worker", () => {
  const stop = stopping();
  stop.request();
  stop.alive();
  mock.timers.tick(60_000);
  assert.deepEqual(done, ["ping", "spare"]);
});

test("a Python that answers before its replacement is ready goes on", async () => {
  const stop = stopping();
  stop.request();
  mock.timers.tick(100);
  stop.alive();
  isPrepared();
  await turn();
  mock.timers.tick(60_000);
  assert.deepEqual(done, ["ping", "prepare", "spare"]);
});

test("a replacement that is ready takes over", async () => {
  const stop = stopping();
  stop.request();
  mock.timers.tick(100);
  isPrepared();
  await turn();
  mock.timers.tick(60_000);
  assert.deepEqual(done, ["ping", "prepare", "restart"]);
});

test("one that takes long takes over when patience ends", () => {
  stopping().request();
  mock.timers.tick(60_000);
  assert.deepEqual(done, ["ping", "prepare", "restart"]);
});

test("the last request counts", async () => {
  const stop = stopping();
  stop.request();
  mock.timers.tick(100);
  const first = isPrepared;
  stop.request();
  first();
  await turn();
  assert.deepEqual(done, ["ping", "prepare", "ping"]);
});

test("where memory is shared Python is interrupted first", () => {
  /** @type {any} */ (globalThis).crossOriginIsolated = true;
  const stop = stopping();
  const memory = new Uint8Array(/** @type {SharedArrayBuffer} */ (stop.shared()));
  stop.request();
  mock.timers.tick(1500);
  assert.equal(memory[0], 2);
  assert.deepEqual(done, ["ping"]);
  mock.timers.tick(1000);
  assert.deepEqual(done, ["ping", "restart"]);
});
