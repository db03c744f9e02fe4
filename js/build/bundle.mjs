// Bundles the page's scripts and its style sheet: `node bundle.mjs OUTDIR`; prints what became of
// each entry point and which npm packages went in, as JSON.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { wordsOf } from "./words.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const entries = ["page.js", "worker.js", "style.css"];

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: process.argv[2],
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".svg": "file", ".woff2": "file" },
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "error",
  plugins: [wordsOf(root)],
}).catch(() => process.exit(1)); // esbuild has said why.

/** @type {Record<string, string>} */
const names = {};
for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (entryPoint && entries.includes(entryPoint)) {
    names[entryPoint] = path.slice(path.lastIndexOf("/") + 1);
  }
}
const packages = Object.keys(metafile.inputs)
  .map((path) => path.match(/^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
  .filter((name) => name !== undefined);
console.log(JSON.stringify({ names, packages: [...new Set(packages)].sort() }));
