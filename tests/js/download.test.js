/** Downloads: tried again where that can help, explained where it can't. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

/** @type {(url: string) => Promise<Response>} */
let answer;
globalThis.fetch = (input) => answer(String(input));
const { download, Progress, request } = await import("../../js/download.js");

/**
 * Answer requests one after the other.
 *
 * @param {(Response | Error)[]} answers
 * @returns {{asked: string[]}}
 */
function answering(...answers) {
  /** @type {string[]} */
  const asked = [];
  answer = async (url) => {
    asked.push(url);
    const next = answers.shift();
    if (next instanceof Response) return next;
    throw next;
  };
  return { asked };
}

test("a failure of the moment is tried again", async () => {
  const { asked } = answering(
    new TypeError("network down"),
    new Response("", { status: 503 }),
    new Response("ok"),
  );
  const response = await request("https://host/x", { pause: 1 });
  assert.equal(await response.text(), "ok");
  assert.equal(asked.length, 3);
});

test("three failures are explained with the address", async () => {
  answering(new TypeError("a"), new TypeError("b"), new TypeError("network down"));
  await assert.rejects(request("https://host/x", { pause: 1 }), {
    message: "https://host/x could not be downloaded: network down.",
  });
});

test("a file that is missing is not asked for again", async () => {
  const { asked } = answering(new Response("", { status: 404, statusText: "Not Found" }));
  await assert.rejects(request("https://host/x"), /the server answered 404 Not Found/);
  assert.equal(asked.length, 1);
});

test("bytes are counted, also when a connection broke in between", async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(3));
      controller.error(new Error("broken"));
    },
  });
  const content = new Uint8Array([1, 2, 3, 4, 5]);
  const packed = new Uint8Array(gzipSync(content));
  answering(new Response(broken), new Response(packed));
  /** @type {number[]} */
  const told = [];
  const progress = new Progress((done) => told.push(done));
  progress.expect(packed.length);
  assert.deepEqual(await download("https://host/x", progress), content);
  assert.equal(progress.done, packed.length);
  assert.equal(told.at(-1), packed.length);
});

test("a request never gets what Python's start is answered with", async () => {
  const { asked } = answering(new TypeError("network down"), new Response("ok"));
  const { fetch } = globalThis;
  const pending = request("https://host/x", { pause: 1 });
  globalThis.fetch = () => pending;
  const response = await pending;
  globalThis.fetch = fetch;
  assert.equal(await response.text(), "ok");
  assert.equal(asked.length, 2);
});
