/** Mathematics in Markdown: LaTeX between delimiters becomes MathML. */

import temml from "temml";

/**
 * @typedef {object} Delimiters
 * @property {string} left
 * @property {string} right
 * @property {boolean} display whether it stands on a line of its own
 */

/**
 * Return what teaches marked these delimiters.
 *
 * @param {Delimiters[]} delimiters
 * @returns {import("marked").TokenizerAndRendererExtension[]}
 */
export function mathExtensions(delimiters) {
  // "$$" must be tried before "$".
  const known = delimiters.toSorted((a, b) => b.left.length - a.left.length);
  /** Where the next one may begin: a block of its own at the start of a line only. */
  const start = (/** @type {string} */ source, before = "") => {
    const found = known.map(({ left }) => source.indexOf(before + left)).filter((at) => at >= 0);
    return found.length > 0 ? Math.min(...found) + before.length : undefined;
  };
  const tokenizer = (/** @type {string} */ name, /** @type {string} */ source) => {
    const found = known.find(({ left }) => source.startsWith(left));
    const raw = found && enclosed(source, found);
    if (!found || !raw) return undefined;
    const tex = raw.slice(found.left.length, raw.length - found.right.length);
    const rest = source.slice(raw.length);
    // What goes on after it on the same line is a paragraph with mathematics in it.
    if (name === "mathBlock" && (!found.display || !/^[ \t]*(\n|$)/.test(rest))) return undefined;
    return { type: name, raw, tex, display: found.display };
  };
  const renderer = (/** @type {any} */ { tex, display }) => mathml(tex, display);
  return [
    {
      name: "mathBlock",
      level: "block",
      start: (source) => start(source, "\n"),
      tokenizer: (s) => tokenizer("mathBlock", s),
      renderer,
    },
    {
      name: "mathInline",
      level: "inline",
      start: (source) => start(source),
      tokenizer: (s) => tokenizer("mathInline", s),
      renderer,
    },
  ];
}

/**
 * The part of a source from its opening to its closing delimiter.
 *
 * @param {string} source
 * @param {Delimiters} delimiters
 */
function enclosed(source, { left, right }) {
  let depth = 0;
  for (let at = left.length; at < source.length; at++) {
    if (depth <= 0 && source.startsWith(right, at)) {
      return at > left.length ? source.slice(0, at + right.length) : null;
    }
    if (source[at] === "\\") at += 1;
    else if (source[at] === "{") depth += 1;
    else if (source[at] === "}") depth -= 1;
  }
  return null;
}

/**
 * @param {string} tex
 * @param {boolean} display
 */
function mathml(tex, display) {
  return temml.renderToString(tex.trim(), {
    displayMode: display,
    throwOnError: false,
    trust: false,
    // A definition of one formula must not change others.
    macros: {},
  });
}
