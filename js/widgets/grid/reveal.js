/** Bringing a cell of a table into sight. */

/**
 * Scroll until a cell is in sight.
 *
 * @param {import("./grid.js").Grid} grid
 * @param {import("./selection.js").Spot} spot
 */
export function reveal(grid, { place, column }) {
  const { element, rows, head } = grid;
  if (place >= 0) {
    const top = rows.heights.top(place);
    const bottom = top + rows.heights.of(place) + head.element.offsetHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
    rows.draw();
  }
  const cell = grid.cell(place, column);
  if (cell === null || cell.classList.contains("pinned")) return;
  const fixed = [...(cell.parentElement?.querySelectorAll(":scope > .pinned") ?? [])];
  const widths = fixed.map((each) => /** @type {HTMLElement} */ (each).offsetWidth);
  const start = widths.reduce((sum, width) => sum + width, 0);
  const left = cell.offsetLeft;
  const right = left + cell.offsetWidth;
  if (left < element.scrollLeft + start) element.scrollLeft = left - start;
  else if (right > element.scrollLeft + element.clientWidth) {
    element.scrollLeft = right - element.clientWidth;
  }
}
