/** Batches: when they leave, what is in them, and how the sender waits. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { RemoteDocument } from "../../js/remote.js";

/** @returns {{document: RemoteDocument, posted: any[], reported: string[]}} */
function recording(post = (/** @type {any} */ _message, /** @type {any} */ _transfer) => {}) {
  /** @type {any[]} */
  const posted = [];
  /** @type {string[]} */
  const reported = [];
  const document = new RemoteDocument({
    post: (message, transfer) => {
      post(message, transfer);
      posted.push(message);
    },
    report: (error) => reported.push(String(error)),
  });
  return { document, posted, reported };
}

test("a batch leaves at the end of the turn, or at once by flush", async () => {
  const { document, posted } = recording();
  document.createElement("p");
  assert.equal(posted.length, 0);
  await null;
  assert.deepEqual(posted, [{ kind: "dom", batch: 1, ops: [["create", 1, "p"]] }]);
  document.createElement("p");
  document.flush();
  document.flush();
  await null;
  assert.deepEqual(posted[1], { kind: "dom", batch: 2, ops: [["create", 2, "p"]] });
  assert.equal(posted.length, 2);
});

test("the sender waits until few enough batches are unacknowledged", async () => {
  const { document } = recording();
  /** @type {string[]} */
  const passed = [];
  for (const name of ["a", "b", "c"]) {
    document.createElement(name);
    document.flush();
  }
  document.acknowledged(2).then(() => passed.push("two"));
  document.acknowledged(0).then(() => passed.push("none"));
  await null;
  assert.deepEqual(passed, []);
  document.recorder.acknowledge(1);
  await null;
  assert.deepEqual(passed, ["two"]);
  document.recorder.acknowledge(3);
  await null;
  assert.deepEqual(passed, ["two", "none"]);
  await document.acknowledged(0);
});

test("buffers are handed over, but not views of a part", () => {
  /** @type {any[]} */
  const transfers = [];
  const { document } = recording((_message, transfer) => transfers.push(transfer));
  const element = document.createElement("pagelet-image");
  const whole = new Uint8Array([1, 2, 3]);
  const nested = new Uint8Array([4]).buffer;
  element.setProperty("pixels", { data: whole, layers: [nested, whole] });
  element.setMedia("src", new Uint8Array(8).subarray(2), "image/png");
  document.flush();
  assert.deepEqual(transfers, [[whole.buffer, nested]]);
});

test("a value that can't be posted is reported, and the rest of the batch goes on", () => {
  const { document, posted, reported } = recording((message) => structuredClone(message));
  const element = document.createElement("p");
  element.setProperty("broken", () => {});
  element.setProperty("title", "kept");
  document.flush();
  assert.deepEqual(posted[0].ops, [
    ["create", 1, "p"],
    ["prop", 1, "title", "kept", 0],
  ]);
  assert.equal(reported.length, 1);
  assert.match(reported[0], /can't be sent this value.*broken/);
});

test("what Pyodide wrapped is converted, and its listeners outlive the call", () => {
  const { document, posted } = recording();
  const element = document.createElement("p");
  element.setProperty("data", { toJs: () => ({ a: 1 }) });
  document.flush();
  assert.deepEqual(posted[0].ops[1], ["prop", 1, "data", { a: 1 }, 0]);

  /** @type {string[]} */
  const log = [];
  const copy = Object.assign(() => void log.push("heard"), {
    destroy: () => log.push("destroyed"),
  });
  const proxy = Object.assign(() => void log.push("dead"), { copy: () => copy });
  element.addEventListener("click", proxy);
  const event = { id: 1, type: "click", detail: null, states: [], edited: [], clock: 0 };
  document._receive({ kind: "event", ...event });
  element.removeEventListener("click", proxy);
  document._receive({ kind: "event", ...event });
  assert.deepEqual(log, ["heard", "destroyed"]);
});

test("what a listener raises is reported, also later, and the others still hear", async () => {
  const { document, reported } = recording();
  const button = document.createElement("button");
  /** @type {string[]} */
  const heard = [];
  button.addEventListener("click", () => {
    throw new Error("at once");
  });
  button.addEventListener("click", async () => {
    throw new Error("later");
  });
  button.addEventListener("click", () => void heard.push("third"));
  const event = { id: 1, type: "click", detail: null, states: [], edited: [], clock: 0 };
  document._receive({ kind: "event", ...event });
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(heard, ["third"]);
  assert.deepEqual(reported, ["Error: at once", "Error: later"]);
});

test("ids of dropped elements are freed, not those of attached ones", async () => {
  const { document, posted } = recording();
  document.body.append(document.createElement("p"));
  for (let count = 0; count < 20; count += 1) document.createElement("p");
  document.flush();
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc");
  for (let trial = 0; trial < 20 && posted.length < 2; trial += 1) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const freed = posted.slice(1).flatMap(({ ops }) => ops.flatMap((/** @type {any} */ op) => op[1]));
  assert.ok(freed.length > 0);
  assert.ok(!freed.includes(1));
});

test("a listener that goes while an event is handled still hears of it, and is freed then", () => {
  const { document } = recording();
  const button = document.createElement("button");
  /** @type {string[]} */
  const heard = [];
  const second = {
    copy() {
      let alive = true;
      const call = () => heard.push(alive ? "second" : "destroyed");
      const destroy = () => {
        alive = false;
        heard.push("freed");
      };
      return Object.assign(call, { destroy });
    },
  };
  button.addEventListener("click", () => {
    heard.push("first");
    button.removeEventListener("click", second);
  });
  button.addEventListener("click", second);
  const event = { kind: "event", id: 1, type: "click", detail: null, states: [], edited: [] };
  document._receive(/** @type {any} */ ({ ...event, clock: 1 }));
  assert.deepEqual(heard, ["first", "second", "freed"]);
});
