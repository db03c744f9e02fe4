/**
 * `<pagelet-sidebar>`: a panel at the side of the page, and the button that opens and closes it.
 * Both are made by Python; the app beside it makes room.
 */

import { word } from "../words.js";
import { drawn } from "./elements.js";
import { define, Widget } from "./widget.js";

/** Where the panel would cover most of the app. */
const NARROW = "(max-width: 768px)";

/**
 * @typedef {object} Props
 * @property {boolean} open
 */

/** @extends {Widget<Props>} */
export class Sidebar extends Widget {
  static defaults = { open: true };

  #narrow = matchMedia(NARROW);

  build() {
    if (this.#narrow.matches) this.props.open = false;
    const toggle = this.#toggle;
    for (const element of [toggle, this.#panel]) {
      if (!element?.hasAttribute("aria-label"))
        element?.setAttribute("aria-label", word("Sidebar"));
    }
    toggle?.replaceChildren(drawn("m9 6 6 6-6 6"));
    toggle?.addEventListener("click", () => this.#choose(!this.props.open));
    this.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !this.props.open || !this.#narrow.matches) return;
      this.#choose(false);
      toggle?.focus();
    });
  }

  update() {
    const { open } = this.props;
    this.toggleAttribute("data-open", open);
    this.#toggle?.setAttribute("aria-expanded", String(open));
    const panel = this.#panel;
    if (panel) panel.inert = !open;
    this.#makeRoom();
  }

  resume() {
    this.#narrow.addEventListener("change", this.#makeRoom);
    this.#makeRoom();
  }

  pause() {
    this.#narrow.removeEventListener("change", this.#makeRoom);
    this.#app?.style.removeProperty(this.#side);
  }

  /** Tell the app how much of it the panel covers. */
  #makeRoom = () => {
    const isBeside = this.props.open && !this.#narrow.matches;
    const width = isBeside ? this.style.getPropertyValue("--sidebar-width") : "0px";
    this.#app?.style.setProperty(this.#side, width);
  };

  /** @param {boolean} open */
  #choose(open) {
    this.assign("open", open);
    this.dispatchEvent(new CustomEvent(open ? "expand" : "collapse"));
  }

  get #toggle() {
    return /** @type {HTMLElement | null} */ (this.querySelector(":scope > .sidebar-toggle"));
  }

  get #panel() {
    return /** @type {HTMLElement | null} */ (this.querySelector(":scope > aside"));
  }

  get #app() {
    return /** @type {HTMLElement | null} */ (this.closest(".gradio-container"));
  }

  get #side() {
    return this.classList.contains("right") ? "--room-right" : "--room-left";
  }
}

define("pagelet-sidebar", Sidebar);
