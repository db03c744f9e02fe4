/** Python's source text as logical lines of tokens: enough to see what a script imports. */

/**
 * @typedef {object} Token
 * @property {"name" | "string" | "other"} kind
 * @property {string} text a name, what stands between a string's quotes, or a sign
 *
 * @typedef {object} Line a statement, or several with `;` between them
 * @property {number} indent
 * @property {Token[]} tokens
 */

const SPACE = /(?:[ \t\f\ufeff]|\\\r?\n|#[^\r\n]*)+/y;
const NEWLINE = /\r\n?|\n/y;
const STRING =
  /([rbuftRBUFT]{0,2})(?:"""((?:[^\\]|\\.)*?)"""|'''((?:[^\\]|\\.)*?)'''|"((?:[^"\\\r\n]|\\\r\n|\\.)*)"|'((?:[^'\\\r\n]|\\\r\n|\\.)*)')/sy;
const NAME = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
/** What stands in braces in an f-string, in which two braces mean one. */
const FIELD = /(?<!\{)\{(?!\{)[^{}]*\}/;
const TAB = 8;

/**
 * @param {string} text
 * @returns {Generator<Line>}
 */
export function* lines(text) {
  let at = 0;
  let depth = 0;
  /** @type {Line} */
  let line = { indent: 0, tokens: [] };
  /** @param {RegExp} pattern */
  const match = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space) {
      if (line.tokens.length === 0) line.indent = width(space[0]);
      continue;
    }
    if (match(NEWLINE)) {
      if (depth > 0) continue;
      if (line.tokens.length > 0) yield line;
      line = { indent: 0, tokens: [] };
      continue;
    }
    const found = match(STRING);
    if (found) line.tokens.push(...strings(found[1], found[2] ?? found[3] ?? found[4] ?? found[5]));
    else line.tokens.push(word(match(NAME)?.[0] ?? null) ?? sign(text[at++]));
    const { kind, text: last } = line.tokens.at(-1) ?? sign("");
    if (kind === "other" && "([{".includes(last)) depth += 1;
    if (kind === "other" && ")]}".includes(last)) depth = Math.max(0, depth - 1);
  }
  if (line.tokens.length > 0) yield line;
}

/** @param {string | null} text @returns {Token | null} */
function word(text) {
  return text === null ? null : { kind: "name", text };
}

/** @param {string} text @returns {Token} */
function sign(text) {
  return { kind: "other", text };
}

/**
 * What Python's own reader takes for constants: nothing of bytes, and the parts between an
 * f-string's fields. A string that is none of a script's texts still is a token.
 *
 * @param {string} prefix
 * @param {string} content
 * @returns {Token[]}
 */
function strings(prefix, content) {
  if (/b/i.test(prefix)) return [sign("b")];
  const parts = /[ft]/i.test(prefix) ? content.split(FIELD) : [content];
  return parts.map((text) => ({ kind: "string", text }));
}

/** @param {string} space what a line begins with */
function width(space) {
  let columns = 0;
  for (const character of space) {
    if (character === "\t") columns += TAB - (columns % TAB);
    else if (character === " ") columns += 1;
    else if (character !== "\ufeff") columns = 0;
  }
  return columns;
}
