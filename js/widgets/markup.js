/** Putting an author's markup into the page's head: scripts run, and nothing comes in twice. */

import { h } from "./elements.js";

/** @type {Map<string, Promise<void>>} */
const inserted = new Map();

/**
 * @param {string} html
 * @param {(message: string) => void} report takes a sentence about what can't be loaded
 * @returns {Promise<void>} resolves when its scripts are loaded
 */
export function insertMarkup(html, report) {
  const before = inserted.get(html);
  if (before !== undefined) return before;
  const promise = insert(html, report);
  inserted.set(html, promise);
  return promise;
}

/** @param {string} html @param {(message: string) => void} report */
async function insert(html, report) {
  const template = h("template");
  template.innerHTML = html;
  for (const node of [...template.content.childNodes]) {
    if (node instanceof Element && isThere(node)) continue;
    if (node instanceof HTMLScriptElement) await insertScript(node, report);
    else {
      if (node instanceof Element) predecessor(node)?.remove();
      document.head.append(node);
    }
  }
}

/** Whether the head has this library. @param {Element} element */
function isThere(element) {
  const [tag, name] = element instanceof HTMLScriptElement ? ["script", "src"] : ["link", "href"];
  const address = element.matches(tag) && element.getAttribute(name);
  if (!address) return false;
  return document.head.querySelector(`${tag}[${name}="${CSS.escape(address)}"]`) !== null;
}

/**
 * Scripts that were parsed this way do not run; copies do.
 *
 * @param {HTMLScriptElement} parsed
 * @param {(message: string) => void} report
 */
function insertScript(parsed, report) {
  const script = h("script");
  for (const { name, value } of parsed.attributes) script.setAttribute(name, value);
  script.textContent = parsed.textContent;
  const has = (/** @type {string} */ name) => parsed.hasAttribute(name);
  const waits = has("src") && !has("async") && !has("defer") && parsed.type !== "module";
  /** @type {Promise<void>} */
  const loaded = new Promise((resolve) => {
    script.onload = () => resolve();
    script.onerror = () => {
      report(`The script ${parsed.getAttribute("src")}, which a head=... names, can't be loaded.`);
      resolve();
    };
  });
  document.head.append(script);
  // The next one may use what this one defines.
  return waits ? loaded : Promise.resolve();
}

/** What an element of the head takes the place of. @param {Element} element */
export function predecessor(element) {
  if (element instanceof HTMLTitleElement) return document.head.querySelector("title");
  if (element.matches("link[rel~='icon']")) return document.head.querySelector("link[rel~='icon']");
  const name = element instanceof HTMLMetaElement ? element.name : "";
  return name ? document.head.querySelector(`meta[name="${CSS.escape(name)}"]`) : null;
}
