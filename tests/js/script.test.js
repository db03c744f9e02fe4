/** `<pagelet-script>` and what it runs: functions, expressions, statements, and what goes wrong. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { installPage } from "./page.js";

installPage();
const { runScript } = await import("../../js/widgets/author-script.js");
await import("../../js/widgets/script.js");

test("a function gets the values, statements find them in `arguments`", async () => {
  assert.deepEqual(await runScript("(a, b) => [b, a]", [1, 2]), [2, 1]);
  assert.equal(await runScript("function twice(a) { return 2 * a }", [4]), 8);
  assert.equal(await runScript("async (a) => a + 1;", [4]), 5);
  assert.equal(await runScript("arguments[0] + arguments[1]", [1, 2]), 3);
  assert.equal(await runScript("const a = arguments[0]; return a * a;", [3]), 9);
  assert.equal(await runScript("  ", []), undefined);
});

test("the element tells Python what was returned, or why nothing was", async () => {
  const element = /** @type {any} */ (document.createElement("pagelet-script"));
  /** @type {unknown[]} */
  const told = [];
  element.addEventListener("script-ran", (/** @type {CustomEvent} */ { detail }) => {
    told.push(detail);
  });
  await element.run("1", "(text) => ({ text, left: () => 1 })", ["x"]);
  await element.run("2", "() => {}", []);
  await element.run("3", "() => { throw new Error('no') }", []);
  await element.run("4", "const = 1", []);
  assert.deepEqual(told.slice(0, 3), [
    { id: "1", result: { text: "x" } },
    { id: "2", result: null },
    { id: "3", failure: "js=... of a listener failed: Error: no" },
  ]);
  assert.match(/** @type {any} */ (told[3]).failure, /SyntaxError/);
});
