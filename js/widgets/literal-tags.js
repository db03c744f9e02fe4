/** Tags in Markdown that are shown as they are written, such as `<thinking>`, instead of as HTML. */

const HTML = new Set(
  (
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption " +
    "center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed " +
    "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header " +
    "hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu " +
    "meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt " +
    "ruby s samp script search section select slot small source span strike strong style sub summary " +
    "sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr"
  ).split(" "),
);
const TAG = /^<\/?([a-zA-Z][\w-]*)(?=[\s/>])/;

/**
 * Return what teaches marked which tags are text.
 *
 * @param {string[] | boolean} tags some, or `true` for all that HTML does not have
 * @returns {{html: (source: string) => any, tag: (source: string) => any}}
 */
export function literalTags(tags) {
  const isLiteral = (/** @type {string} */ name) =>
    Array.isArray(tags) ? tags.includes(name) : !HTML.has(name.toLowerCase());
  /** `undefined` is no token at all, `false` leaves the decision to marked. @param {string} source */
  const rule = (source) => {
    const name = TAG.exec(source)?.[1];
    return name !== undefined && isLiteral(name) ? undefined : false;
  };
  return { html: rule, tag: rule };
}
