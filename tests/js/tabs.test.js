/** Tabs: one panel at a time, by mouse, by keyboard and by Python. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { installPage } from "./page.js";

/** @type {any} */
let tabs;
/** @type {unknown[]} */
let chosen;

const root = installPage();
globalThis.getComputedStyle = /** @type {any} */ (() => ({ direction: "ltr" }));
await import("../../js/widgets/tabs.js");

beforeEach(() => {
  tabs = document.createElement("pagelet-tabs");
  const tab = (/** @type {string} */ name, rest = "") =>
    `<button type="button" role="tab" aria-controls="${name}" ${rest}>${name}</button>`;
  const panel = (/** @type {string} */ name) => `<div role="tabpanel" id="${name}">${name}</div>`;
  tabs.innerHTML = `<div role="tablist">${tab("a")}${tab("b", "disabled")}${tab("c")}</div>
    ${panel("a")}${panel("b")}${panel("c")}`;
  tabs.selected = "a";
  root.replaceChildren(tabs);
  chosen = [];
  const note = (/** @type {CustomEvent} */ event) => chosen.push(event.detail);
  tabs.addEventListener("tabs-select", note);
});

/** The ids of the panels that are seen. */
function seen() {
  return [...tabs.querySelectorAll("[role=tabpanel]")].filter((p) => !p.hidden).map((p) => p.id);
}

/** @param {string} name */
function tabOf(name) {
  return tabs.querySelector(`[aria-controls=${name}]`);
}

/** @param {string} name @param {string} key */
function press(name, key) {
  const options = { key, bubbles: true, cancelable: true };
  tabOf(name).dispatchEvent(new KeyboardEvent("keydown", options));
}

test("the selected panel alone is seen, and its tab alone is in the tab order", () => {
  assert.deepEqual(seen(), ["a"]);
  assert.deepEqual([tabOf("a").tabIndex, tabOf("c").tabIndex], [0, -1]);
});

test("a click shows another panel and tells where", () => {
  tabOf("c").click();
  assert.deepEqual(seen(), ["c"]);
  assert.equal(tabOf("c").getAttribute("aria-selected"), "true");
  assert.deepEqual(chosen, [{ index: 2, value: "c", selected: true }]);
  assert.equal(tabs.state, "c");
});

test("arrows, Home and End go around the tabs that can be chosen", () => {
  press("a", "ArrowRight");
  assert.deepEqual(seen(), ["c"]);
  press("c", "ArrowRight");
  assert.deepEqual(seen(), ["a"]);
  press("a", "End");
  assert.deepEqual(seen(), ["c"]);
  press("c", "Home");
  assert.deepEqual(seen(), ["a"]);
});

test("Python selects, without an event", async () => {
  tabs.selected = "c";
  await Promise.resolve();
  assert.deepEqual(seen(), ["c"]);
  assert.deepEqual(chosen, []);
});

test("when the selected tab is hidden, the first that is left is seen", () => {
  tabOf("a").hidden = true;
  tabs.settle();
  assert.deepEqual(seen(), ["c"]);
});

test("of steps those to come are closed, and those that were are marked", async () => {
  tabs.steps = true;
  tabs.selected = "b";
  await Promise.resolve();
  const states = [...tabs.querySelectorAll("[role=tab]")].map((tab) => [
    tab.disabled,
    tab.classList.contains("done"),
  ]);
  assert.deepEqual(states, [
    [false, true],
    [false, false],
    [true, false],
  ]);
  tabOf("c").click();
  assert.deepEqual(seen(), ["b"]);
  tabOf("a").click();
  assert.deepEqual(seen(), ["a"]);
});
