/** Markdown becomes HTML that is safe to show. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { cleanHtml, renderMarkdown } from "../../js/widgets/prose.js";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("");

/** @param {string} source @param {import("../../js/widgets/prose.js").Options} [options] */
const render = (source, options) => renderMarkdown(source, { window, ...options });

test("active content is taken out", async () => {
  const html = await render(
    '**b** [a](javascript:alert(1)) <img src="x" onerror="alert(1)">\n\n<script>alert(1)</script>',
  );
  assert.equal(html.trim(), '<p><strong>b</strong> <a>a</a> <img src="x"></p>');
});

test("an author can do without cleaning", async () => {
  assert.match(await render("<b onclick='x()'>a</b>", { sanitize: false }), /onclick/);
});

test("links open in a new tab, links inside of the page do not", async () => {
  const html = await render("[out](https://example.org) [in](#part)");
  assert.match(html, /<a href="https:\/\/example.org" target="_blank" rel="noopener noreferrer">/);
  assert.match(html, /<a href="#part">/);
});

test("a line break is one where that is wanted", async () => {
  assert.doesNotMatch(await render("a\nb"), /<br>/);
  assert.match(await render("a\nb", { lineBreaks: true }), /a<br>b/);
});

test("headings can be linked to, each by an id of its own", async () => {
  const html = await render("# Über *uns*\n# Über uns", { headerLinks: true });
  assert.match(html, /<h1 id="über-uns"><a [^>]*href="#über-uns"/);
  assert.match(html, /<h1 id="über-uns-1">/);
});

test("wide tables scroll by themselves", async () => {
  assert.match(await render("|a|\n|-|\n|1|"), /<div class="table-scroll"><table>/);
});

test("without a window HTML is not passed on uncleaned", async () => {
  await assert.rejects(cleanHtml("<b>a</b>", {}), /a window/);
});

const DOLLARS = [
  { left: "$$", right: "$$", display: true },
  { left: "$", right: "$", display: false },
];

test("LaTeX becomes MathML, which cleaning leaves alone", async () => {
  const html = await render("Let $x_1^2$ be.\n\n$$\n\\frac{a}{b}\n$$\n\nEnd.", {
    delimiters: DOLLARS,
  });
  assert.match(html, /<p>Let <math>.*<msubsup>.*<\/math> be\.<\/p>/);
  assert.match(html, /<math[^>]* class="tml-display"[^>]*>.*<mfrac>.*<\/math>\s*<p>End/s);
  assert.doesNotMatch(html, /\$/);
});

test("only what is enclosed is mathematics", async () => {
  const html = await render("`$a$` costs 5$ or\n\n```\n$$b$$\n```", { delimiters: DOLLARS });
  assert.doesNotMatch(html, /<math/);
  assert.match(await render("$$a$$"), /<p>\$\$a\$\$<\/p>/);
});

test("braces may hold the closing sign, and mistakes are shown", async () => {
  const html = await render("$$a \\text{is $b$}$$ and $\\frac{$ then", { delimiters: DOLLARS });
  assert.match(html, /<math/);
  assert.match(await render("$$\\nothing$$", { delimiters: DOLLARS }), /temml-error|\\nothing/);
});

test("LaTeX brings nothing active along", async () => {
  const html = await render("$$\\href{javascript:alert(1)}{x} \\class{y}{z}$$", {
    delimiters: DOLLARS,
  });
  assert.doesNotMatch(html, /href="javascript/);
});
