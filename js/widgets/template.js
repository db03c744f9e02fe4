/**
 * The templates of `gr.HTML`: `${expressions}` of JavaScript, and Handlebars' `{{name}}`,
 * `{{{raw}}}`, `{{#if}}`, `{{#unless}}`, `{{#each}}`, `{{#with}}` with `{{else}}`. What is put in is
 * never read as a template again.
 *
 * @typedef {Record<string, any>} Scope names and what they stand for
 * @typedef {(scope: Scope, frames: Frame[]) => string} Part
 * @typedef {{context: any, vars: Record<string, unknown>}} Frame what `this`, `@index` ... mean
 */

const TAG = /\$\{|\{\{\{([^}]*)\}\}\}|\{\{!--[\s\S]*?--\}\}|\{\{([^}]*)\}\}/g;
const PATH = /^[A-Za-z_$][\w$]*(\.[\w$]+)*$/;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @type {Map<string, Part>} */
const parsed = new Map();

/**
 * Fill a template.
 *
 * @param {string} template
 * @param {Scope} scope
 */
export function fill(template, scope) {
  let part = parsed.get(template);
  if (part === undefined) {
    part = parse(template, 0, []).part;
    parsed.set(template, part);
  }
  return part(scope, [{ context: scope, vars: {} }]);
}

/**
 * Read parts until the template's end, or until one of some closing tags.
 *
 * @param {string} source
 * @param {number} start
 * @param {string[]} until
 * @returns {{part: Part, end: number, tag: string}}
 */
function parse(source, start, until) {
  /** @type {Part[]} */
  const parts = [];
  const part = (/** @type {Scope} */ scope, /** @type {Frame[]} */ frames) =>
    parts.map((inner) => inner(scope, frames)).join("");
  let position = start;
  for (;;) {
    TAG.lastIndex = position;
    const match = TAG.exec(source);
    const text = source.slice(position, match?.index);
    if (text) parts.push(() => text);
    if (match === null) {
      if (until.length > 0) throw new SyntaxError(`The template lacks {{${until.at(-1)}}}.`);
      return { part, end: source.length, tag: "" };
    }
    position = match.index + match[0].length;
    const [whole, raw, tag] = [match[0], match[1]?.trim(), match[2]?.trim()];
    if (whole === "${") {
      const end = expressionEnd(source, position);
      parts.push(expression(source.slice(position, end)));
      position = end + 1;
    } else if (raw !== undefined) parts.push((_scope, frames) => shown(lookup(raw, frames)));
    else if (tag === undefined || tag.startsWith("!")) continue;
    else if (until.includes(tag)) return { part, end: position, tag };
    else if (tag.startsWith("#")) {
      const block = parseBlock(source, position, tag.slice(1));
      parts.push(block.part);
      position = block.end;
    } else parts.push(mustache(tag));
  }
}

/** @param {string} tag @returns {Part} */
function mustache(tag) {
  if (/\s/.test(tag)) throw new SyntaxError(`The template's {{${tag}}} is not known here.`);
  return (_scope, frames) => escaped(shown(lookup(tag, frames)));
}

/** @param {string} source @param {number} start @param {string} tag such as "each items" */
function parseBlock(source, start, tag) {
  const [name, path = "this"] = tag.split(/\s+/);
  const run = BLOCKS[name];
  if (run === undefined) throw new SyntaxError(`The template's {{#${name}}} is not known here.`);
  const first = parse(source, start, ["else", `/${name}`]);
  const other = first.tag === "else" ? parse(source, first.end, [`/${name}`]) : null;
  /** @type {Part} */
  const part = (scope, frames) =>
    run(lookup(path, frames), frames, (inner, yes) =>
      yes ? first.part(scope, inner) : (other?.part(scope, inner) ?? ""),
    );
  return { part, end: (other ?? first).end };
}

/**
 * What a block shows, by its name: `draw` draws its inside, or what is behind `{{else}}`.
 *
 * @type {Record<string, (value: any, frames: Frame[], draw: (frames: Frame[], yes: boolean) => string) => string>}
 */
const BLOCKS = {
  if: (value, frames, draw) => draw(frames, isSomething(value)),
  unless: (value, frames, draw) => draw(frames, !isSomething(value)),
  with: (value, frames, draw) =>
    isSomething(value)
      ? draw([...frames, { context: value, vars: {} }], true)
      : draw(frames, false),
  each: (value, frames, draw) => {
    const entries = Object.entries(value ?? {});
    if (entries.length === 0) return draw(frames, false);
    return entries
      .map(([key, context], index) => {
        const last = index === entries.length - 1;
        const vars = { "@key": key, "@index": index, "@first": index === 0, "@last": last };
        return draw([...frames, { context, vars }], true);
      })
      .join("");
  },
};

/** @param {any} value */
function isSomething(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** @param {string} path such as "../item.name" or "@index" @param {Frame[]} frames */
function lookup(path, frames) {
  let depth = frames.length - 1;
  let rest = path;
  while (rest.startsWith("../")) {
    depth -= 1;
    rest = rest.slice(3);
  }
  const { context, vars } = frames[Math.max(depth, 0)];
  if (rest.startsWith("@")) return vars[rest];
  if (rest === "this" || rest === ".") return context;
  return follow(context, rest.replace(/^this\./, ""));
}

/** @param {any} value @param {string} path */
function follow(value, path) {
  return path.split(".").reduce((held, name) => held?.[name], value);
}

/** @param {string} source @returns {Part} */
function expression(source) {
  const path = source.trim();
  // So the plain ones work where a page does not allow code that is made of text.
  if (PATH.test(path)) {
    return (scope) => {
      if (path.split(".")[0] in scope) return shown(follow(scope, path));
      throw new ReferenceError(`${path} is not defined`);
    };
  }
  return (scope) => {
    const run = new Function(...Object.keys(scope), `return (${source}\n);`);
    return shown(run(...Object.values(scope)));
  };
}

/** Find the brace that ends an expression. @param {string} source @param {number} start */
function expressionEnd(source, start) {
  let depth = 0;
  for (let position = start; position < source.length; position += 1) {
    const sign = source[position];
    if (sign === "}" && depth === 0) return position;
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (sign === "'" || sign === '"' || sign === "`") position = textEnd(source, position);
  }
  throw new SyntaxError("The template has a ${ that is not closed.");
}

/** Find the quote that ends a text. @param {string} source @param {number} start */
function textEnd(source, start) {
  const quote = source[start];
  for (let position = start + 1; position < source.length; position += 1) {
    if (source[position] === "\\") position += 1;
    else if (source[position] === quote) return position;
    else if (quote === "`" && source.startsWith("${", position)) {
      position = expressionEnd(source, position + 2);
    }
  }
  return source.length;
}

/** @param {unknown} value */
function shown(value) {
  return value === null || value === undefined ? "" : String(value);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[/** @type {keyof typeof ESCAPES} */ (sign)]);
}
