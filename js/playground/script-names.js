/** What the names in a script mean, as far as its text tells without being run. */

/** What a variable was made by: `gr.Blocks` after `demo = gr.Blocks(...)` or `with ... as demo`. @param {string} text @param {string} variable */
export function madeAs(text, variable) {
  if (!/^\w+$/.test(variable)) return null;
  const assigned = new RegExp(`^\\s*${variable}\\s*=\\s*([\\w.]+)\\(`, "m").exec(text);
  const entered = new RegExp(`\\bwith\\s+([\\w.]+)\\(.*\\)\\s+as\\s+${variable}\\b`).exec(text);
  return (assigned ?? entered)?.[1] ?? null;
}

/** The names under which a script has imported Gradio; `gr` before it has. @param {string} text */
export function aliases(text) {
  const found = [...text.matchAll(/^\s*import\s+(gradio|pagelet)(?:\s+as\s+(\w+))?/gm)];
  return found.length > 0 ? found.map(([, module, alias]) => alias ?? module) : ["gr"];
}

/** @param {string} text @returns {Map<string, string>} what `from gradio import ...` brought, by the script's name for it */
export function importedNames(text) {
  const lines = text.matchAll(/^\s*from\s+(?:gradio|pagelet)\s+import\s+(?:\(([^)]*)\)|(.*))/gm);
  const names = [...lines].flatMap(([, inside, line]) => (inside ?? line).split(","));
  return new Map(
    names.map((name) => {
      const [own, alias] = name.trim().split(/\s+as\s+/);
      return [alias ?? own, own];
    }),
  );
}

/** @param {string} dotted @returns {[string, string]} what stands before the last point, and after it */
export function split(dotted) {
  const at = dotted.lastIndexOf(".");
  return [dotted.slice(0, at).trim(), dotted.slice(at + 1)];
}
