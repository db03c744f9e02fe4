/** The keyboard in a table. */

const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
});

export class Keys {
  #grid;
  #editor;
  #changes;
  #does;

  /**
   * @param {import("./grid.js").Grid} grid
   * @param {import("./editor.js").Editor} editor
   * @param {import("./changes.js").Changes} changes
   * @param {{sort: (column: number) => void, menu: () => void}} does
   */
  constructor(grid, editor, changes, does) {
    this.#grid = grid;
    this.#editor = editor;
    this.#changes = changes;
    this.#does = does;
    grid.element.addEventListener("keydown", (event) => {
      if (this.#press(event)) event.preventDefault();
    });
    grid.element.addEventListener("focus", () => {
      if (grid.selection.active === null) grid.selection.move(grid.order.count > 0 ? 0 : -1, 0);
    });
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether the key meant something here */
  #press(event) {
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const { selection, order } = this.#grid;
    const active = selection.active ?? { place: 0, column: 0 };
    if (event.isComposing || altKey) return false;
    const step = ARROWS[key];
    if (step) this.#step(step, command, shiftKey);
    else if (this.#jump(event)) return true;
    else if (key === "ContextMenu" || (key === "F10" && shiftKey)) this.#does.menu();
    else if (command && key.toLowerCase() === "a") selection.all();
    else if (command) return false;
    else if (key === "Enter" && active.place < 0) this.#does.sort(active.column);
    else if (key === "F2" || key === "Enter") this.#editor.begin();
    else if ((key === "Delete" || key === "Backspace") && active.place >= 0) this.#changes.clear();
    else if (key === " " && this.#isTick(active)) this.#editor.begin();
    else if (key.length === 1 && active.place >= 0 && order.count > 0) this.#editor.begin(key);
    else return false;
    return true;
  }

  /** @param {[number, number]} step @param {boolean} toEnd @param {boolean} extend */
  #step([down, right], toEnd, extend) {
    const { selection, order, table } = this.#grid;
    const { place, column } = selection.active ?? { place: 0, column: 0 };
    if (!toEnd) selection.move(place + down, column + right, extend);
    else if (down) selection.move(down > 0 ? order.count - 1 : 0, column, extend);
    else selection.move(place, right > 0 ? table.headers.length - 1 : 0, extend);
  }

  /** @param {KeyboardEvent} event */
  #jump({ key, ctrlKey, metaKey, shiftKey }) {
    const { selection, order, table, element, rows } = this.#grid;
    const { place, column } = selection.active ?? { place: 0, column: 0 };
    const whole = ctrlKey || metaKey;
    const page = Math.max(
      1,
      Math.floor(element.clientHeight / rows.heights.of(Math.max(0, place))) - 2,
    );
    const last = table.headers.length - 1;
    if (key === "PageDown") selection.move(place + page, column, shiftKey);
    else if (key === "PageUp") selection.move(Math.max(0, place - page), column, shiftKey);
    else if (key === "Home") selection.move(whole ? 0 : place, 0, shiftKey);
    else if (key === "End") selection.move(whole ? order.count - 1 : place, last, shiftKey);
    else return false;
    return true;
  }

  /** @param {import("./selection.js").Spot} spot */
  #isTick({ place, column }) {
    const { table, order, look } = this.#grid;
    if (place < 0 || !look.isOpen(column)) return false;
    return typeof table.at(order.row(place), column) === "boolean";
  }
}
