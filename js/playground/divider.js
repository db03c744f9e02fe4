/** The line between the editor and the app: dragged, or moved by the arrow keys. */

const LEAST = 15;
const MOST = 85;
const MIDDLE = 50;
const STEP = 4;

/**
 * @param {HTMLElement} divider
 * @param {HTMLElement} panes what it divides
 * @param {() => boolean} isStacked
 * @param {(share: number) => void} moved told where it is, in percent, when it stays there
 */
export function divide(divider, panes, isStacked, moved) {
  let share = MIDDLE;

  const put = (/** @type {number} */ wanted) => {
    share = Math.min(MOST, Math.max(LEAST, wanted));
    panes.style.setProperty("--pg-share", `${share}%`);
    divider.setAttribute("aria-valuenow", String(Math.round(share)));
    divider.setAttribute("aria-orientation", isStacked() ? "horizontal" : "vertical");
  };

  const drag = (/** @type {PointerEvent} */ event) => {
    const { left, top, width, height } = panes.getBoundingClientRect();
    const across = ((event.clientX - left) / width) * 100;
    const rtl = getComputedStyle(panes).direction === "rtl";
    put(isStacked() ? ((event.clientY - top) / height) * 100 : rtl ? 100 - across : across);
  };

  divider.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
    // A frame under the pointer would take its movements.
    panes.classList.add("dragged");
    divider.addEventListener("pointermove", drag);
  });
  divider.addEventListener("lostpointercapture", () => {
    panes.classList.remove("dragged");
    divider.removeEventListener("pointermove", drag);
    moved(share);
  });
  divider.addEventListener("dblclick", () => {
    put(MIDDLE);
    moved(share);
  });
  divider.addEventListener("keydown", (event) => {
    const rtl = !isStacked() && getComputedStyle(panes).direction === "rtl" ? -1 : 1;
    /** @type {Record<string, number>} */
    const places = {
      ArrowLeft: share - STEP * rtl,
      ArrowUp: share - STEP,
      ArrowRight: share + STEP * rtl,
      ArrowDown: share + STEP,
      Home: LEAST,
      End: MOST,
      Enter: MIDDLE,
    };
    if (!(event.key in places)) return;
    event.preventDefault();
    put(places[event.key]);
    moved(share);
  });
  return put;
}
