/** Requests of the script's: what is sent, what comes back, and the reason where nothing does. */

import assert from "node:assert/strict";
import { afterEach, before, test } from "node:test";

/** @type {typeof import("../../js/network.js")} */
let network;
const { fetch } = globalThis;
/** @type {{href: string, origin: string, protocol: string}} */
const location = {
  href: "https://pages.example/app/",
  origin: "https://pages.example",
  protocol: "https:",
};
/** @type {any[]} */
let sent = [];

/** A synchronous request, as far as a worker has it. */
class FakeRequest {
  /** @type {Record<string, string>} */
  headers = {};
  status = 200;
  statusText = "OK";
  responseURL = "https://api.example/end";
  response = new TextEncoder().encode("grüße").buffer;

  /** @param {any[]} args */
  open(...args) {
    this.opened = args;
  }

  /** @param {string} name @param {string} value */
  setRequestHeader(name, value) {
    this.headers[name] = value;
  }

  /** @param {unknown} body */
  send(body) {
    sent.push({ ...this, body });
    if (String(this.opened?.[1]).includes("closed")) throw new DOMException("no", "NetworkError");
    if (String(this.opened?.[1]).includes("slow")) throw new DOMException("no", "TimeoutError");
  }

  getAllResponseHeaders() {
    return "content-type: text/plain\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\nx-test: a: b\r\n";
  }
}

before(async () => {
  const own = { location, XMLHttpRequest: FakeRequest, navigator: { onLine: true } };
  for (const [name, value] of Object.entries(own)) {
    Object.defineProperty(globalThis, name, { configurable: true, value });
  }
  network = await import("../../js/network.js");
});

afterEach(() => {
  globalThis.fetch = fetch;
  sent = [];
});

/** @param {(request: Request, init: any) => Response} answer */
function answering(answer) {
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {any} */ input, /** @type {any} */ init) => {
      sent.push(input);
      return answer(input, init);
    }
  );
}

/** As where another site does not allow pages to read its answers. @param {boolean} reachable */
function refusing(reachable) {
  answering((_request, init) => {
    if (init?.mode === "no-cors" && reachable) return new Response();
    throw new TypeError("Failed to fetch");
  });
}

const GET = { method: "GET", url: "https://api.example/x", headers: {} };

test("an exchange gives status, headers and bytes", async () => {
  answering(() => new Response("grüße", { status: 201, statusText: "Made", headers: { a: "b" } }));
  const body = new TextEncoder().encode("sent");
  const headers = { "X-Own": "1", Host: "api.example", "User-agent": "Python", Cookie: "c" };
  const answer = await network.exchange({ ...GET, method: "POST", headers, body });
  assert.deepEqual([answer.status, answer.reason, answer.problem], [201, "Made", null]);
  assert.equal(new TextDecoder().decode(answer.body), "grüße");
  assert.ok(answer.headers?.some(([name, value]) => name === "a" && value === "b"));
  assert.equal(sent[0].method, "POST");
  assert.equal(await sent[0].text(), "sent");
  const names = [...sent[0].headers.keys()].filter((name) => name !== "content-type");
  assert.deepEqual(names, ["x-own"]);
});

test("a server that answers, but not to pages, is told from one that does not answer", async () => {
  refusing(true);
  const { problem } = await network.exchange(GET);
  assert.match(problem ?? "", /^api\.example answers, but not to this page: .*CORS/);
  assert.equal(sent.length, 2);
  refusing(false);
  const answer = await network.exchange(GET);
  assert.match(
    answer.problem ?? "",
    /^api\.example could not be reached\. .*https:\/\/api\.example\/x/,
  );
});

test("packages do not name themselves, which servers would have to allow", async () => {
  answering(() => new Response());
  await network.explainedFetch("https://api.example/", { headers: { "User-Agent": "x", a: "b" } });
  assert.deepEqual([...sent[0].headers], [["a", "b"]]);
});

test("what the page knows without asking is said at once", async () => {
  refusing(true);
  const insecure = await network.exchange({ ...GET, url: "http://api.example/x" });
  assert.match(insecure.problem ?? "", /Try https:/);
  const own = await network.exchange({ ...GET, url: "https://pages.example/data.json" });
  assert.match(own.problem ?? "", /where this page came from/);
  assert.equal(sent.length, 2);
});

test("packages that fetch by themselves get the reason as the error's text", async () => {
  refusing(true);
  await assert.rejects(network.explainedFetch("https://api.example/"), (error) => {
    assert.ok(error instanceof TypeError);
    assert.match(error.message, /CORS/);
    return true;
  });
  await assert.rejects(network.explainedFetch("https://api.example/", { method: "no method" }), {
    message: /method/,
  });
});

test("an answer that comes too late", async () => {
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {Request} */ { signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw signal.reason;
    }
  );
  const answer = await network.exchange({ ...GET, timeout: 0.01 });
  assert.deepEqual(answer, {
    problem: "https://api.example/x took too long to answer.",
    late: true,
  });
});

test("an exchange that blocks gives the same", () => {
  const headers = { "X-Own": "1", Connection: "close" };
  const answer = network.exchangeNow({ ...GET, headers, timeout: 2 });
  assert.deepEqual([answer.status, answer.url], [200, "https://api.example/end"]);
  assert.deepEqual(answer.headers, [
    ["content-type", "text/plain"],
    ["x-test", "a: b"],
  ]);
  assert.equal(new TextDecoder().decode(answer.body), "grüße");
  assert.deepEqual(sent[0].headers, { "X-Own": "1" });
  assert.deepEqual([sent[0].opened, sent[0].timeout], [["GET", GET.url, false], 2000]);
});

test("an exchange that blocks and fails can only guess why", () => {
  const closed = network.exchangeNow({ ...GET, url: "https://closed.example/" });
  assert.match(closed.problem ?? "", /closed\.example could not be reached, or it does not .*CORS/);
  const slow = network.exchangeNow({ ...GET, url: "https://slow.example/", timeout: 1 });
  assert.deepEqual(slow, { problem: "https://slow.example/ took too long to answer.", late: true });
});
