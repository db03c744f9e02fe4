/** What the menu of a table offers for the active cell. */

import { word } from "../../words.js";

/**
 * @param {import("./grid.js").Grid} grid
 * @param {import("./changes.js").Changes} changes
 * @param {import("./editor.js").Editor} editor
 * @param {(column: number, direction: import("./order.js").Direction | null) => void} sort
 * @returns {(import("./menu.js").Item | null)[]}
 */
export function itemsFor(grid, changes, editor, sort) {
  const { selection, order } = grid;
  const { place, column } = selection.active ?? { place: -1, column: 0 };
  const { range } = selection;
  /** @type {(import("./menu.js").Item | null)[]} */
  const items = [
    { label: word("Sort ascending"), run: () => sort(column, "ascending") },
    { label: word("Sort descending"), run: () => sort(column, "descending") },
  ];
  if (order.sorted) items.push({ label: word("Clear sort"), run: () => sort(column, null) });
  if (range !== null && changes.canAdd(1)) {
    items.push(
      null,
      { label: word("Add row above"), run: () => changes.addRow(place) },
      { label: word("Add row below"), run: () => changes.addRow(place + 1) },
    );
  }
  if (range !== null && changes.canAdd(range.top - range.bottom - 1)) {
    const label = range.top === range.bottom ? word("Delete row") : word("Delete rows");
    items.push({ label, run: () => changes.removeRows() });
  }
  if (changes.canAdd(0, 1)) {
    const rename = () => {
      selection.move(-1, column);
      editor.begin();
    };
    items.push(
      null,
      { label: word("Rename column"), run: rename },
      { label: word("Add column to the left"), run: () => changes.addColumn(column) },
      { label: word("Add column to the right"), run: () => changes.addColumn(column + 1) },
    );
  }
  if (changes.canAdd(0, -1)) {
    items.push({ label: word("Delete column"), run: () => changes.removeColumn(column) });
  }
  return items;
}
