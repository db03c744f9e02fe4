/** Which cell of a table is active, and which range is selected around it. */

import { reveal } from "./reveal.js";

/**
 * @typedef {object} Spot
 * @property {number} place the row as it is shown; -1 is the headers
 * @property {number} column
 *
 * @typedef {{top: number, bottom: number, left: number, right: number}} Range both ends included
 */

export class Selection {
  /** @type {Spot | null} */
  active = null;
  /** Where the range began. @type {Spot | null} */
  anchor = null;
  #grid;
  /** Rows that show a mark, among the many that don't. @type {WeakSet<HTMLElement>} */
  #marked = new WeakSet();

  /** @param {import("./grid.js").Grid} grid */
  constructor(grid) {
    this.#grid = grid;
  }

  /** @returns {Range | null} */
  get range() {
    const { active, anchor } = this;
    if (active === null || anchor === null || active.place < 0) return null;
    const places = [active.place, Math.max(0, anchor.place)];
    const columns = [active.column, anchor.column];
    return {
      top: Math.min(...places),
      bottom: Math.max(...places),
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
  }

  /** Where the active cell ends, or the grid. */
  get corner() {
    const cell = this.active && this.#grid.cell(this.active.place, this.active.column);
    const { left, bottom } = (cell ?? this.#grid.element).getBoundingClientRect();
    return { x: left, y: bottom };
  }

  /** Nothing is selected any more. */
  forget() {
    this.active = null;
    this.anchor = null;
  }

  /** Stay inside of the table. */
  clamp() {
    const { order, table } = this.#grid;
    const inside = (/** @type {Spot} */ { place, column }) => ({
      place: Math.min(place, order.count - 1),
      column: Math.min(column, table.headers.length - 1),
    });
    this.active = this.active && inside(this.active);
    this.anchor = this.anchor && inside(this.anchor);
  }

  /** @param {number} place @param {number} column @param {boolean} [extend] the range to there */
  move(place, column, extend = false) {
    const { order, table } = this.#grid;
    this.active = {
      place: Math.max(-1, Math.min(place, order.count - 1)),
      column: Math.max(0, Math.min(column, table.headers.length - 1)),
    };
    if (!extend || this.anchor === null) this.anchor = this.active;
    reveal(this.#grid, this.active);
    this.show();
    if (!extend) this.#grid.element.dispatchEvent(new CustomEvent("grid-move"));
  }

  all() {
    const { order, table } = this.#grid;
    this.anchor = { place: 0, column: 0 };
    this.active = { place: order.count - 1, column: table.headers.length - 1 };
    this.show();
  }

  /** Mark the cells in sight. */
  show() {
    const { rows, head, element } = this.#grid;
    for (const [place, row] of rows.drawn) this.paint(row, place);
    this.paint(/** @type {HTMLElement} */ (head.element.firstElementChild), -1);
    const cell = this.active && this.#grid.cell(this.active.place, this.active.column);
    if (cell) element.setAttribute("aria-activedescendant", cell.id);
    else element.removeAttribute("aria-activedescendant");
  }

  /** @param {HTMLElement} row @param {number} place */
  paint(row, place) {
    const { range, active } = this;
    const { lead, id, element } = this.#grid;
    const isOutside =
      active?.place !== place && !(range && place >= range.top && place <= range.bottom);
    if (isOutside && !this.#marked.delete(row)) return;
    if (!isOutside) this.#marked.add(row);
    const inRange = range !== null && place >= range.top && place <= range.bottom;
    const many = range !== null && (range.top !== range.bottom || range.left !== range.right);
    for (let index = lead; index < row.children.length; index += 1) {
      const cell = /** @type {HTMLElement} */ (row.children[index]);
      const column = index - lead;
      const isActive = active?.place === place && active.column === column;
      const isSelected = inRange && many && column >= range.left && column <= range.right;
      cell.classList.toggle("active", isActive);
      cell.classList.toggle("selected", isSelected);
      if (isActive) {
        cell.id = `${id}-active`;
        element.setAttribute("aria-activedescendant", cell.id);
      } else if (cell.id) cell.removeAttribute("id");
      if (place >= 0) cell.setAttribute("aria-selected", String(isActive || isSelected));
    }
  }
}
