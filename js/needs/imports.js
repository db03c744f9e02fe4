/** What a Python file imports and mentions, found without running it. */

import { lines } from "./tokens.js";

/**
 * @typedef {import("./tokens.js").Token} Token
 *
 * @typedef {object} Import
 * @property {string} module dotted
 * @property {number} level how many packages up a relative import starts
 *
 * @typedef {object} Mentions
 * @property {Import[]} imports
 * @property {Set<string>} attributes the names behind dots
 * @property {Set<string>} strings
 */

const IMPORTING = new Set(["__import__", "import_module"]);

/**
 * @param {string} text
 * @returns {Mentions}
 */
export function mentions(text) {
  /** @type {Mentions} */
  const found = { imports: [], attributes: new Set(), strings: new Set() };
  let skipped = Number.POSITIVE_INFINITY;
  for (const { indent, tokens } of lines(text)) {
    if (indent > skipped) continue;
    skipped = Number.POSITIVE_INFINITY;
    if (isForTypeCheckers(tokens)) skipped = indent;
    else read(tokens, found);
  }
  return found;
}

/** Whether what follows is only for those who check types. @param {Token[]} tokens */
function isForTypeCheckers(tokens) {
  const text = tokens.map((token) => token.text).join(" ");
  return /^(el)?if (typing \. )?TYPE_CHECKING :/.test(text);
}

/**
 * @param {Token[]} tokens
 * @param {Mentions} found
 */
function read(tokens, found) {
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at];
    if (kind === "string") found.strings.add(text);
    else if (kind === "other") {
      if (text === "." && tokens[at + 1]?.kind === "name")
        found.attributes.add(tokens[at + 1].text);
    } else if (text === "import") at = readImport(tokens, at + 1, "", 0, found.imports) - 1;
    else if (text === "from" && isStart(tokens[at - 1])) at = readFrom(tokens, at, found) - 1;
    else if (IMPORTING.has(text) && tokens[at + 1]?.text === "(") {
      const name = tokens[at + 2];
      if (name?.kind === "string" && !name.text.startsWith(".")) {
        found.imports.push({ module: name.text, level: 0 });
      }
    }
  }
}

/** Whether a statement can begin behind this. @param {Token | undefined} before */
function isStart(before) {
  return before === undefined || (before.kind === "other" && ";:".includes(before.text));
}

/**
 * Read `from ..a.b import c, d`.
 *
 * @param {Token[]} tokens
 * @param {number} at
 * @param {Mentions} found
 * @returns {number} where to read on
 */
function readFrom(tokens, at, { imports }) {
  let level = 0;
  let next = at + 1;
  for (; tokens[next]?.text === "."; next += 1) level += 1;
  const [module, end] = dotted(tokens, next);
  if (tokens[end]?.text !== "import") return at + 1;
  if (module) imports.push({ module, level });
  return readImport(tokens, end + 1, module, level, imports);
}

/**
 * Read the names behind `import`.
 *
 * @param {Token[]} tokens
 * @param {number} at
 * @param {string} from the module that they are from
 * @param {number} level
 * @param {Import[]} imports
 * @returns {number} where to read on
 */
function readImport(tokens, at, from, level, imports) {
  let next = at;
  while (next < tokens.length && tokens[next].text !== ";") {
    const [name, end] = dotted(tokens, next);
    if (!name) {
      next += 1; // A parenthesis, a comma or a star.
      continue;
    }
    imports.push({ module: from ? `${from}.${name}` : name, level });
    next = tokens[end]?.text === "as" ? end + 2 : end;
  }
  return next;
}

/**
 * @param {Token[]} tokens
 * @param {number} at
 * @returns {[name: string, end: number]}
 */
function dotted(tokens, at) {
  let name = "";
  let next = at;
  while (tokens[next]?.kind === "name" && tokens[next].text !== "import") {
    name += tokens[next].text;
    next += 1;
    if (tokens[next]?.text !== "." || tokens[next + 1]?.kind !== "name") break;
    name += ".";
    next += 1;
  }
  return [name, next];
}
