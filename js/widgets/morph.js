/** Changing elements into others of the same shape, so that listeners, focus and media stay. */

/**
 * Make an element's children what some HTML describes, keeping those that fit.
 *
 * @param {Element} element
 * @param {string} html
 */
export function morph(element, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  morphChildren(element, template.content);
}

/** @param {Node} held @param {Node} wanted */
function morphChildren(held, wanted) {
  const before = [...held.childNodes];
  const after = [...wanted.childNodes];
  for (const [index, node] of after.entries()) {
    const old = before[index];
    if (old === undefined) held.appendChild(node);
    else if (old.nodeName !== node.nodeName) held.replaceChild(node, old);
    else if (old instanceof Element && node instanceof Element) {
      morphAttributes(old, node);
      morphChildren(old, node);
    } else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
  }
  for (const surplus of before.slice(after.length)) surplus.remove();
}

/** @param {Element} held @param {Element} wanted */
function morphAttributes(held, wanted) {
  for (const { name } of [...held.attributes]) {
    if (!wanted.hasAttribute(name)) held.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (held.getAttribute(name) !== value) held.setAttribute(name, value);
  }
}
