/** What the visitor presses before Python is there: kept, shown as waiting, and done then. */

export class Early {
  #isReady;
  /** @type {Set<HTMLElement>} */
  #pressed = new Set();

  /**
   * @param {HTMLElement} root
   * @param {() => boolean} isReady
   */
  constructor(root, isReady) {
    this.#isReady = isReady;
    root.addEventListener("click", (event) => this.#keep(event), { capture: true });
  }

  /** Press again what was pressed, now that Python listens. */
  replay() {
    const pressed = [...this.#pressed];
    this.#pressed.clear();
    for (const button of pressed) {
      button.removeAttribute("aria-busy");
      if (button.isConnected) button.click();
    }
  }

  /** @param {Event} event */
  #keep(event) {
    if (this.#isReady()) return;
    const button = /** @type {Element} */ (event.target).closest("button[id]");
    if (!(button instanceof HTMLElement)) return;
    this.#pressed.add(button);
    button.setAttribute("aria-busy", "true");
  }
}
