// Compiles Python files to bytecode with the very interpreter that will run them:
// `node compile.mjs SOURCES TARGET PREFIX [--no-docs]`. Each x.py below SOURCES becomes x.pyc below TARGET and
// believes to be PREFIX/x.py; one that this Python can't compile is copied as it is.
// One interpreter per call: bytecode depends on what came before it.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { loadPyodide } from "pyodide";

const [sources, target, prefix, option] = process.argv.slice(2);

const pyodide = await loadPyodide({
  env: { PYTHONHASHSEED: "0" },
  // Without the columns of each instruction, a fifth of all bytes: only tracebacks that show these
  // files' own lines would mark a part of them. A visitor's script is compiled with columns.
  args: ["-X", "no_debug_ranges"],
});
const helper = await readFile(new URL("compile.py", import.meta.url), "utf8");
const compile = pyodide.runPython(`${helper}\nto_bytecode`);

// Pyodide gives the texts of these to what is written in C, and numpy.ma makes its own of those.
const DOCUMENTING = /^(_?pyodide\/|numpy\/_core\/numeric\.py)/;

const paths = (await readdir(sources, { recursive: true }))
  .filter((path) => path.endsWith(".py"))
  .map((path) => path.split(sep).join("/"))
  .sort();
for (const path of paths) {
  const source = new Uint8Array(await readFile(join(sources, path)));
  const docs = option !== "--no-docs" || DOCUMENTING.test(path);
  const bytecode = compile(source, path, prefix, docs);
  const output = join(target, bytecode ? `${path}c` : path);
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, bytecode ? bytecode.toJs() : source);
  bytecode?.destroy();
}
