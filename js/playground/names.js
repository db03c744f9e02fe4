/** Names of files: which are allowed, and what a file is by its name. */

export const REQUIREMENTS = "requirements.txt";

const LONGEST = 120;

/** Modules that a script's own file of that name would hide from it. */
const TAKEN = new Set(["gradio", "pagelet", "numpy", "pandas", "PIL", "matplotlib", "plotly"]);

const PICTURES = /\.(?:png|jpe?g|gif|webp|bmp|svg|avif|ico)$/i;

/**
 * What is wrong with a name, in words; null where it will do.
 *
 * @param {string} name
 * @param {string[]} others the names that are taken
 * @returns {string | null}
 */
export function nameProblem(name, others) {
  const parts = name.split("/");
  if (name === "") return "A file needs a name.";
  if (name.length > LONGEST) return "This name is too long.";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be in a name
  if (/[\\:*?"<>|\u0000-\u001f\u007f]/.test(name)) {
    return "This name has a sign that file names can't have.";
  }
  if (parts.some((part) => part === "" || /^\.+$/.test(part) || part.trim() !== part)) {
    return "Each part between slashes needs a name, without spaces around it.";
  }
  const lower = name.toLowerCase();
  if (others.some((other) => other.toLowerCase() === lower)) return "There is such a file already.";
  if (others.some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`))) {
    return "A file and a folder can't have the same name.";
  }
  const [, module] = /^([^/.]+)(?:\.py|\/.*)$/.exec(name) ?? [];
  if (TAKEN.has(module)) return "A file of this name would hide a package that scripts import.";
  return null;
}

/**
 * A name like this one that is not taken: `picture.png`, `picture-2.png`, ...
 *
 * @param {string} name
 * @param {string[]} others
 */
export function freeName(name, others) {
  const [, stem, ending] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? ["", name, ""];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending ?? ""}`;
    if (nameProblem(candidate, others) === null || number > others.length + 1) return candidate;
  }
}

/** @param {string} name */
export function isPicture(name) {
  return PICTURES.test(name);
}

/** The language that an editor shows a file in, as the Code component names it. @type {Record<string, string>} */
const LANGUAGES = {
  css: "css",
  htm: "html",
  html: "html",
  js: "javascript",
  json: "json",
  md: "markdown",
  mjs: "javascript",
  py: "python",
  sql: "sql",
  svg: "html",
  tex: "latex",
  ts: "typescript",
  yaml: "yaml",
  yml: "yaml",
};

/** @param {string} name @returns {string | null} */
export function languageOf(name) {
  return LANGUAGES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? null;
}
