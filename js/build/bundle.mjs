// Bundles the page's scripts and its style sheet: `node bundle.mjs OUTDIR`; prints as JSON what
// became of each entry point, the scripts that pages hold in themselves, what each module imports,
// and which npm packages went in.
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { draco } from "./draco.mjs";
import { sheetsAsText } from "./sheets.mjs";
import { wordsOf } from "./words.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** @satisfies {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  outdir: process.argv[2],
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".svg": "file", ".woff2": "file", ".wasm": "binary" },
  bundle: true,
  // What pyodide.mjs and Draco import where they do not run in a browser.
  external: ["node:*", "ws", "fs", "path"],
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "error",
  plugins: [wordsOf(root), sheetsAsText, draco],
};
const playground = ["playground/main.js", "playground/playground.css"];
const apps = ["page.js", "embed.js", "frame.js", "offline.js", "style.css"];
const page = { entryPoints: [...apps, ...playground], splitting: true };
// A worker whose script is one file starts sooner, and can be started from a text.
const worker = { entryPoints: ["worker.js"] };
// Models run where there is no graphics card, too; so the smaller of the two runtimes suffices.
const alias = { "onnxruntime-web/webgpu": "onnxruntime-web/wasm" };
const models = { entryPoints: ["models.js"], alias };
const inside = { entryPoints: ["single.js", "frame/first.js", "service-worker.js"], write: false };

// In a page's head, where it is no module, and in the script of that name, which need not be one.
const head = { entryPoints: ["start.js", "embed/loader.js"], write: false };

const [pages, workers, library, insides, heads] = await Promise.all([
  build({ ...shared, ...page }),
  build({ ...shared, ...worker }),
  build({ ...shared, ...models }),
  build({ ...shared, ...inside }),
  build({ ...shared, ...head, format: "iife" }),
]).catch(() => process.exit(1)); // esbuild has said why.

const outputs = {
  ...pages.metafile.outputs,
  ...workers.metafile.outputs,
  ...library.metafile.outputs,
};
const entries = [page, worker, models].flatMap(({ entryPoints }) => entryPoints);
/** @type {Record<string, string>} */
const names = {};
/** @type {Record<string, {source: string, now: string[], later: string[]}>} */
const modules = {};
for (const [path, { entryPoint = "", imports }] of Object.entries(outputs)) {
  const name = basename(path);
  if (entries.includes(entryPoint)) names[entryPoint] = name;
  const of = (/** @type {string} */ kind) =>
    imports
      .filter((item) => item.kind === kind && !item.external)
      .map((item) => basename(item.path));
  const [now, later] = [of("import-statement"), of("dynamic-import")];
  modules[name] = { source: entryPoint, now, later };
}
/** @type {Record<string, string>} */
const scripts = {};
for (const { path, text } of [...(insides.outputFiles ?? []), ...(heads.outputFiles ?? [])]) {
  scripts[basename(path).replace(/-\w+\.js$/, ".js")] = text;
}
const packages = [pages, workers, library]
  .flatMap(({ metafile }) => Object.keys(metafile.inputs))
  .map((path) => path.match(/^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
  .filter((name) => name !== undefined);
console.log(JSON.stringify({ names, modules, scripts, packages: [...new Set(packages)].sort() }));
