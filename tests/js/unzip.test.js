// Archives of the build, unpacked by the page itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { members, unzip } from "../../js/unzip.js";

const FILES = { "pkg/__init__.py": "import a", "pkg/sub/é.txt": "accents", empty: "" };

/**
 * A zip as the build writes it; `method` is 0 for stored members, 8 for compressed ones.
 *
 * @param {Record<string, string>} files
 */
function zip(files, method = 0) {
  const utf8 = new TextEncoder();
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const [path, data] = [utf8.encode(name), utf8.encode(content)];
    const local = new DataView(new ArrayBuffer(30));
    local.setUint16(26, path.length, true);
    local.setUint16(28, 4, true); // A field that the directory has not.
    const entry = new DataView(new ArrayBuffer(46));
    entry.setUint16(10, method, true);
    entry.setUint32(20, data.length, true);
    entry.setUint16(28, path.length, true);
    entry.setUint32(42, offset, true);
    parts.push(local, path, new Uint8Array(4), data);
    directory.push(entry, path);
    offset += 34 + path.length + data.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, Object.keys(files).length, true);
  end.setUint32(16, offset, true);
  return new Blob([...parts, ...directory, end]).bytes();
}

test("each member is there, under its name", async () => {
  const archive = await zip(FILES);
  const text = new TextDecoder();
  const found = [...members(archive)].map(([name, data]) => [name, text.decode(data)]);
  assert.deepEqual(Object.fromEntries(found), FILES);
});

test("files are put where they belong, each folder made once", async () => {
  /** @type {string[]} */
  const done = [];
  const fs = {
    mkdirTree: (/** @type {string} */ path) => done.push(`folder ${path}`),
    writeFile: (/** @type {string} */ path, /** @type {Uint8Array} */ data) =>
      done.push(`${path} ${data.length}`),
  };
  unzip(fs, await zip({ "a/b": "1", "a/c": "12", d: "" }), "/site");
  assert.deepEqual(done, [
    "folder /site/a",
    "/site/a/b 1",
    "/site/a/c 2",
    "folder /site",
    "/site/d 0",
  ]);
});

test("what is no archive of the build is refused", async () => {
  const all = (/** @type {Uint8Array<ArrayBuffer>} */ data) => [...members(data)];
  const compressed = await zip(FILES, 8);
  assert.throws(() => all(compressed), { message: "a member is compressed" });
  assert.throws(() => all(new Uint8Array(5)), { message: "it is no zip archive" });
  assert.throws(() => all(new Uint8Array(50)), { message: "it is no zip archive" });
});
