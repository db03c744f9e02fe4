// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates are what is tested.
/** The templates of gr.HTML, and changing elements in place. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../js/widgets/template.js";
import { installPage } from "./page.js";

/** @type {[template: string, scope: Record<string, any>, filled: string][]} */
const cases = [
  ["${value}", { value: "<b>x</b>" }, "<b>x</b>"],
  ["${value}", { value: null }, ""],
  ["${value.length} of ${a.b}", { value: [1, 2], a: { b: 3 } }, "2 of 3"],
  ["${value * 2 + 1}", { value: 3 }, "7"],
  [
    "${Array.from({length: 3}, (_, i) => `<i class='${i < value ? 'on' : '}'}'>`).join('')}!",
    { value: 1 },
    "<i class='on'><i class='}'><i class='}'>!",
  ],
  ["{{value}} {{{value}}}", { value: "<b>&'\"" }, "&lt;b&gt;&amp;&#39;&quot; <b>&'\""],
  ["{{! note }}a{{!-- {{b}} --}}c", {}, "ac"],
  ["{{#if value}}yes{{else}}no{{/if}}", { value: [] }, "no"],
  ["{{#unless value}}none{{/unless}}", { value: 0 }, "none"],
  [
    "{{#each value}}{{@index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}",
    { value: ["a", "b"] },
    "0a, 1b",
  ],
  [
    "{{#each value}}{{@key}}={{this}};{{else}}empty{{/each}}",
    { value: { a: 1, b: 2 } },
    "a=1;b=2;",
  ],
  ["{{#each value}}x{{else}}empty{{/each}}", { value: [] }, "empty"],
  [
    "{{#each value}}{{name}}{{#if on}}{{../mark}}{{/if}}{{/each}}",
    { value: [{ name: "a", on: 1 }], mark: "!" },
    "a!",
  ],
  ["{{#each value}}{{name}}{{../mark}}{{/each}}", { value: [{ name: "a" }], mark: "!" }, "a!"],
  ["{{#with value}}{{a}}{{/with}}", { value: { a: 1 } }, "1"],
  ["${value}{{value}}", { value: "${1 + 1}{{x}}" }, "${1 + 1}{{x}}${1 + 1}{{x}}"],
  [
    "img { width: ${size}px } .a { color: {{color}} }",
    { size: 3, color: "red" },
    "img { width: 3px } .a { color: red }",
  ],
];

for (const [template, scope, filled] of cases) {
  test(`${template} with ${JSON.stringify(scope)}`, () => {
    assert.equal(fill(template, scope), filled);
  });
}

/** @type {[template: string, message: RegExp][]} */
const wrong = [
  ["${value", /not closed/],
  ["{{#if value}}x", /lacks {{\/if}}/],
  ["{{#helper value}}x{{/helper}}", /{{#helper}} is not known/],
  ["{{upper value}}", /{{upper value}} is not known/],
  ["${missing}", /missing is not defined/],
];

for (const [template, message] of wrong) {
  test(`${template} is refused`, () => assert.throws(() => fill(template, { value: 1 }), message));
}

test("elements that fit stay, with their listeners", async () => {
  const root = installPage();
  const { morph } = await import("../../js/widgets/morph.js");
  morph(root, "<ul class='a' id=list><li>one<li>two</ul>text");
  const [list, first] = [root.firstElementChild, root.querySelector("li")];
  morph(root, "<ul class='b'><li>one!<li>two<li>three</ul><p>text</p>");
  assert.equal(root.firstElementChild, list);
  assert.equal(root.querySelector("li"), first);
  assert.equal(
    root.innerHTML,
    '<ul class="b"><li>one!</li><li>two</li><li>three</li></ul><p>text</p>',
  );
  morph(root, "");
  assert.equal(root.innerHTML, "");
});
