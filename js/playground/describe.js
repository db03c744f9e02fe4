/** What the editor tells of a name: its arguments, and the first words of its docstring. */

import { h } from "../widgets/elements.js";

const NAMED = 12;

/**
 * @param {string} name
 * @param {string} detail its arguments, or its type
 * @param {string} doc
 * @returns {HTMLElement}
 */
export function describe(name, detail, doc) {
  const head = h("div", { class: "hint-head" }, h("b", {}, name), detail ? ` ${detail}` : null);
  // Docstrings mark code as reStructuredText and Markdown do.
  const parts = doc.split(/`+/).map((part, index) => (index % 2 ? h("code", {}, part) : part));
  return h("div", { class: "hint" }, head, h("div", {}, ...parts));
}

/** Arguments as in a signature, the most of them left out. @param {import("./completion.js").Argument[]} args */
export function summary(args) {
  const shown = args
    .slice(0, NAMED)
    .map(({ name, default: value }) => (value === undefined ? name : `${name}=${value}`));
  return `(${[...shown, ...(args.length > NAMED ? ["..."] : [])].join(", ")})`;
}
