/** Mouse, pen and finger in a table. */

/** @typedef {import("./selection.js").Spot} Spot */

export class Pointer {
  #grid;
  #editor;
  #changes;
  #does;

  /**
   * @param {import("./grid.js").Grid} grid
   * @param {import("./editor.js").Editor} editor
   * @param {import("./changes.js").Changes} changes
   * @param {{
   *   sort: (column: number) => void,
   *   menu: (at: {x: number, y: number}) => void,
   * }} does
   */
  constructor(grid, editor, changes, does) {
    this.#grid = grid;
    this.#editor = editor;
    this.#changes = changes;
    this.#does = does;
    const { element } = grid;
    element.addEventListener("pointerdown", (event) => this.#down(event));
    element.addEventListener("click", (event) => this.#click(event));
    element.addEventListener("dblclick", (event) => {
      const spot = this.#spot(event);
      if (spot && spot.place >= 0) this.#editor.begin();
    });
    element.addEventListener("contextmenu", (event) => {
      const spot = this.#spot(event);
      if (!grid.hasMenu) return;
      // The grid itself: a key asked for the menu, and has been heard.
      if (event.target === element) event.preventDefault();
      if (spot === null) return;
      event.preventDefault();
      this.#select(spot);
      does.menu({ x: event.clientX, y: event.clientY });
    });
  }

  /** @param {PointerEvent} event */
  #down(event) {
    // A finger scrolls; what it touches is selected by the click that follows.
    if (event.button !== 0 || event.pointerType === "touch") return;
    const spot = this.#spot(event);
    if (spot === null || spot.place < 0) return;
    this.#editor.end(true);
    this.#grid.selection.move(spot.place, spot.column, event.shiftKey);
    const { element } = this.#grid;
    const drag = (/** @type {PointerEvent} */ moved) => {
      const over = this.#spot(moved);
      const { active } = this.#grid.selection;
      if (over === null || over.place < 0) return;
      if (over.place === active?.place && over.column === active.column) return;
      this.#grid.selection.move(over.place, over.column, true);
      element.classList.add("selecting");
    };
    const end = () => {
      element.removeEventListener("pointermove", drag);
      element.classList.remove("selecting");
    };
    element.addEventListener("pointermove", drag);
    window.addEventListener("pointerup", end, { once: true });
    window.addEventListener("pointercancel", end, { once: true });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const spot = this.#spot(event);
    const target = /** @type {Element} */ (event.target);
    if (spot === null || target.closest(".cell-editor, a[href]")) return;
    if (target.closest(".cell-menu")) {
      const { left, bottom } =
        target.closest(".cell-menu")?.getBoundingClientRect() ?? new DOMRect();
      this.#grid.selection.move(spot.place, spot.column);
      this.#does.menu({ x: left, y: bottom });
      return;
    }
    this.#editor.end(true);
    if (spot.place < 0) {
      this.#grid.selection.move(spot.place, spot.column);
      this.#does.sort(spot.column);
      return;
    }
    const { active } = this.#grid.selection;
    const isThere = active?.place === spot.place && active.column === spot.column;
    if (!isThere) this.#grid.selection.move(spot.place, spot.column, event.shiftKey);
    if (target.closest(".tick:not(.fixed)")) {
      this.#changes.tick(spot);
    }
    this.#grid.element.focus({ preventScroll: true });
  }

  /** @param {Spot} spot */
  #select({ place, column }) {
    const { range } = this.#grid.selection;
    const inside =
      range !== null &&
      place >= range.top &&
      place <= range.bottom &&
      column >= range.left &&
      column <= range.right;
    if (!inside) this.#grid.selection.move(place, column);
  }

  /** The cell of an event. @param {Event} event @returns {Spot | null} */
  #spot(event) {
    const { lead } = this.#grid;
    const cell = /** @type {Element} */ (event.target).closest(
      "[role=gridcell], [role=columnheader]",
    );
    const row = cell?.closest(".grid-row");
    if (!cell || !row) return null;
    const column = [...row.children].indexOf(cell) - lead;
    return column < 0 ? null : { place: Number(row.getAttribute("aria-rowindex")) - 2, column };
  }
}
