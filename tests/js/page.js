/** A page for tests that run in Node. */

import { createRequire } from "node:module";

const require = createRequire(new URL("../../js/package.json", import.meta.url));
const { JSDOM } = require("jsdom");

const NAMES = [
  ...["CustomEvent", "Element", "Event", "HTMLElement", "KeyboardEvent", "MouseEvent"],
  ...["MutationObserver", "Node"],
];

/** Make a new page this realm's own, and return the element that holds the app. */
export function installPage() {
  const { window } = new JSDOM("<div></div>");
  for (const name of [...NAMES, "customElements", "document"]) {
    Object.defineProperty(globalThis, name, { configurable: true, value: window[name] });
  }
  return /** @type {Element} */ (window.document.body.firstElementChild);
}
