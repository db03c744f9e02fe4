// Says of the sources what a browser needs that runs them as they are (unbuilt/): prints as JSON which
// files the playground and its apps may load, and of npm packages which file each name stands for, and
// the files' hashes.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const MODULES = "node_modules/";
const DRACO = "three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js";
/**
 * What packages have in one file, too; with `requires` in the older form of modules.
 * @type {Record<string, {path: string, requires?: string[]}>}
 */
const PREBUILT = {
  [DRACO]: { path: DRACO, requires: [] },
  mediabunny: { path: "mediabunny/dist/bundles/mediabunny.min.mjs" },
  vega: { path: "vega/build/vega.min.js", requires: [] },
  "vega-embed": { path: "vega-embed/build/vega-embed.min.js", requires: ["vega", "vega-lite"] },
  "vega-lite": { path: "vega-lite/build/vega-lite.min.js", requires: ["vega"] },
};
/** What is loaded by other means than an import in the sources. */
const LEXER = "es-module-lexer/minimal";
const RUNTIME = ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

const { metafile } = await build({
  absWorkingDir: root,
  stdin: {
    contents: ["./playground/main.js", "./page.js", "./worker.js", LEXER]
      .map((name) => `import ${JSON.stringify(name)};`)
      .join("\n"),
    resolveDir: root,
  },
  bundle: true,
  write: false,
  outdir: "out",
  format: "esm",
  ignoreAnnotations: true,
  loader: { ".css": "text", ".wasm": "binary" },
  external: ["node:*", "ws", "worker_threads", ...Object.keys(PREBUILT)],
  metafile: true,
  logLevel: "error",
}).catch(() => process.exit(1)); // esbuild has said why.

/** @type {Map<string, string>} versions of packages by their names */
const versions = new Map();

/** The place of a package's file on the CDN. @param {string} path within node_modules */
async function published(path) {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? "";
  const manifest = await readFile(resolve(root, MODULES, name, "package.json"), "utf8");
  versions.set(name, versions.get(name) ?? JSON.parse(manifest).version);
  return `${name}@${versions.get(name)}${path.slice(name.length)}`;
}

/** @param {string} path within node_modules */
async function pin(path) {
  const bytes = await readFile(resolve(root, MODULES, path));
  const hash = createHash("sha384").update(bytes).digest("base64");
  return { integrity: `sha384-${hash}`, size: bytes.length };
}

/** @param {string} path as esbuild names it */
function inPackages(path) {
  if (path.lastIndexOf(MODULES) > 0) throw new Error(`${path} is inside of another package.`);
  return path.slice(MODULES.length);
}

/** @type {Record<string, string>} */
const modules = {};
/** @type {Record<string, {integrity: string, size: number, requires?: string[]}>} */
const files = {};
const own = new Set(["linked.js", "ports.js", "frame/first.js"]);
for (const [path, { imports, format }] of Object.entries(metafile.inputs)) {
  for (const { path: found, original = "", external } of imports) {
    if (external || original.startsWith(".") || !found.startsWith(MODULES)) continue;
    modules[original] = await published(inPackages(found));
  }
  if (path.startsWith(MODULES)) {
    const place = await published(inPackages(path));
    files[place] = await pin(inPackages(path));
    if (format === "cjs") files[place].requires = [];
  } else if (path !== "<stdin>") own.add(path);
}
for (const [name, { path, ...more }] of Object.entries(PREBUILT)) {
  modules[name] = await published(path);
  files[modules[name]] = { ...(await pin(path)), ...more };
}
for (const name of RUNTIME)
  files[await published(`pyodide/${name}`)] = await pin(`pyodide/${name}`);
console.log(JSON.stringify({ modules, files, own: [...own].sort() }));
