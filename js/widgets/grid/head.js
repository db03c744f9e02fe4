/** The headers of a table: what they say, which one sorts, and the way to a column's menu. */

import { word } from "../../words.js";
import { h, icon } from "../elements.js";
import { pin } from "./rows.js";
import { textOf } from "./table.js";

export class Head {
  element = h("div", { class: "grid-head", role: "rowgroup" });
  #row = h("div", { class: "grid-row", role: "row", "aria-rowindex": "1" });
  #grid;

  /** @param {import("./grid.js").Grid} grid */
  constructor(grid) {
    this.#grid = grid;
    this.element.append(this.#row);
  }

  /** @param {number} column @returns {HTMLElement | null} */
  cell(column) {
    return /** @type {HTMLElement | null} */ (this.#row.children[column + this.#grid.lead] ?? null);
  }

  draw() {
    const { table, lead, pinned, order, selection } = this.#grid;
    const corner = h("div", { class: "row-number pinned", role: "columnheader" });
    corner.append(h("span", { class: "sr-only" }, word("Row")));
    const cells = table.headers.map((header, column) => {
      const { sorted } = order;
      const direction = sorted?.column === column ? sorted.direction : null;
      const cell = h("div", {
        role: "columnheader",
        "aria-colindex": column + 1 + lead,
        "aria-sort": direction ?? "none",
      });
      cell.append(h("span", { class: "header-text" }, textOf(header)));
      if (direction) cell.append(h("span", { class: `sign ${direction}` }, icon("sort")));
      // For the mouse; the keyboard has its own key for menus.
      const menu = { "aria-hidden": "true", class: "cell-menu" };
      if (this.#grid.hasMenu) cell.append(h("span", menu, icon("more")));
      pin(cell, column, pinned);
      return cell;
    });
    this.#row.replaceChildren(...(lead ? [corner] : []), ...cells);
    selection.paint(this.#row, -1);
  }
}
