// Lets a module import a style sheet as text: what a widget needs comes with the widget.
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { transform } from "esbuild";

/** @type {import("esbuild").Plugin} */
export const sheetsAsText = {
  name: "sheets",
  setup(build) {
    build.onResolve({ filter: /\.css$/ }, ({ path, importer, kind }) =>
      kind === "import-statement"
        ? { path: resolve(dirname(importer), path), namespace: "sheet" }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "sheet" }, async ({ path }) => ({
      contents: await layered(path),
      loader: "text",
    }));
  },
};

/** A style sheet in the layer of all of them, made small. @param {string} path */
export async function layered(path) {
  const rules = await readFile(path, "utf8");
  const options = /** @type {const} */ ({ loader: "css", minify: true, target: "es2022" });
  return (await transform(`@layer pagelet {\n${rules}\n}`, options)).code;
}
