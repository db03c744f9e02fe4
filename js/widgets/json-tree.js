/** Draws JSON as nested lists that fold; what is folded is built when it is opened. */

import { word } from "../words.js";
import { h } from "./elements.js";

/** From here down, nodes begin folded unless all are to be open. */
const FOLDED = 3;
/** How many members of a node are built at once. */
const STEP = 200;

/**
 * @typedef {object} Options
 * @property {boolean} open whether nothing begins folded
 * @property {boolean} indices whether the members of lists are numbered
 */

/**
 * Make the element of a value.
 *
 * @param {unknown} value
 * @param {Options} options
 * @param {Node[]} [name] what stands before it
 * @param {number} [depth]
 * @param {boolean} [isLast]
 * @returns {HTMLElement}
 */
export function tree(value, options, name = [], depth = 0, isLast = true) {
  const comma = isLast ? "" : ",";
  const isList = Array.isArray(value);
  const members = value !== null && typeof value === "object" ? Object.entries(value) : [];
  if (members.length === 0) {
    return h("div", { class: "json-line" }, ...name, leaf(value), comma);
  }
  const [opening, closing] = isList ? ["[", "]"] : ["{", "}"];
  const count = h("span", { class: "json-count" }, counted(members.length, isList));
  const rest = h("span", { class: "json-rest" }, count, closing, comma);
  const summary = h("summary", {}, ...name, opening, rest);
  const body = h("div", { class: "json-members" });
  const end = h("div", { class: "json-line" }, closing, comma);
  const details = h("details", { class: "json-node" }, summary, body, end);
  const fill = () => {
    if (body.childElementCount === 0) grow(body, members, isList, options, depth + 1);
  };
  details.addEventListener("toggle", () => details.open && fill());
  if (options.open || depth < FOLDED) {
    details.open = true;
    fill();
  }
  return details;
}

/**
 * Add the next members of a node, and a button for those after them.
 *
 * @param {HTMLElement} body
 * @param {[string, unknown][]} members
 * @param {boolean} isList
 * @param {Options} options
 * @param {number} depth
 */
function grow(body, members, isList, options, depth) {
  const from = body.childElementCount;
  const next = members.slice(from, from + STEP);
  body.append(
    ...next.map(([key, value], offset) => {
      const isLast = from + offset === members.length - 1;
      return tree(value, options, named(key, isList, options), depth, isLast);
    }),
  );
  const left = members.length - from - next.length;
  if (left === 0) return;
  const more = h("button", { type: "button", class: "json-more" }, word("{left} more", { left }));
  more.addEventListener("click", () => {
    const before = more.previousElementSibling;
    more.remove();
    grow(body, members, isList, options, depth);
    const first = /** @type {HTMLElement | undefined} */ (before?.nextElementSibling ?? undefined);
    if (first) first.tabIndex = -1;
    first?.focus();
  });
  body.append(more);
}

/**
 * @param {string} key
 * @param {boolean} isList
 * @param {Options} options
 * @returns {Node[]}
 */
function named(key, isList, options) {
  if (isList && !options.indices) return [];
  const kind = isList ? "json-index" : "json-key";
  const text = isList ? key : JSON.stringify(key);
  return [h("span", { class: kind }, text), document.createTextNode(": ")];
}

/** @param {unknown} value */
function leaf(value) {
  const text = JSON.stringify(value);
  const kind = value === null ? "null" : typeof value;
  return h("span", { class: `json-${kind}` }, text);
}

/**
 * @param {number} count
 * @param {boolean} isList
 */
function counted(count, isList) {
  if (isList) return count === 1 ? word("1 item") : word("{count} items", { count });
  return count === 1 ? word("1 entry") : word("{count} entries", { count });
}
