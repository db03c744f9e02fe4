/** Drawing what a cell holds. */

import { h } from "../elements.js";
import { cssFor } from "./styling.js";

/**
 * @typedef {import("./table.js").Kind} Kind
 *
 * @typedef {object} Look
 * @property {boolean} wrap
 * @property {number | null} most characters that are shown
 * @property {import("../math.js").Delimiters[]} delimiters what encloses LaTeX in Markdown
 * @property {boolean} lineBreaks whether a line break in Markdown is one on the page
 * @property {(column: number) => boolean} isOpen whether a column's cells can be edited
 */

/** Rendered texts, by kind and source. @type {Map<string, string>} */
const rendered = new Map();
const KEPT = 2000;

/** @param {Kind} kind */
export function isRich(kind) {
  return kind === "markdown" || kind === "html" || kind === "image";
}

/**
 * @param {HTMLElement} cell
 * @param {import("./table.js").Table} table
 * @param {number} row
 * @param {number} column
 * @param {Look} look
 */
export function drawCell(cell, table, row, column, look) {
  const kind = table.kinds[column];
  const css = cssFor(table.style(row, column));
  if (cell.dataset.css !== css) {
    cell.dataset.css = css;
    const { left } = cell.style;
    cell.style.cssText = css;
    cell.style.left = left;
  }
  if (kind === "bool" && typeof table.at(row, column) === "boolean") {
    drawTick(cell, table, row, column, look);
    return;
  }
  const text = table.text(row, column);
  if (isRich(kind)) {
    drawRich(cell, text, kind, look);
    return;
  }
  const isCut = look.most !== null && text.length > look.most;
  const shown = isCut ? `${text.slice(0, /** @type {number} */ (look.most))}…` : text;
  if (cell.dataset.drawn === undefined && cell.childElementCount === 0) {
    if (cell.textContent !== shown) cell.textContent = shown;
  } else {
    delete cell.dataset.drawn;
    cell.textContent = shown;
  }
  if (isCut) cell.title = text;
  else if (cell.title) cell.title = "";
}

/**
 * @param {HTMLElement} cell
 * @param {import("./table.js").Table} table
 * @param {number} row
 * @param {number} column
 * @param {Look} look
 */
function drawTick(cell, table, row, column, look) {
  if (cell.dataset.drawn !== "tick") {
    cell.dataset.drawn = "tick";
    const sign = h("span", { class: "tick", "aria-hidden": "true" });
    cell.replaceChildren(sign, h("span", { class: "sr-only" }));
  }
  const value = table.at(row, column) === true;
  const [sign, said] = cell.children;
  sign.classList.toggle("ticked", value);
  sign.classList.toggle("fixed", !look.isOpen(column));
  said.textContent = String(value);
}

/**
 * @param {HTMLElement} cell
 * @param {string} text
 * @param {Kind} kind
 * @param {Look} look
 */
async function drawRich(cell, text, kind, look) {
  const key = `${kind} ${text}`;
  if (cell.dataset.drawn === key) return;
  cell.dataset.drawn = key;
  if (kind === "image") {
    cell.replaceChildren(...(text ? [h("img", { src: text, alt: "", loading: "lazy" })] : []));
    return;
  }
  let html = rendered.get(key);
  if (html === undefined) {
    cell.textContent = "";
    const { cleanHtml, renderMarkdown } = await import("../prose.js");
    const { lineBreaks, delimiters } = look;
    const markdown = () => renderMarkdown(text, { lineBreaks, delimiters });
    html = await (kind === "html" ? cleanHtml(text) : markdown());
    if (rendered.size > KEPT) rendered.clear();
    rendered.set(key, html);
    if (cell.dataset.drawn !== key) return;
  }
  const prose = h("div", { class: "prose" });
  prose.innerHTML = html;
  cell.replaceChildren(prose);
}
