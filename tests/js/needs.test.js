// What a script needs that no build has seen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mentions } from "../../js/needs/imports.js";
import { needsOf } from "../../js/needs/needs.js";
import { inlineDependencies, readRequirements } from "../../js/needs/requirements.js";

const BASE = "https://here.test/page/";

/** @param {string} version @param {string[]} depends */
function entry(version, depends = []) {
  return { name: version, version, depends, url: `${BASE}${version}.bin`, sha256: "0" };
}

/** @type {import("../../js/needs/offer.js").Offer} */
const OFFER = {
  pagelet: { name: "pagelet", url: `${BASE}pagelet.bin`, size: 1 },
  stdlib: ["os", "json"],
  modules: { numpy: "numpy", PIL: "pillow", "mpl_toolkits.axes": "toolkits" },
  names: { Image: ["numpy", "pillow"] },
  companions: { numpy: ["style", "toolkits"] },
  shortcuts: { image: "Image" },
  models: null,
  packages: {
    numpy: entry("2.0"),
    pillow: entry("12.0", ["six"]),
    six: entry("1.0"),
    toolkits: entry("3.0"),
    micropip: entry("0.11"),
  },
};

/**
 * @param {string} script
 * @param {Partial<import("../../js/needs/needs.js").Sources>} [more]
 */
function needs(script, more = {}) {
  const files = { "app.py": script, ...more.files };
  const { archives, ...found } = needsOf({ entry: "app.py", base: BASE, ...more, files }, OFFER);
  return { ...found, keys: archives.map(({ key }) => key).filter(Boolean) };
}

test("packages come from imports, components and their dependencies", () => {
  assert.deepEqual(needs("import os, numpy.linalg").keys, ["numpy"]);
  assert.deepEqual(needs("gr.Interface(f, 'image', gr.Textbox())").keys, [
    "numpy",
    "pillow",
    "six",
  ]);
  assert.deepEqual(needs("from gradio import Image as I").keys, ["numpy", "pillow", "six"]);
  assert.deepEqual(needs("import mpl_toolkits.axes.x").keys, ["toolkits"]);
  assert.deepEqual(needs("import numpy", { files: { "numpy.py": "" } }).keys, []);
});

test("an attribute of a script's may bring another package", () => {
  assert.deepEqual(needs("import numpy\nnumpy.x.style.y").keys, ["numpy", "toolkits"]);
  assert.deepEqual(needs("import os\nos.style").keys, []);
});

test("an unknown import is told, unless something is installed that may bring it", () => {
  assert.match(needs("import torch.nn").warnings[0], /app\.py imports torch/);
  assert.deepEqual(needs("import cowsay", { requirements: ["cowsay"] }), {
    keys: ["micropip"],
    install: ["cowsay"],
    indexes: [],
    warnings: [],
  });
});

test("requirements are those of the site, or installed; another version is told", () => {
  const found = needs("", { requirements: ["NumPy>=1 # numbers\npillow==1.0\ngradio==4.0\n-e x"] });
  assert.deepEqual(found.keys, ["numpy", "pillow", "six"]);
  assert.equal(found.warnings.length, 2);
  assert.match(found.warnings[0], /-e x/);
  assert.match(found.warnings[1], /pillow==1\.0.*12\.0/);
});

test("a requirements file may name an index, a wheel and hashes", () => {
  const text =
    "--index-url ../simple\n./wheels/a_b-1.0-py3-none-any.whl\nc==1 \\\n  --hash=sha256:00";
  const { wanted, indexes } = readRequirements([text], BASE);
  assert.deepEqual(indexes, ["https://here.test/simple"]);
  assert.deepEqual(
    wanted.map((item) => item.text),
    [`${BASE}wheels/a_b-1.0-py3-none-any.whl`, "c==1"],
  );
});

test("a script's own block names its dependencies", () => {
  const script = `#!/usr/bin/env python
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "rich[extra]>=2", # a ] comment, with "quotes"
#   'six',
# ]
# ///
import rich
`;
  assert.deepEqual(inlineDependencies(script), ["rich[extra]>=2", "six"]);
  assert.deepEqual(inlineDependencies("# /// other\n# dependencies = ['x']\n# ///\n"), []);
});

test("broken and unfinished sources are read as far as they go", () => {
  const found = mentions('import numpy\nx = "never closed\nfrom PIL import\nimport (\n');
  assert.deepEqual(
    found.imports.map(({ module }) => module),
    ["numpy", "PIL"],
  );
});

test("long sources are read in one go", () => {
  const line = `x = ["${"a".repeat(100)}", 'b', f"{x} c"]  # comment\n`;
  assert.equal(mentions(line.repeat(20_000)).strings.size, 4);
});
