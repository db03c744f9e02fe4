/** Copying from a table and pasting into it, also from and to spreadsheets. */

import { textOf } from "./table.js";
import { fromTsv, toTsv } from "./tsv.js";

export class Clipboard {
  #grid;

  /** @param {import("./grid.js").Grid} grid @param {import("./changes.js").Changes} changes */
  constructor(grid, changes) {
    this.#grid = grid;
    const copy = (/** @type {ClipboardEvent} */ event) => {
      const { range } = grid.selection;
      if (range === null || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", toTsv(this.#texts(range)));
      event.preventDefault();
    };
    grid.element.addEventListener("copy", copy);
    grid.element.addEventListener("cut", (event) => {
      copy(event);
      changes.clear();
    });
    grid.element.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text === "") return;
      event.preventDefault();
      changes.paste(fromTsv(text));
    });
  }

  /** The whole table as it is shown, with its headers, as text. */
  whole() {
    const { table, order } = this.#grid;
    const all = { top: 0, bottom: order.count - 1, left: 0, right: table.headers.length - 1 };
    return toTsv([table.headers.map(textOf), ...this.#texts(all)]);
  }

  /** @param {import("./selection.js").Range} range */
  #texts({ top, bottom, left, right }) {
    const { table, order } = this.#grid;
    /** @type {string[][]} */
    const rows = [];
    for (let place = top; place <= bottom; place += 1) {
      const row = order.row(place);
      const cells = [];
      for (let column = left; column <= right; column += 1)
        cells.push(textOf(table.at(row, column)));
      rows.push(cells);
    }
    return rows;
  }
}
