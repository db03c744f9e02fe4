// Scripts as they stand in a page's markup.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dedented, readSources } from "../../js/embed/sources.js";
import { installPage } from "./page.js";

const root = installPage();

const TAGS = { code: "x-code", file: "x-file", requirements: "x-requirements" };

/** @param {string} html */
function read(html) {
  root.innerHTML = html;
  return readSources(root, TAGS);
}

test("an app's own text is its script", async () => {
  const { entry, files } = await read("\n    import a\n    if a &lt; 1:\n        b()\n  ");
  assert.equal(entry, "app.py");
  assert.equal(files["app.py"], "import a\nif a < 1:\n    b()\n");
});

test("a script inside may hold signs that markup may not", async () => {
  const { files } = await read('\n<script type="text/python">\n  a < b > c\n</script>\n');
  assert.equal(files["app.py"], "a < b > c\n");
});

test("of several files one is marked, or the code is it, or the first", async () => {
  const two = '<x-file name="a.py">1</x-file><x-file name="b.py" entrypoint>2</x-file>';
  assert.equal((await read(two)).entry, "b.py");
  const first = await read(two.replace(" entrypoint", ""));
  assert.equal(first.entry, "a.py");
  const code = await read(`<x-code>3</x-code>${two.replace(" entrypoint", "")}`);
  assert.deepEqual(code.files, { "app.py": "3", "a.py": "1", "b.py": "2" });
  assert.equal(code.entry, "app.py");
});

test("requirements come from their element and from a file of that name", async () => {
  const { requirements } = await read(
    "<x-requirements>\n numpy\n six\n</x-requirements><x-code>1</x-code>" +
      '<x-file name="requirements.txt">regex</x-file>',
  );
  assert.deepEqual(requirements, ["numpy\nsix\n", "regex"]);
});

test("what is missing is said", async () => {
  await assert.rejects(read("  "), /This app has no code.*<x-file name="app\.py" entrypoint>/);
  await assert.rejects(read("<x-file>1</x-file>"), /A <x-file> has no name/);
  await assert.rejects(read('<x-file name="../a.py">1</x-file>'), /outside/);
});

test("indentation that all lines share goes", () => {
  assert.equal(dedented("\n\t\tif a:\n\t\t\tb\n\n\t\tc"), "if a:\n\tb\n\nc");
  assert.equal(dedented("a\n  b"), "a\n  b");
});
