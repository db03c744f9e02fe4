/** The style sheets of widgets, which come with their scripts; a page or shadow tree has each once. */

/** @type {Map<string, CSSStyleSheet>} */
const made = new Map();

/**
 * Let a style sheet apply where a node is.
 *
 * @param {string} text
 * @param {Node} node
 */
export function adoptSheet(text, node) {
  const root = node.getRootNode();
  if (!text || !(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = made.get(text) ?? new CSSStyleSheet();
  if (!made.has(text)) {
    made.set(text, sheet);
    sheet.replaceSync(text);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
