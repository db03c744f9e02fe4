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
const compile = pyodide.runPython(`
import ast
from importlib._bootstrap_external import _code_to_hash_pyc
from importlib.util import source_hash

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

def to_bytecode(source, filename, docs):
    data = source.to_bytes()
    try:
        tree = ast.parse(data, filename)
        if not docs:
            leave_out_docs(tree)
        code = compile(tree, filename, "exec", dont_inherit=True)
    except SyntaxError:
        return None
    return bytes(_code_to_hash_pyc(code, source_hash(data), checked=False))

def leave_out_docs(tree):
    for node in ast.walk(tree):
        if not isinstance(node, DOCUMENTED):
            continue
        # A dataclass makes a text of its own where there is none, which takes longer.
        if any("dataclass" in ast.unparse(item) for item in getattr(node, "decorator_list", ())):
            continue
        match node.body:
            case [ast.Expr(ast.Constant(str())) as doc, *others]:
                node.body = others or [ast.copy_location(ast.Pass(), doc)]

to_bytecode
`);

// Pyodide gives the texts of these to what is written in C, and numpy.ma makes its own of those.
const DOCUMENTING = /^(_?pyodide\/|numpy\/_core\/numeric\.py)/;

const paths = (await readdir(sources, { recursive: true }))
  .filter((path) => path.endsWith(".py"))
  .map((path) => path.split(sep).join("/"))
  .sort();
for (const path of paths) {
  const source = new Uint8Array(await readFile(join(sources, path)));
  const docs = option !== "--no-docs" || DOCUMENTING.test(path);
  const bytecode = compile(source, `${prefix}/${path}`, docs);
  const output = join(target, bytecode ? `${path}c` : path);
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, bytecode ? bytecode.toJs() : source);
  bytecode?.destroy();
}
