/** The items of a tree of files, and moving between them. */

import { h, icon } from "./elements.js";

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {"file" | "folder"} type
 *
 * @typedef {object} Shown
 * @property {"true" | "false" | "mixed" | null} checked null where it can't be ticked
 * @property {boolean} open
 * @property {boolean} enabled
 * @property {HTMLElement[]} inner what an open folder holds
 */

/** @param {string[]} path */
export function keyOf(path) {
  return path.join("/");
}

/** @param {Entry} entry @param {string[]} path @param {Shown} shown */
export function item({ name, type }, path, { checked, open, enabled, inner }) {
  const isFolder = type === "folder";
  const box = h("span", { class: "file-check" }, checked === "true" ? icon("check") : null);
  const sign = h("span", { class: "file-sign" }, icon(isFolder ? "folder" : "file"));
  const parts = [
    h("span", { class: "file-fold" }, isFolder ? icon(open ? "down" : "next") : null),
    checked === null ? null : box,
    sign,
    h("span", { class: "file-label" }, name),
  ];
  return h(
    "li",
    {
      role: "treeitem",
      tabindex: "-1",
      "data-path": keyOf(path),
      "aria-label": name,
      "aria-level": path.length,
      "aria-expanded": isFolder ? String(open) : null,
      "aria-checked": checked,
      "aria-disabled": enabled ? null : "true",
    },
    h("div", { class: "file-line" }, ...parts),
    inner.length > 0 ? h("ul", { role: "group" }, ...inner) : null,
  );
}

/**
 * Move the focus as a key says.
 *
 * @param {HTMLElement[]} items those that are seen, in order
 * @param {HTMLElement} current
 * @param {string} key
 * @returns {boolean} whether the key moves at all
 */
export function moveTo(items, current, key) {
  const at = items.indexOf(current);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
  let target = next === undefined ? undefined : items[next];
  if (key === "ArrowRight") target = items[at + 1];
  else if (key === "ArrowLeft") target = outer(current);
  else if (key.length === 1) target = named(items, at, key);
  else if (next === undefined) return false;
  if (target && target !== current) {
    current.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  }
  return true;
}

/** @param {HTMLElement} current */
function outer(current) {
  return /** @type {HTMLElement | undefined} */ (
    current.parentElement?.closest("[role=treeitem]") ?? undefined
  );
}

/** The next item whose name begins with a letter. @param {HTMLElement[]} items @param {number} at @param {string} letter */
function named(items, at, letter) {
  const after = [...items.slice(at + 1), ...items.slice(0, at)];
  return after.find(({ ariaLabel }) => ariaLabel?.toLowerCase().startsWith(letter.toLowerCase()));
}
