// Makes of words.json one file for each language, so that a page loads none but the visitor's.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * @param {string} root the folder of words.json
 * @returns {import("esbuild").Plugin}
 */
export function wordsOf(root) {
  const file = resolve(root, "words.json");
  const read = async () => JSON.parse(await readFile(file, "utf8"));
  return {
    name: "words",
    setup(build) {
      build.onLoad({ filter: /[\\/]js[\\/]catalogue\.js$/ }, async () => {
        const entries = Object.keys(await read()).map(
          (language) => `"${language}": async () => (await import("words:${language}")).default`,
        );
        const contents = `export const catalogue = { ${entries.join(", ")} };`;
        return { contents, resolveDir: root };
      });
      build.onResolve({ filter: /^words:/ }, ({ path }) => ({
        path: `words-${path.slice("words:".length)}`,
        namespace: "words",
      }));
      build.onLoad({ filter: /.*/, namespace: "words" }, async ({ path }) => {
        const said = (await read())[path.slice("words-".length)];
        return { contents: `export default ${JSON.stringify(said)};` };
      });
    },
  };
}
