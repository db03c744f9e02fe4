/** Conversations as text, which messages are shown as one, and Markdown that grows. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { alike, messagesOf, outline } from "../../js/widgets/chat/outline.js";
import { Transcript, wordsOf } from "../../js/widgets/chat/transcript.js";
import { renderBlocks, renderMarkdown } from "../../js/widgets/prose.js";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("");

/** @param {string} role @param {string} text @param {object | null} [metadata] */
function said(role, text, metadata = null) {
  const head = JSON.stringify({ role, metadata, options: null });
  return `${head}\n${JSON.stringify(text).slice(0, -1)}`;
}

test("a text that grows changes the last message alone", () => {
  const transcript = new Transcript();
  const first = said("user", 'Two\nlines, "quoted"');
  transcript.read(`${first}\n${said("assistant", "One")}`);
  const [kept, growing] = transcript.messages;
  assert.deepEqual(kept.parts, [{ type: "text", text: 'Two\nlines, "quoted"' }]);
  transcript.read(`${first}\n${said("assistant", "One two")}`);
  assert.equal(transcript.messages[0], kept);
  assert.notEqual(transcript.messages[1], growing);
  assert.equal(wordsOf([transcript.messages[1]]), "One two");
  transcript.read(`${first}\n${said("assistant", "One two")}\n${said("user", "Thanks")}`);
  assert.deepEqual(
    transcript.messages.map(({ role }) => role),
    ["user", "assistant", "user"],
  );
  transcript.read("");
  assert.deepEqual(transcript.messages, []);
});

test("what is as before stays the same object wherever the text changes", () => {
  const transcript = new Transcript();
  transcript.read([said("user", "a"), said("assistant", "b"), said("user", "c")].join("\n"));
  const before = transcript.messages;
  transcript.read([said("user", "a"), said("assistant", "B"), said("user", "c")].join("\n"));
  assert.equal(transcript.messages[0], before[0]);
  assert.notEqual(transcript.messages[1], before[1]);
  assert.equal(transcript.messages[2], before[2]);
});

test("files and components are parts; an edit replaces the words", () => {
  const transcript = new Transcript();
  const file = '["file",{"path":"/tmp/a.csv","orig_name":"a.csv"},null]';
  transcript.read(`${said("user", "Look")}\n${file}\n["component","1","plot"]`);
  const [{ parts }] = transcript.messages;
  assert.deepEqual(
    parts.map(({ type }) => type),
    ["text", "file", "component"],
  );
  assert.equal(wordsOf(transcript.messages), "Look\na.csv");
  const other = new Transcript();
  other.read(transcript.edited(0, 'See "this"'));
  assert.deepEqual(other.messages[0].parts, [{ type: "text", text: 'See "this"' }]);
});

test("messages of one author are one; thoughts stand inside of thoughts", () => {
  const transcript = new Transcript();
  const thought = { title: "Thinking", id: 1 };
  const inner = { title: "Deeper", id: 2, parent_id: 1 };
  transcript.read(
    [
      said("user", "q"),
      said("assistant", "t", thought),
      said("assistant", "i", inner),
      said("assistant", "a"),
    ].join("\n"),
  );
  const entries = outline(transcript.messages, true);
  assert.deepEqual(
    entries.map(({ first, last, index }) => [first, last, index]),
    [
      [true, true, 0],
      [true, false, 1],
      [false, true, 3],
    ],
  );
  assert.deepEqual(
    messagesOf(entries[1]).map(({ parts }) => wordsOf([{ ...transcript.messages[0], parts }])),
    ["t", "i"],
  );
  const again = outline(transcript.messages, true);
  assert.ok(entries.every((entry, at) => alike(entry, again[at])));
  assert.ok(outline(transcript.messages, false).every(({ first, last }) => first && last));
});

test("of Markdown that grows only the end is made anew", async () => {
  const before = await renderBlocks("# Title\n\nSome *words*", { window }, []);
  const after = await renderBlocks("# Title\n\nSome *words* more\n\n- a list", { window }, before);
  assert.equal(after[0], before[0]);
  assert.deepEqual(
    after.map(({ html }) => html.trim().slice(0, 4)),
    ["<h1>", "<p>S", "<ul>"],
  );
  const html = await renderBlocks("<details>\n\n*inside*\n\n</details>", { window }, after);
  assert.equal(html.length, 1);
  assert.match(html[0].html, /<details>\s*<p><em>inside/);
});

test("tags that HTML does not have, or that an author names, are shown as text", async () => {
  const source = "<think>\n\n*deep* <b>bold</b>\n\n</think>";
  const all = await renderMarkdown(source, { window, allowTags: true });
  assert.match(all, /&lt;think&gt;/);
  assert.match(all, /<em>deep<\/em> <b>bold<\/b>/);
  const named = await renderMarkdown("a <b>c</b> <mood>d</mood>", { window, allowTags: ["b"] });
  assert.match(named, /&lt;b&gt;c&lt;\/b&gt; d/);
  const none = await renderMarkdown("a <mood>d</mood>", { window, allowTags: false });
  assert.equal(none.trim(), "<p>a d</p>");
});
