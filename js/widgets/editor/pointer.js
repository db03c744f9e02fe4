/** What mouse, pen and fingers do on the paper. */

/**
 * @typedef {{x: number, y: number}} Place on the paper
 *
 * @typedef {object} Hand
 * @property {() => boolean} draws whether the first finger or button draws; otherwise it pans
 * @property {(place: Place, pressure: number) => void} begin
 * @property {(place: Place, pressure: number) => void} move
 * @property {() => void} end
 * @property {() => void} cancel what was drawn was meant for something else
 * @property {(place: Place | null) => void} hover
 * @property {() => void} zoomed
 */

/** How long after the first finger a second one means: pinch. */
const PINCH = 200;

export class Pointer {
  #viewport;
  #zoom;
  #hand;
  /** @type {Map<number, PointerEvent>} */
  #down = new Map();
  /** @type {"draw" | "pan" | "pinch" | null} */
  #doing = null;
  #began = 0;

  /**
   * @param {HTMLElement} viewport
   * @param {import("./zoom.js").Zoom} zoom
   * @param {Hand} hand
   */
  constructor(viewport, zoom, hand) {
    this.#viewport = viewport;
    this.#zoom = zoom;
    this.#hand = hand;
    viewport.addEventListener("pointerdown", (event) => this.#press(event));
    viewport.addEventListener("pointermove", (event) => this.#move(event));
    viewport.addEventListener("pointerup", (event) => this.#release(event, true));
    viewport.addEventListener("pointercancel", (event) => this.#release(event, false));
    viewport.addEventListener("pointerleave", () => hand.hover(null));
    viewport.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    // A long press of a pen or a finger draws.
    viewport.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.target instanceof Element && event.target.closest("[data-own]")) return;
    if (event.button > 1) return;
    event.preventDefault();
    this.#viewport.focus({ preventScroll: true });
    this.#viewport.setPointerCapture(event.pointerId);
    this.#down.set(event.pointerId, event);
    if (this.#down.size === 2) {
      if (this.#doing === "draw" && event.timeStamp - this.#began > PINCH) return;
      if (this.#doing === "draw") this.#hand.cancel();
      this.#doing = "pinch";
    } else if (this.#down.size === 1) {
      this.#began = event.timeStamp;
      this.#doing = this.#hand.draws() && event.button === 0 ? "draw" : "pan";
      if (this.#doing === "draw") this.#hand.begin(this.#zoom.toPaper(event), pressureOf(event));
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const before = this.#down.get(event.pointerId);
    if (event.pointerType !== "touch") this.#hand.hover(this.#zoom.toPaper(event));
    if (before === undefined) return;
    if (this.#doing === "pan") {
      this.#zoom.pan(event.clientX - before.clientX, event.clientY - before.clientY);
    } else if (this.#doing === "pinch") this.#pinch(before, event);
    else if (this.#doing === "draw" && event.pointerId === [...this.#down.keys()][0]) {
      const all = event.getCoalescedEvents?.() ?? [];
      for (const part of all.length > 0 ? all : [event]) {
        this.#hand.move(this.#zoom.toPaper(part), pressureOf(part));
      }
    }
    this.#down.set(event.pointerId, event);
  }

  /** @param {PointerEvent} event @param {boolean} meant */
  #release(event, meant) {
    if (!this.#down.delete(event.pointerId)) return;
    if (this.#doing === "draw" && this.#down.size === 0) {
      if (meant) this.#hand.end();
      else this.#hand.cancel();
    }
    if (this.#down.size === 0) this.#doing = null;
  }

  /** @param {PointerEvent} before @param {PointerEvent} now */
  #pinch(before, now) {
    const other = [...this.#down.values()].find(({ pointerId }) => pointerId !== now.pointerId);
    if (other === undefined) return;
    const apart = (/** @type {PointerEvent} */ event) =>
      Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
    this.#zoom.pan((now.clientX - before.clientX) / 2, (now.clientY - before.clientY) / 2);
    const at = { x: (now.clientX + other.clientX) / 2, y: (now.clientY + other.clientY) / 2 };
    if (apart(before) > 0) this.#zoom.by(apart(now) / apart(before), at);
    this.#hand.zoomed();
  }

  /** With Ctrl, and by two fingers on a touchpad, the wheel zooms; otherwise it scrolls the page. @param {WheelEvent} event */
  #wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const step = Math.max(-60, Math.min(60, event.deltaY));
    this.#zoom.by(Math.exp(-step / 200), { x: event.clientX, y: event.clientY });
    this.#hand.zoomed();
  }
}

/** How hard a pen is pressed; a mouse and a finger do not say. @param {PointerEvent} event */
function pressureOf({ pointerType, pressure }) {
  return pointerType === "pen" && pressure > 0 ? pressure : 1;
}
