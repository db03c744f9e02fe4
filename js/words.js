/**
 * The page's own words, in the visitor's language: English in the code, the others in words.json.
 *
 * Python and the page's own markup write English and mark it: `data-word` on an element means its
 * text, `data-word="title aria-label"` those attributes. What is not in the catalogue, such as an
 * author's own text, stays as it is.
 */

import { catalogue } from "./catalogue.js";

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** Marked texts that hold something of the author's. */
const PARTLY = ["Flag as {option}", "range slider for {label}"];

/** @type {Record<string, string>} */
let said = {};
let language = "en";

/**
 * Say something in the visitor's language.
 *
 * @param {string} english
 * @param {Record<string, unknown>} [values] what stands for `{name}` in it
 */
export function word(english, values = {}) {
  const filled = (said[english] ?? english).replace(/\{(\w+)\}/g, (whole, name) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
  // Isolated, so that its signs stand on the right side within a text that runs the other way.
  return RIGHT_TO_LEFT.has(language) ? `\u2067${filled}\u2069` : filled;
}

/**
 * Load the first of the visitor's languages that is known, and translate what is marked, now and
 * later, inside of an element.
 *
 * @param {readonly string[]} preferred such as "pt-BR"
 * @param {Element} scope
 */
export async function speak(preferred, scope) {
  const [found] = preferred.map(known).filter((name) => name !== null);
  if (found === undefined || found === "en") return;
  try {
    said = await catalogue[found]();
  } catch (error) {
    console.warn(`The page stays in English: ${error}`);
    return;
  }
  language = found;
  translateAll(scope);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof HTMLElement) translate(target);
      for (const node of addedNodes) if (node instanceof HTMLElement) translateAll(node);
    }
  }).observe(scope, {
    subtree: true,
    childList: true,
    attributeFilter: ["aria-label", "data-word", "title"],
  });
}

/** @param {string} preferred */
function known(preferred) {
  const names = ["en", ...Object.keys(catalogue)];
  const lower = preferred.toLowerCase();
  return names.find((name) => lower === name || lower.startsWith(`${name}-`)) ?? null;
}

/** @param {Element} scope */
function translateAll(scope) {
  if (scope instanceof HTMLElement) translate(scope);
  for (const element of scope.querySelectorAll("[data-word]")) {
    translate(/** @type {HTMLElement} */ (element));
  }
}

/** @param {HTMLElement} element */
function translate(element) {
  const { word: marked } = element.dataset;
  if (marked === undefined) return;
  if (marked === "") {
    const text = translation(element.textContent ?? "");
    if (text === null) return;
    element.textContent = text;
    element.lang = language;
  }
  for (const name of marked.split(" ").filter(Boolean)) {
    const text = translation(element.getAttribute(name) ?? "");
    if (text !== null) element.setAttribute(name, text);
  }
}

/** @param {string} text @returns {string | null} null where there is nothing to change */
function translation(text) {
  if (Object.hasOwn(said, text)) return said[text] === text ? null : word(text);
  for (const english of PARTLY) {
    const [before, after] = english.split(/\{\w+\}/);
    if (!text.startsWith(before) || !text.endsWith(after)) continue;
    const inside = text.slice(before.length, text.length - after.length);
    return word(english, { [english.slice(before.length + 1, -1 - after.length)]: inside });
  }
  return null;
}
