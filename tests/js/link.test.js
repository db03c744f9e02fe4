/** Links that hold files: short, whole or refused, and never half opened. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateRawSync, crc32 as sumOf } from "node:zlib";
import { LinkError, linkTo, parse, unpack } from "../../js/playground/link.js";

const EXAMPLES = new URL("../../examples/", import.meta.url);
const ADDRESS = "https://some-organisation.github.io/a-repository-of-theirs/";

const FILES = [
  { name: "app.py", content: "import gradio as gr\nprint('ä 漢字 🎈')\r\n\ufeff" },
  { name: "data/empty.txt", content: "" },
  { name: "picture.png", content: Uint8Array.of(137, 80, 0, 255, 10) },
];

/** @param {string} hash */
async function open(hash) {
  const link = parse(hash);
  assert.equal(link?.kind, "files");
  return unpack(/** @type {import("../../js/playground/link.js").FilesLink} */ (link));
}

/** @param {string} hash @param {string} reason */
async function refused(hash, reason) {
  await assert.rejects(
    open(hash),
    (error) => error instanceof LinkError && error.reason === reason,
  );
}

/** A link of our form around any content. @param {Buffer} whole */
function forged(whole) {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(sumOf(whole));
  return `#code=1.${Buffer.concat([sum, deflateRawSync(whole)]).toString("base64url")}`;
}

test("files come back as they were, texts as texts and bytes as bytes", async () => {
  for (const view of /** @type {const} */ (["code", "app"])) {
    const hash = await linkTo(view, FILES);
    assert.match(hash, /^#(code|app)=1\.[\w-]+$/);
    assert.equal(parse(hash)?.kind === "files" && /** @type {any} */ (parse(hash)).view, view);
    assert.deepEqual(await open(hash), FILES);
  }
});

test("a hundred kilobytes of code come back", async () => {
  const lines = Array.from(
    { length: 2500 },
    (_, n) => `value_${n} = "${(n * 7919) % 65521} é漢"\n`,
  );
  const content = lines.join("").padEnd(100_000, "# more\n");
  assert.deepEqual(await open(await linkTo("code", [{ name: "app.py", content }])), [
    { name: "app.py", content },
  ]);
});

const scripts = readdirSync(EXAMPLES).filter((name) => name.endsWith(".py"));

test("there are examples to make links of", () => assert.ok(scripts.length > 20));

for (const name of scripts) {
  const content = readFileSync(new URL(name, EXAMPLES), "utf8");
  test(`a link of ${name} is short enough for anything that carries links`, async () => {
    const hash = await linkTo("code", [{ name, content }]);
    assert.ok(`${ADDRESS}${hash}`.length < 2000, `${ADDRESS.length + hash.length} characters`);
  });
}

test("a link that was cut is refused, wherever it was cut", async () => {
  const hash = await linkTo("code", FILES);
  for (let length = "#code=".length; length < hash.length; length += 1) {
    await refused(hash.slice(0, length), "cut");
  }
});

test("a link with a changed or lost letter is refused", async () => {
  const hash = await linkTo("code", FILES);
  for (let at = "#code=1.".length; at < hash.length - 1; at += 3) {
    await refused(
      `${hash.slice(0, at)}${hash[at] === "A" ? "B" : "A"}${hash.slice(at + 1)}`,
      "cut",
    );
    await refused(`${hash.slice(0, at)}${hash.slice(at + 1)}`, "cut");
  }
});

test("what was written after a link does not belong to it", async () => {
  const hash = await linkTo("code", FILES);
  for (const sign of [".", ")", ">", "%20and", "&x=y"]) {
    assert.deepEqual(await open(hash + sign), FILES);
  }
});

test("a link of a later version says so", async () => {
  await refused("#code=2.AAAA", "newer");
  await refused("#app=17.", "newer");
});

test("a small link that unpacks to more than a page holds is refused", async () => {
  await refused(forged(Buffer.alloc(70_000_000)), "large");
});

test("names that lead out of the folder, and heads that lie, are refused", async () => {
  for (const head of [
    '[["../app.py",1]]\nx',
    '[["/app.py",1]]\nx',
    '[["app.py",5]]\nx',
    '[["app.py",1]]\nxx',
    '[["app.py",1],["APP.py",0]]\nx',
    "[]\n",
    "{}\n",
    "no head",
  ]) {
    await refused(forged(Buffer.from(head)), "cut");
  }
  assert.equal((await open(forged(Buffer.from('[["app.py",1]]\nx'))))[0].content, "x");
});

test("an address may name an example, or nothing", () => {
  assert.deepEqual(parse("#example=two_tabs"), { kind: "example", name: "two_tabs" });
  for (const hash of ["", "#", "#contents", "#example="]) assert.equal(parse(hash), null);
});
