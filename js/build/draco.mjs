// three brings Draco's decoder along in the older form of modules, in a folder of newer ones: told
// apart by its text, as esbuild does with files that lie in no package.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const NAMED = /^three\/.*\/draco_wasm_wrapper\.js$/;

/** @type {import("esbuild").Plugin} */
export const draco = {
  name: "draco",
  setup(build) {
    build.onResolve({ filter: NAMED }, ({ path }) => ({ path, namespace: "older" }));
    build.onLoad({ filter: /.*/, namespace: "older" }, async ({ path }) => ({
      contents: await readFile(fileURLToPath(import.meta.resolve(path)), "utf8"),
    }));
  },
};
