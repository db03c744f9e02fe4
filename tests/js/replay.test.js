/** What the page does with operations and with the visitor, beyond the contract's cases. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Replay } from "../../js/replay.js";
import { installPage } from "./page.js";

/** @type {any} */
let root;
/** @type {any[]} */
let sent;
/** @type {string[]} */
let reported;

beforeEach(() => {
  root = installPage();
  sent = [];
  reported = [];
});

/** @param {object} [options] */
function replaying(options = {}) {
  const replay = new Replay({
    root,
    send: (message) => sent.push(message),
    report: (message) => reported.push(message),
    ...options,
  });
  let batch = 0;
  return (/** @type {any[]} */ ...ops) => {
    batch += 1;
    return replay.apply({ kind: "dom", batch, ops });
  };
}

function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @param {any} element @param {string} type */
function happen(element, type) {
  element.dispatchEvent(new Event(type, { bubbles: true }));
}

test("a batch is acknowledged when the page has painted", async () => {
  /** @type {() => void} */
  let paint = () => {};
  const painted = () => new Promise((resolve) => (paint = () => resolve(undefined)));
  const applied = replaying({ painted })(["create", 1, "p"], ["append", 0, [1]]);
  await turn();
  assert.equal(root.innerHTML, "<p></p>");
  assert.deepEqual(sent, []);
  paint();
  await applied;
  assert.deepEqual(sent, [{ kind: "ack", batch: 1 }]);
});

test("an operation that fails is reported in words, and the rest goes on", () => {
  replaying()(
    ["create", 1, "p"],
    ["attr", 1, "not a name", "x"],
    ["append", 0, [7]],
    ["call", 1, "remove", []],
    ["nonsense", 1],
    ["append", 0, [1]],
  );
  assert.equal(root.innerHTML, "<p></p>");
  assert.equal(reported.length, 4);
  assert.match(reported[0], /^Could not set the attribute "not a name" of <p> \(element 1\): /);
  assert.match(reported[1], /^Could not append a child of <div>.*there is no element 7/);
  assert.match(reported[2], /call remove\(\).*not on the list of allowed methods/);
  assert.match(reported[3], /unknown operation "nonsense"/);
});

test("object URLs are revoked when they are replaced and when the element is freed", (context) => {
  /** @type {string[]} */
  const revoked = [];
  let count = 0;
  context.mock.method(URL, "createObjectURL", () => `blob:${++count}`);
  context.mock.method(URL, "revokeObjectURL", (/** @type {string} */ url) => revoked.push(url));
  const apply = replaying();
  apply(
    ["create", 1, "img"],
    ["append", 0, [1]],
    ["media", 1, "src", new ArrayBuffer(1), "a/b", null],
  );
  apply(["media", 1, "src", new ArrayBuffer(1), "a/b", null]);
  assert.deepEqual(revoked, ["blob:1"]);
  apply(["attr", 1, "src", "x"]);
  assert.deepEqual(revoked, ["blob:1", "blob:2"]);
  apply(["media", 1, "src", new ArrayBuffer(1), "a/b", null], ["free", [1]]);
  assert.deepEqual(revoked, ["blob:1", "blob:2", "blob:3"]);
});

test("a value waits for the end of a composition, and loses to what was typed in it", () => {
  const apply = replaying();
  apply(["create", 1, "input"], ["append", 0, [1]]);
  const field = root.firstChild;
  happen(field, "compositionstart");
  field.value = "に";
  happen(field, "input");
  apply(["prop", 1, "value", "from Python", 1], ["prop", 1, "placeholder", "at once", 1]);
  assert.equal(field.value, "に");
  assert.equal(field.placeholder, "at once");
  happen(field, "compositionend");
  assert.equal(field.value, "from Python");

  happen(field, "compositionstart");
  apply(["prop", 1, "value", "late", 1]);
  field.value = "にほん";
  happen(field, "input");
  happen(field, "compositionend");
  assert.equal(field.value, "にほん");
});

test("a text that is being edited keeps its selection, at its end it stays at the end", () => {
  const apply = replaying();
  apply(["create", 1, "textarea"], ["append", 0, [1]], ["prop", 1, "value", "abcdef", 0]);
  const field = root.firstChild;
  field.focus();
  field.setSelectionRange(1, 3);
  apply(["prop", 1, "value", "ABCDEF", 0]);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [1, 3]);
  apply(["prop", 1, "value", "AB", 0]);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [1, 2]);
  field.setSelectionRange(2, 2);
  apply(["prop", 1, "value", "ABCD", 0]);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [4, 4]);
});

test("an equal value is not written again", () => {
  const apply = replaying();
  apply(["create", 1, "input"], ["append", 0, [1]], ["prop", 1, "value", "5", 0]);
  const field = root.firstChild;
  let writes = 0;
  Object.defineProperty(field, "value", { get: () => "5", set: () => (writes += 1) });
  apply(["prop", 1, "value", "5", 0]);
  apply(["prop", 1, "value", 5, 0]);
  assert.equal(writes, 0);
});

test("a widget's class is loaded once; what is set and called before waits for it", async () => {
  let loads = 0;
  /** @type {unknown[]} */
  const calls = [];
  const load = async () => {
    loads += 1;
    await turn();
    customElements.define(
      "pagelet-late",
      class extends HTMLElement {
        static calls = ["play"];
        play = (/** @type {unknown} */ at) => calls.push(at);
        state = Object.getOwnPropertyDescriptor(this, "value")?.value;
      },
    );
  };
  const apply = replaying({ widgets: { "pagelet-late": load } });
  apply(
    ["create", 1, "pagelet-late"],
    ["create", 2, "pagelet-late"],
    ["prop", 1, "value", "early", 0],
    ["append", 0, [1]],
    ["call", 1, "play", [3]],
    ["call", 1, "destroy", []],
    ["listen", 0, "click", { reads: [1] }],
  );
  happen(root, "click");
  assert.deepEqual(calls, []);
  await turn();
  await turn();
  assert.equal(loads, 1);
  assert.deepEqual(calls, [3]);
  assert.deepEqual(sent.at(-1).states, [[1, "early"]]);
  assert.match(reported[0], /destroy.*not on the list/);
});

test("a widget that can't be loaded is explained", async () => {
  const load = () => Promise.reject(new Error("404"));
  replaying({ widgets: { "pagelet-gone": load } })(["create", 1, "pagelet-gone"]);
  await turn();
  assert.deepEqual(reported, ["The page's part of <pagelet-gone> could not be loaded: 404"]);
});

test("events keep their order while a state is awaited", async () => {
  const states = { slow: () => new Promise((resolve) => setTimeout(resolve, 20, "drawing")) };
  customElements.define(
    "x-slow",
    class extends HTMLElement {
      get state() {
        return states.slow();
      }
    },
  );
  const apply = replaying();
  apply(
    ["create", 1, "x-slow"],
    ["append", 0, [1]],
    ["listen", 0, "first", { reads: [1] }],
    ["listen", 0, "second", { reads: [] }],
  );
  happen(root, "first");
  happen(root, "second");
  await turn();
  assert.deepEqual(
    sent.map(({ type }) => type),
    [undefined],
  );
  await new Promise((resolve) => setTimeout(resolve, 40));
  assert.deepEqual(
    sent.map(({ type }) => type),
    [undefined, "first", "second"],
  );
  assert.deepEqual(sent[1].states, [[1, "drawing"]]);
});

test("a state that fails is reported, and its event still goes", async () => {
  customElements.define(
    "x-broken",
    class extends HTMLElement {
      get state() {
        return Promise.reject(new Error("no camera"));
      }
    },
  );
  replaying()(["create", 1, "x-broken"], ["append", 0, [1]], ["listen", 0, "go", { reads: [1] }]);
  happen(root, "go");
  await turn();
  assert.deepEqual(sent.at(-1).states, []);
  assert.deepEqual(reported, ["The state of x-broken is unknown: Error: no camera"]);
});

test("keys count outside of a composition only, and can be taken from the browser", () => {
  replaying()(["listen", 0, "keydown", { reads: [], keys: ["Enter"], prevent: true }]);
  const press = (/** @type {object} */ options) => {
    const event = new KeyboardEvent("keydown", { cancelable: true, ...options });
    root.dispatchEvent(event);
    return event.defaultPrevented;
  };
  assert.equal(press({ key: "a" }), false);
  assert.equal(press({ key: "Enter", isComposing: true }), false);
  assert.equal(press({ key: "Enter" }), true);
});

test("what programs change is no edit of the visitor's", async () => {
  replaying()(
    ["create", 1, "input"],
    ["append", 0, [1]],
    ["call", 1, "dispatch", ["input", null]],
    ["listen", 0, "go", { reads: [] }],
  );
  happen(root, "go");
  await turn();
  assert.equal(sent.at(-1).clock, 0);
});

test("after a crash only the outputs of what ran say so", () => {
  const replay = new Replay({ root, send: () => {}, report: () => {} });
  const states = ["pending", "generating", "complete", "error", null];
  const statuses = states.map((state) => {
    const status = document.createElement("pagelet-status");
    root.append(status);
    return Object.assign(status, { state, message: state === "error" ? "earlier" : null });
  });
  replay.adopt("Python crashed");
  const said = statuses.map(({ state, message }) => [state, message]);
  const crashed = ["error", "Python crashed"];
  assert.deepEqual(said, [crashed, crashed, [null, null], [null, null], [null, null]]);
});
