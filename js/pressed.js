/**
 * A press of a button counts also where the page moves beneath the pointer before it is released,
 * as it does when a picture arrives above: browsers send no click then.
 *
 * @param {HTMLElement} root
 */
export function keepPresses(root) {
  /** @type {PointerEvent | null} */
  let latest = null;
  root.addEventListener("pointerdown", (pressed) => {
    const button = /** @type {Element} */ (pressed.target).closest("button");
    latest = pressed;
    // Fingers keep what they touched.
    if (!button || pressed.pointerType !== "mouse" || pressed.button !== 0) return;
    const before = button.getBoundingClientRect();
    const release = (/** @type {PointerEvent} */ released) => {
      if (pressed !== latest || !isStill(pressed, released) || !button.isConnected) return;
      const moved = isIn(before, released) && !isIn(button.getBoundingClientRect(), released);
      if (moved) button.click();
    };
    addEventListener("pointerup", release, { capture: true, once: true });
  });
}

/** @param {PointerEvent} pressed @param {PointerEvent} released */
function isStill(pressed, released) {
  const moved = Math.hypot(released.clientX - pressed.clientX, released.clientY - pressed.clientY);
  return moved < 5;
}

/** @param {DOMRect} box @param {PointerEvent} event */
function isIn({ left, right, top, bottom }, { clientX, clientY }) {
  return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
}
