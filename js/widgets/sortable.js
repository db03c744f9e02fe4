/** Changing the order of a list: by dragging an item's handle, or with the arrow keys on it. */

import { icon } from "./elements.js";

/**
 * Make a button into the handle of its list item.
 *
 * @param {HTMLButtonElement} handle
 * @param {(from: number, to: number) => void} move
 */
export function makeHandle(handle, move) {
  const item = () => /** @type {HTMLElement} */ (handle.closest("li"));
  const place = () => [.../** @type {Element} */ (item().parentElement).children].indexOf(item());
  handle.replaceChildren(icon("grip"));
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const from = place();
    const to = from + step;
    if (to >= 0 && to < /** @type {Element} */ (item().parentElement).children.length)
      move(from, to);
  });
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.focus();
    handle.setPointerCapture(event.pointerId);
    const from = place();
    const drag = (/** @type {PointerEvent} */ { clientY }) => {
      const others = [.../** @type {Element} */ (item().parentElement).children];
      const over = others.find((other) => {
        const { top, bottom } = other.getBoundingClientRect();
        return other !== item() && clientY >= top && clientY <= bottom;
      });
      if (over === undefined) return;
      if (others.indexOf(over) > place()) over.after(item());
      else over.before(item());
      handle.setPointerCapture(event.pointerId);
    };
    const drop = () => {
      handle.removeEventListener("pointermove", drag);
      if (place() !== from) move(from, place());
    };
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("lostpointercapture", drop, { once: true });
  });
}
