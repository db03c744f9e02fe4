/** What a visitor may change of a table, and what is told about it. */

import { isAllowed } from "./limits.js";
import { cellOf, freshName } from "./table.js";

/** @typedef {import("./limits.js").Rules} Rules */

export class Changes {
  #grid;
  #rules;
  #done;

  /**
   * @param {import("./grid.js").Grid} grid
   * @param {() => Rules} rules
   * @param {(edit: object | null) => void} done called after each change
   */
  constructor(grid, rules, done) {
    this.#grid = grid;
    this.#rules = rules;
    this.#done = done;
  }

  /** @param {number} rows how many more, or fewer @param {number} [columns] */
  canAdd(rows, columns = 0) {
    return isAllowed(this.#rules(), this.#grid.table, rows, columns);
  }

  /** Enter a text into a cell. @param {number} place @param {number} column @param {string} text */
  enter(place, column, text) {
    const { table, order } = this.#grid;
    const before = table.at(order.row(place), column);
    this.put(place, column, cellOf(text, table.kinds[column], before));
  }

  /** @param {number} place @param {number} column @param {import("./table.js").Cell} value */
  put(place, column, value) {
    const { table, order, look } = this.#grid;
    const row = order.row(place);
    const before = table.at(row, column);
    if (!look.isOpen(column) || Object.is(before, value)) return;
    table.set(row, column, value);
    this.#grid.redraw();
    this.#done({ index: [row, column], value, previous_value: before });
  }

  /** Turn a cell that says yes or no. @param {import("./selection.js").Spot} spot */
  tick({ place, column }) {
    const { table, order } = this.#grid;
    this.put(place, column, table.at(order.row(place), column) !== true);
  }

  /** Empty what is selected. */
  clear() {
    const { range } = this.#grid.selection;
    if (range === null) return;
    this.#each(range, () => "");
  }

  /** Put rows of texts in, beginning with the active cell; the table grows where it may. @param {string[][]} texts */
  paste(texts) {
    const { active, range } = this.#grid.selection;
    if (active === null || range === null || !this.#rules().interactive) return;
    const { top: place, left: column } = range;
    const { table, order } = this.#grid;
    if (texts.length === 1 && texts[0].length === 1) {
      this.#each(range, () => texts[0][0]);
      return;
    }
    const missing = place + texts.length - order.count;
    if (missing > 0 && this.canAdd(missing)) this.#insert(order.count, missing);
    const wide = column + Math.max(...texts.map((row) => row.length)) - table.headers.length;
    for (let more = 0; more < wide && this.canAdd(0, 1); more += 1) this.#append();
    const bottom = Math.min(order.count, place + texts.length) - 1;
    const right =
      Math.min(table.headers.length, column + Math.max(...texts.map((r) => r.length))) - 1;
    const pasted = { top: place, bottom, left: column, right };
    this.#grid.reset();
    this.#each(pasted, (row, at) => texts[row - place][at - column] ?? null);
    this.#grid.selection.move(place, column);
    this.#grid.selection.move(bottom, right, true);
  }

  /** Add an empty row. @param {number} place where it will be shown */
  addRow(place) {
    if (!this.canAdd(1)) return;
    const { element, table, selection } = this.#grid;
    if (table.headers.length === 0) this.#append();
    this.#insert(place, 1);
    this.#grid.rearrange();
    // What is typed next belongs into the new row.
    element.focus({ preventScroll: true });
    selection.move(place, selection.active?.column ?? 0);
    this.#done(null);
  }

  /** Remove the rows that are selected. */
  async removeRows() {
    const { range } = this.#grid.selection;
    if (range === null || !this.canAdd(range.top - range.bottom - 1)) return;
    const { table, order } = this.#grid;
    const gone = new Set();
    for (let place = range.top; place <= range.bottom; place += 1) gone.add(order.row(place));
    await this.#keep((row) => !gone.has(row), table);
  }

  /** Keep only the rows that a search found. */
  async keepFound() {
    const { table, order } = this.#grid;
    const kept = new Set();
    for (let place = 0; place < order.count; place += 1) kept.add(order.row(place));
    order.sought = "";
    await this.#keep((row) => kept.has(row), table);
  }

  /** @param {number} at */
  addColumn(at) {
    if (!this.canAdd(0, 1)) return;
    const { table, order, selection } = this.#grid;
    if (order.sorted && order.sorted.column >= at) order.sorted.column += 1;
    table.insertColumn(at, freshName(table.headers));
    this.#grid.reset();
    selection.move(selection.active?.place ?? -1, at);
    this.#done(null);
  }

  /** @param {number} at */
  async removeColumn(at) {
    if (!this.canAdd(0, -1)) return;
    const { table, order } = this.#grid;
    table.removeColumn(at);
    if (order.sorted?.column === at) order.sorted = null;
    else if (order.sorted && order.sorted.column > at) order.sorted.column -= 1;
    await order.reset();
    this.#grid.selection.clamp();
    this.#grid.reset();
    this.#done(null);
  }

  /** @param {number} column @param {string} header */
  rename(column, header) {
    const { table } = this.#grid;
    if (String(table.headers[column]) === header) return;
    table.headers[column] = header;
    this.#grid.reset();
    this.#done(null);
  }

  /** @param {(row: number) => boolean} keeps @param {import("./table.js").Table} table */
  async #keep(keeps, table) {
    table.filterRows(keeps);
    await this.#grid.order.reset();
    this.#grid.rearrange();
    this.#grid.selection.show();
    this.#done(null);
  }

  #append() {
    const { table } = this.#grid;
    table.insertColumn(table.headers.length, freshName(table.headers));
  }

  /** @param {number} place @param {number} count */
  #insert(place, count) {
    const { table, order } = this.#grid;
    const row = place < order.count ? order.row(place) : table.count;
    table.insertRows(row, count);
    order.inserted(row, count, place);
  }

  /**
   * Enter texts into a range; `null` leaves a cell.
   *
   * @param {import("./selection.js").Range} range
   * @param {(place: number, column: number) => string | null} textFor
   */
  #each(range, textFor) {
    const { table, order, look } = this.#grid;
    let last = null;
    for (let place = range.top; place <= range.bottom; place += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const text = textFor(place, column);
        if (text === null || !look.isOpen(column)) continue;
        const row = order.row(place);
        const before = table.at(row, column);
        const value = cellOf(text, table.kinds[column], before);
        table.set(row, column, value);
        last = { index: [row, column], value, previous_value: before };
      }
    }
    this.#grid.redraw();
    if (last !== null) this.#done(last);
  }
}
