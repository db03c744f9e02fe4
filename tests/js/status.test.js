/** What lies over an output while a function runs. */

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { installPage } from "./page.js";

/** @type {any} */
let status;

before(async () => {
  const root = installPage();
  globalThis.window = /** @type {any} */ (globalThis);
  status = document.createElement("pagelet-status");
  // What Python sets before the class is loaded counts.
  status.state = "pending";
  root.append(status);
  await import("../../js/widgets/status.js");
});

/** @param {Record<string, unknown>} props */
async function set(props) {
  Object.assign(status, props);
  await Promise.resolve();
  return status.querySelector(".veil");
}

test("elapsed seconds tick and are not announced", async () => {
  const veil = await set({});
  assert.match(veil.querySelector(".timer").textContent, /^0\.\ds$/);
  assert.equal(veil.querySelector(".timer").getAttribute("aria-hidden"), "true");
});

test("progress is said in words, with counts before the seconds", async () => {
  const outer = { index: 1, length: 5, progress: null, unit: "it", desc: "outer" };
  const inner = { index: 2, length: 5, progress: null, unit: null, desc: null };
  const veil = await set({ progress: [outer, inner] });
  assert.equal(veil.querySelector(".progress-text").textContent, "outer - 20.0% / 40.0%");
  assert.match(veil.querySelector(".timer").textContent, /^1\/5 it \| 2\/5 steps \| \d/);
  assert.equal(veil.querySelector("progress").value, 0.2);
});

test("without a known share the bar has no value", async () => {
  const step = { index: 3, length: null, progress: null, unit: null, desc: null };
  const veil = await set({ progress: [step] });
  assert.equal(veil.querySelector("progress").hasAttribute("value"), false);
});

test("an error says so to everyone, and can be dismissed", async () => {
  const veil = await set({ state: "error", progress: null, message: "division by zero" });
  assert.equal(status.querySelector("[role=status]").textContent, "Error. division by zero");
  veil.querySelector("button").click();
  await Promise.resolve();
  assert.equal(status.getAttribute("state"), null);
  assert.equal(veil.childElementCount, 0);
});

test("hidden hides a run, not its error", async () => {
  await set({ mode: "hidden", state: "pending" });
  assert.equal(status.getAttribute("state"), null);
  await set({ state: "error" });
  assert.equal(status.getAttribute("state"), "error");
  await set({ state: null });
});
