/** Typing into a cell or a header of a table. */

import { h } from "../elements.js";
import { textOf } from "./table.js";

export class Editor {
  #grid;
  #changes;
  /** @type {HTMLTextAreaElement | null} */
  #field = null;

  /** @param {import("./grid.js").Grid} grid @param {import("./changes.js").Changes} changes */
  constructor(grid, changes) {
    this.#grid = grid;
    this.#changes = changes;
  }

  /** Begin to edit the active cell. @param {string} [typed] what replaces its text */
  begin(typed) {
    const { selection, table, order, look } = this.#grid;
    const { active } = selection;
    if (active === null || this.#field !== null) return;
    const { place, column } = active;
    const isHeader = place < 0;
    if (isHeader ? !this.#changes.canAdd(0, 1) : !look.isOpen(column)) return;
    const before = isHeader ? table.headers[column] : table.at(order.row(place), column);
    if (typeof before === "boolean") {
      this.#changes.tick(active);
      return;
    }
    selection.move(place, column);
    const cell = this.#grid.cell(place, column);
    if (cell === null) return;
    const label = isHeader ? textOf(before) : textOf(table.headers[column]);
    const field = h("textarea", { class: "cell-editor", rows: "1", "aria-label": label });
    field.value = typed ?? textOf(before);
    this.#field = field;
    this.#grid.editing = { place, column };
    cell.dataset.drawn = "editor";
    cell.classList.add("editing");
    cell.replaceChildren(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    field.addEventListener("blur", () => this.end(true));
    field.addEventListener("keydown", (event) => this.#key(event));
    for (const type of ["copy", "cut", "paste", "pointerdown", "dblclick"]) {
      field.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** @param {boolean} takes whether what was typed counts */
  end(takes) {
    const field = this.#field;
    const { editing } = this.#grid;
    if (field === null || editing === null) return;
    this.#field = null;
    this.#grid.editing = null;
    const { place, column } = editing;
    const cell = /** @type {HTMLElement} */ (field.parentElement);
    cell.classList.remove("editing");
    field.remove();
    if (takes && place >= 0) this.#changes.enter(place, column, field.value);
    else if (takes) this.#changes.rename(column, field.value);
    this.#grid.redraw();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    event.stopPropagation();
    if (event.isComposing) return;
    const { key, shiftKey, altKey } = event;
    const leaves = key === "Escape" || key === "Tab" || (key === "Enter" && !shiftKey && !altKey);
    if (!leaves) return;
    event.preventDefault();
    const { selection, element } = this.#grid;
    this.end(key !== "Escape");
    element.focus({ preventScroll: true });
    const { active } = selection;
    if (active === null || key === "Escape") return;
    const [down, right] = key === "Enter" ? [1, 0] : [0, shiftKey ? -1 : 1];
    if (active.place >= 0) selection.move(active.place + down, active.column + right);
  }
}
