/** Where a popup stands: under its field, or over it where there is more room. */

const GAP = 4;
const HIGHEST = 320;
const LOWEST = 96;

/**
 * Put a popup beside a field, as wide as that.
 *
 * @param {HTMLElement} popup an open popover
 * @param {HTMLElement} field
 */
export function place(popup, field) {
  const { top, bottom, left, width } = field.getBoundingClientRect();
  // A phone's keyboard covers a part of the window.
  const view = window.visualViewport;
  const [start, end] = view ? [view.offsetTop, view.offsetTop + view.height] : [0, innerHeight];
  const below = end - bottom - 2 * GAP;
  const above = top - start - 2 * GAP;
  const isOver = below < Math.min(popup.scrollHeight, HIGHEST) && above > below;
  const height = Math.max(LOWEST, Math.min(HIGHEST, isOver ? above : below));
  const { style } = popup;
  style.left = `${left}px`;
  style.width = `${width}px`;
  style.maxHeight = `${height}px`;
  style.top = isOver ? "auto" : `${bottom + GAP}px`;
  style.bottom = isOver ? `${innerHeight - top + GAP}px` : "auto";
}

/**
 * Keep a popup beside its field while the page moves; return what ends that.
 *
 * @param {HTMLElement} popup
 * @param {HTMLElement} field
 */
export function follow(popup, field) {
  const move = (/** @type {Event} */ event) => {
    if (event.target !== popup) place(popup, field);
  };
  place(popup, field);
  window.addEventListener("scroll", move, { capture: true, passive: true });
  window.addEventListener("resize", move);
  window.visualViewport?.addEventListener("resize", move);
  return () => {
    window.removeEventListener("scroll", move, { capture: true });
    window.removeEventListener("resize", move);
    window.visualViewport?.removeEventListener("resize", move);
  };
}
