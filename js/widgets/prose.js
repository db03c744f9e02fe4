/** Markdown to HTML that is safe to show; runs on the page and, with a `window`, at build time. */

/**
 * @typedef {object} Options
 * @property {boolean} [sanitize] whether scripts and other active content are taken out
 * @property {boolean} [lineBreaks] whether a single line break is one in the result
 * @property {boolean} [headerLinks] whether headings get an id and are links to themselves
 * @property {import("./math.js").Delimiters[]} [delimiters] what encloses LaTeX
 * @property {any} [window] the window whose parser cleans the HTML, where there is no global one
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
  const html = await marked.parse(source);
  return options.sanitize === false ? html : cleanHtml(html, options.window);
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
