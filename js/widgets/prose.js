/** Markdown to HTML that is safe to show; runs on the page and, with a `window`, at build time. */

/**
 * @typedef {object} Options
 * @property {boolean} [sanitize] whether scripts and other active content are taken out
 * @property {boolean} [lineBreaks] whether a single line break is one in the result
 * @property {boolean} [headerLinks] whether headings get an id and are links to themselves
 * @property {import("./math.js").Delimiters[]} [delimiters] what encloses LaTeX
 * @property {string[] | boolean} [allowTags] which tags are shown as text: some, or all unknown ones
 * @property {any} [window] the window whose parser cleans the HTML, where there is no global one
 *
 * @typedef {{raw: string, html: string}} Block a part of a source, and its HTML
 *
 * @typedef {import("dompurify").DOMPurify} Purifier
 */

/** One per window, because its hooks stay. @type {WeakMap<object, Purifier>} */
const purifiers = new WeakMap();

/**
 * Return the HTML of Markdown (GitHub's dialect).
 *
 * @param {string} source
 * @param {Options} [options]
 */
export async function renderMarkdown(source, options = {}) {
  const marked = await reader(source, options);
  return finished(await marked.parse(source), options);
}

/**
 * Return the HTML of Markdown block by block: paragraphs, lists, code. Blocks that are as before are
 * the same objects, so that of a text that grows only the end is made anew.
 *
 * @param {string} source
 * @param {Options} options
 * @param {Block[]} before
 * @returns {Promise<Block[]>}
 */
export async function renderBlocks(source, options, before) {
  const marked = await reader(source, options);
  const tokens = marked.lexer(source).filter(({ type }) => type !== "space" && type !== "def");
  // An element of HTML may go on over several blocks.
  if (tokens.some(({ type }) => type === "html")) {
    if (before.length === 1 && before[0].raw === source) return before;
    return [{ raw: source, html: await finished(marked.parser(tokens), options) }];
  }
  const blocks = tokens.map(async (token, at) => {
    if (before[at]?.raw === token.raw) return before[at];
    return { raw: token.raw, html: await finished(marked.parser([token]), options) };
  });
  return Promise.all(blocks);
}

/** @param {string} html @param {Options} options */
async function finished(html, options) {
  return options.sanitize === false ? html : cleanHtml(html, options.window);
}

/** What reads a source. @param {string} source @param {Options} options */
async function reader(source, options) {
  const { Marked, Renderer } = await import("marked");
  const { table } = Renderer.prototype;
  /** @type {Map<string, number>} */
  const seen = new Map();
  const marked = new Marked({
    gfm: true,
    breaks: options.lineBreaks ?? false,
    renderer: {
      heading({ tokens, depth, text }) {
        const inner = this.parser.parseInline(tokens);
        if (!options.headerLinks) return `<h${depth}>${inner}</h${depth}>\n`;
        const id = slug(text, seen);
        return `<h${depth} id="${id}"><a class="header-link" href="#${id}">${inner}</a></h${depth}>\n`;
      },
      checkbox({ checked }) {
        const said = checked ? "Done" : "Not done";
        return `<input type="checkbox" disabled aria-label="${said}" data-word="aria-label"${checked ? " checked" : ""}> `;
      },
      table(token) {
        return `<div class="table-scroll">${table.call(this, token)}</div>\n`;
      },
    },
  });
  const delimiters = (options.delimiters ?? []).filter(({ left }) => source.includes(left));
  if (delimiters.length > 0) {
    const { mathExtensions } = await import("./math.js");
    marked.use({ extensions: mathExtensions(delimiters) });
  }
  if (options.allowTags && source.includes("<")) {
    const { literalTags } = await import("./literal-tags.js");
    marked.use({ tokenizer: literalTags(options.allowTags) });
  }
  return marked;
}

/**
 * Return the options that the properties of `<pagelet-markdown>` stand for.
 *
 * @param {any} props
 * @returns {Options}
 */
export function proseOptions(props) {
  return {
    sanitize: props.sanitize ?? true,
    lineBreaks: props.line_breaks ?? false,
    headerLinks: props.header_links ?? false,
    delimiters: props.latex_delimiters ?? [],
  };
}

/**
 * Return a short mark of a source and how it is drawn, by which a page knows what is drawn already
 * (the hash function FNV-1a).
 *
 * @param {string} source
 * @param {Options} options
 */
export function sourceMark(source, { sanitize, lineBreaks, headerLinks, delimiters }) {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify([source, sanitize, lineBreaks, headerLinks, delimiters])) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/**
 * Return HTML without scripts and other active content; its links open in a new tab.
 *
 * @param {string} html
 * @param {any} [window]
 * @returns {Promise<string>}
 */
export async function cleanHtml(html, window = globalThis) {
  const { default: create } = await import("dompurify");
  let purifier = purifiers.get(window);
  if (purifier === undefined) {
    purifier = create(window);
    if (!purifier.isSupported) throw new Error("HTML can only be cleaned where there is a window.");
    purifier.addHook("afterSanitizeAttributes", openApart);
    purifiers.set(window, purifier);
  }
  return purifier.sanitize(html, { FORBID_TAGS: ["style", "form"] });
}

/** @param {Element} element */
function openApart(element) {
  if (element.localName !== "a") return;
  if ((element.getAttribute("href") ?? "#").startsWith("#")) return;
  element.setAttribute("target", "_blank");
  element.setAttribute("rel", "noopener noreferrer");
}

/**
 * Return the id of a heading; one that occurs again gets a number.
 *
 * @param {string} text
 * @param {Map<string, number>} seen
 */
function slug(text, seen) {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  const base = words.replace(/^-|-$/g, "");
  const earlier = seen.get(base) ?? 0;
  seen.set(base, earlier + 1);
  return earlier === 0 ? base : `${base}-${earlier}`;
}
