/** The rows of a table that are in sight; elements are used again as the table scrolls. */

import { h } from "../elements.js";
import { drawCell } from "./cell.js";
import { Heights } from "./heights.js";

export const ROW_HEIGHT = 35;
/** Rows that are drawn beyond the edges. */
const BEYOND = 6;

export class Rows {
  element = h("div", { class: "grid-body", role: "rowgroup" });
  heights = new Heights(ROW_HEIGHT);
  #grid;
  /** By place. @type {Map<number, HTMLElement>} */
  #drawn = new Map();
  /** @type {HTMLElement[]} */
  #spare = [];
  #sizes = new ResizeObserver((entries) => this.#measure(entries));

  /** @param {import("./grid.js").Grid} grid */
  constructor(grid) {
    this.#grid = grid;
  }

  /** Begin anew: another table, order or set of columns. */
  reset() {
    for (const row of this.#drawn.values()) row.remove();
    this.#sizes.disconnect();
    this.#drawn.clear();
    this.#spare = [];
    this.heights.reset(this.#grid.order.count);
    this.draw();
  }

  /** Draw the cells that are in sight again. */
  redraw() {
    for (const [place, row] of this.#drawn) this.#fill(row, place);
  }

  /** Draw what has come into sight. */
  draw() {
    const { element: scroller, order } = this.#grid;
    const { scrollTop, clientHeight } = scroller;
    const first = Math.max(0, this.heights.find(scrollTop) - BEYOND);
    const last = Math.min(order.count, this.heights.find(scrollTop + clientHeight) + BEYOND + 1);
    const kept = this.#grid.editing?.place;
    for (const [place, row] of this.#drawn) {
      if ((place >= first && place < last) || place === kept) continue;
      this.#drawn.delete(place);
      this.#spare.push(row);
    }
    for (let place = first; place < last; place += 1) {
      if (!this.#drawn.has(place)) this.#add(place);
    }
    for (const row of this.#spare) row.remove();
    this.element.style.height = `${this.heights.total}px`;
  }

  /** @param {number} place @param {number} column @returns {HTMLElement | null} */
  cell(place, column) {
    const row = this.#drawn.get(place);
    return /** @type {HTMLElement | null} */ (row?.children[column + this.#grid.lead] ?? null);
  }

  /** @returns {Iterable<[number, HTMLElement]>} */
  get drawn() {
    return this.#drawn;
  }

  /** @param {number} place */
  #add(place) {
    const row = this.#spare.pop() ?? this.#make();
    this.#drawn.set(place, row);
    this.#fill(row, place);
    if (!row.isConnected) this.element.append(row);
  }

  #make() {
    const { table, lead, pinned } = this.#grid;
    const row = h("div", { class: "grid-row", role: "row" });
    if (lead) row.append(h("div", { class: "row-number pinned", role: "rowheader" }));
    for (let column = 0; column < table.headers.length; column += 1) {
      const cell = h("div", {
        role: "gridcell",
        "aria-colindex": column + 1 + lead,
        "aria-selected": "false",
      });
      pin(cell, column, pinned);
      row.append(cell);
    }
    if (this.#grid.isTall) this.#sizes.observe(row);
    return row;
  }

  /** @param {HTMLElement} row @param {number} place */
  #fill(row, place) {
    const { table, order, look, lead, editing, selection } = this.#grid;
    const index = order.row(place);
    row.setAttribute("aria-rowindex", String(place + 2));
    row.style.transform = `translateY(${this.heights.top(place)}px)`;
    row.classList.toggle("odd", place % 2 === 0);
    const { children } = row;
    if (lead) children[0].textContent = String(place + 1);
    for (let column = 0; column < table.headers.length; column += 1) {
      if (editing?.place === place && editing.column === column) continue;
      const cell = /** @type {HTMLElement} */ (children[column + lead]);
      drawCell(cell, table, index, column, look);
    }
    selection.paint(row, place);
  }

  /** @param {ResizeObserverEntry[]} entries */
  #measure(entries) {
    const places = new Map([...this.#drawn].map(([place, row]) => [row, place]));
    const { element: scroller } = this.#grid;
    let above = 0;
    let changed = 0;
    for (const { target, borderBoxSize } of entries) {
      const place = places.get(/** @type {HTMLElement} */ (target));
      if (place === undefined || borderBoxSize[0].blockSize === 0) continue;
      const change = this.heights.set(place, borderBoxSize[0].blockSize);
      changed += Math.abs(change);
      if (this.heights.top(place) < scroller.scrollTop) above += change;
    }
    if (changed === 0) return;
    // What is in sight stays where it is while rows above become known.
    if (above !== 0) scroller.scrollTop += above;
    for (const [place, row] of this.#drawn) {
      row.style.transform = `translateY(${this.heights.top(place)}px)`;
    }
    this.draw();
  }
}

/** Let a cell stay in place while others scroll. @param {HTMLElement} cell @param {number} column @param {number} pinned */
export function pin(cell, column, pinned) {
  if (column >= pinned) return;
  cell.classList.add("pinned");
  cell.style.left = `var(--pin-${column})`;
}
