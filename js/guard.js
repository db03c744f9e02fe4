/** What stands behind the remote document's classes: it explains what Python can't do here. */

const MEMBERS = {
  document:
    "createElement, createTextNode, getElementById, body, title, flush, acknowledged, asOf, clock",
  element:
    "append, insertBefore, replaceChildren, replaceWith, remove, setAttribute, getAttribute, " +
    "removeAttribute, setProperty, setMedia, addEventListener, removeEventListener, call, focus, " +
    "scrollIntoView, children, parentNode, tagName, nodeId, textContent, innerHTML (to be set), " +
    "value, checked, state, className, id, hidden, disabled",
};

const ABSENT = new Set(
  `activeElement after all anchors animate appendChild assignedSlot attachShadow attributes baseURI
  before characterSet childElementCount childNodes classList clientHeight clientLeft clientTop
  clientWidth cloneNode closest contains contentDocument contentWindow cookie createComment
  createDocumentFragment createEvent createRange createTreeWalker currentScript dataset
  defaultView designMode dispatchEvent doctype documentElement documentURI domain elementFromPoint
  execCommand fonts forms firstChild firstElementChild fullscreenElement getAnimations
  getAttributeNames getBoundingClientRect getClientRects getContext getElementsByClassName
  getElementsByName getElementsByTagName getRootNode getSelection hasAttribute hasAttributes
  hasChildNodes hasFocus head images innerText insertAdjacentElement insertAdjacentHTML
  insertAdjacentText isConnected isSameNode lastChild lastElementChild lastModified links location
  matches nextElementSibling nextSibling nodeName nodeType nodeValue normalize offsetHeight onblur
  onchange onclick onfocus oninput onkeydown onkeyup onload onmousedown onmousemove onmouseup onsubmit
  offsetLeft offsetParent offsetTop offsetWidth outerHTML outerText ownerDocument parentElement
  part prepend previousElementSibling previousSibling querySelector querySelectorAll readyState
  referrer removeChild replaceChild requestFullscreen scripts scrollHeight scrollLeft scrollTo
  scrollTop scrollWidth scrollingElement selectionEnd selectionStart shadowRoot slot style
  styleSheets submit toDataURL toggleAttribute visibilityState write writeln`.split(/\s+/),
);

/** @param {string} what */
function sentence(what) {
  return (
    `${what} is not available: Python can't read the page here, it can only build it and hear ` +
    `from it. The document offers ${MEMBERS.document}; an element offers ${MEMBERS.element}. What ` +
    "a visitor entered comes with an event: name the elements in addEventListener's option `reads`."
  );
}

/**
 * The base of the remote document's classes. Only the DOM's own names raise: Pyodide asks each
 * object for many others (then, length, get ...) to see what it is.
 */
export class Guarded {}

for (const name of ABSENT) {
  Object.defineProperty(Guarded.prototype, name, {
    get() {
      throw new Error(sentence(`${this.constructor.label}.${name}`));
    },
    set() {
      throw new Error(sentence(`Setting ${this.constructor.label}.${name}`));
    },
  });
}
