/** Going to the next or the one before by a finger. */

/** How far a finger has to go. */
const SWIPE = 40;

/** @param {HTMLElement} element @param {(by: number) => void} step */
export function onSwipe(element, step) {
  /** @type {Touch | undefined} */
  let begin;
  element.addEventListener(
    "touchstart",
    ({ touches }) => {
      begin = touches.length === 1 ? touches[0] : undefined;
    },
    { passive: true },
  );
  element.addEventListener("touchend", (event) => {
    const [end] = event.changedTouches;
    if (begin === undefined || end.identifier !== begin.identifier) return;
    const x = end.clientX - begin.clientX;
    const y = end.clientY - begin.clientY;
    if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return;
    // No click follows, which would go on to the next one.
    event.preventDefault();
    step(x < 0 ? 1 : -1);
  });
}
