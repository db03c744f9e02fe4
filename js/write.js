/** Writes to the page's controls without getting in the visitor's way. */

/**
 * Set a property unless it has that value; a text that is being edited keeps its selection.
 *
 * @param {any} element
 * @param {string} name
 * @param {unknown} value
 */
export function assign(element, name, value) {
  const held = element[name];
  if (held === value && typeof value !== "object") return;
  // A control holds numbers as text.
  if (typeof value === "number" && name === "value" && held === String(value)) return;
  const active = element.getRootNode().activeElement === element;
  if (name !== "value" || !active || typeof element.selectionStart !== "number") {
    element[name] = value;
    return;
  }
  const { selectionStart, selectionEnd, selectionDirection, value: before } = element;
  element[name] = value;
  const { length } = element.value;
  const atEnd = selectionStart === before.length;
  const from = atEnd ? length : Math.min(selectionStart, length);
  const to = atEnd ? length : Math.min(selectionEnd, length);
  element.setSelectionRange(from, to, selectionDirection);
}

/**
 * Set the text of a node; with an offset, keep that many characters and put the text after them,
 * so that a screen reader announces only what is new.
 *
 * @param {any} node
 * @param {string} text
 * @param {number} [offset]
 */
export function splice(node, text, offset) {
  const inner = node.nodeType === Node.TEXT_NODE ? node : node.firstChild;
  const single = inner === node || node.childNodes.length === 1;
  if (offset === undefined || !single || inner.nodeType !== Node.TEXT_NODE) {
    node.textContent = offset === undefined ? text : node.textContent.slice(0, offset) + text;
  } else inner.replaceData(offset, inner.length - offset, text);
}
