/** What a script writes is told to the page, and what is kept is handed over; on the real thing. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, beforeEach, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Written } from "../../js/written.js";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { loadPyodide } = await import(pathToFileURL(require.resolve("pyodide/pyodide.mjs")).href);

/** @type {any} */
let pyodide;
/** @type {any[]} */
let posted;
/** @type {Written} */
let written;

before(async () => {
  pyodide = await loadPyodide();
  pyodide.FS.mkdirTree("/home/pyodide/data");
  pyodide.FS.writeFile("/home/pyodide/data/shipped.txt", "as it was");
  written = new Written(pyodide.FS, (message) => posted.push(message));
  written.ship();
  written.keep("flags");
});

beforeEach(() => {
  posted = [];
});

/** @param {string} source */
async function run(source) {
  pyodide.runPython(`import os, pathlib, shutil\n${source}`);
  await pause(250);
}

/** The paths of the last message that lists files. */
function listed() {
  return posted
    .findLast(({ kind }) => kind === "files")
    ?.files.map((/** @type {any} */ f) => f.path);
}

test("nothing is said of reading, nor of files elsewhere", async () => {
  await run("open('data/shipped.txt').read(); open('/tmp/elsewhere', 'w').write('x')");
  assert.deepEqual(posted, []);
});

test("new and changed files are listed, caches are not", async () => {
  await run("pathlib.Path('new.txt').write_text('12345')");
  const [file] = posted[0].files;
  assert.deepEqual([file.path, file.size, file.kept], ["new.txt", 5, false]);
  assert.ok(Math.abs(Date.now() - file.time) < 60_000);
  await run("pathlib.Path('data/shipped.txt').write_text('other')");
  assert.deepEqual(listed(), ["data/shipped.txt", "new.txt"]);
  await run("os.makedirs('__pycache__/x'); open('__pycache__/x/y', 'w').write('y')");
  assert.equal(posted.length, 2);
});

test("moved, removed, emptied", async () => {
  await run("os.rename('new.txt', 'moved.txt')");
  assert.deepEqual(listed(), ["data/shipped.txt", "moved.txt"]);
  await run("open('moved.txt', 'w').close()");
  assert.equal(posted.at(-1).files[1].size, 0);
  await run("os.remove('moved.txt')");
  assert.deepEqual(listed(), ["data/shipped.txt"]);
});

test("what is kept is handed over when it changes, and forgotten when it goes", async () => {
  await run("os.makedirs('flags/image'); open('flags/log.csv', 'w').write('a')");
  const { path, time, data } = posted[0];
  assert.equal(path, "flags/log.csv");
  assert.equal(Buffer.from(data).toString(), "a");
  assert.ok(time > 0);
  await run("open('flags/image/x.png', 'w').write('png')");
  const kept = posted.filter(({ kind }) => kind === "keep").map((message) => message.path);
  assert.deepEqual(kept, ["flags/log.csv", "flags/image/x.png"]);
  await run("shutil.rmtree('flags')");
  assert.deepEqual(
    posted.filter(({ kind }) => kind === "forget").map((message) => message.path),
    ["flags/log.csv", "flags/image/x.png"],
  );
});

test("what was kept is put back with its time, listed, and not handed over again", async () => {
  const time = Date.UTC(2024, 1, 2);
  await written.restore([{ path: ".gradio/old/log.csv", time, data: new Blob(["old"]) }]);
  await pause(250);
  const file = posted[0].files.find((/** @type {any} */ f) => f.path === ".gradio/old/log.csv");
  assert.deepEqual(file, { path: ".gradio/old/log.csv", size: 3, time, kept: true });
  assert.ok(posted.every(({ kind }) => kind === "files"));
  await run("assert open('.gradio/old/log.csv').read() == 'old'");
});

test("files are read and erased for the page", async () => {
  await run("open('one.txt', 'w').write('1')");
  assert.deepEqual(written.read("one.txt"), Uint8Array.of(49));
  assert.equal(written.read("none.txt"), null);
  written.erase(["one.txt", "none.txt", ".gradio/old/log.csv"]);
  await pause(250);
  assert.deepEqual(listed(), ["data/shipped.txt"]);
  assert.equal(posted.find(({ kind }) => kind === "forget").path, ".gradio/old/log.csv");
});

test("a folder outside of the working directory is kept by its whole path", async () => {
  written.keep("/tmp/flags");
  await run("os.makedirs('/tmp/flags'); open('/tmp/flags/log.csv', 'w').write('a')");
  assert.deepEqual(listed(), ["/tmp/flags/log.csv", "data/shipped.txt"]);
});
