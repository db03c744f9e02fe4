/** Follows what grows at its end, unless the visitor has scrolled up to read. */

import { word } from "../../words.js";
import { h, icon } from "../elements.js";

/** Pixels from the end that still count as the end. */
const NEAR = 40;

export class Follower {
  /** Leads back to the end. */
  button = h(
    "button",
    {
      type: "button",
      class: "chat-end",
      hidden: true,
      title: word("Scroll to the end"),
      "aria-label": word("Scroll to the end"),
      click: () => this.end(),
    },
    icon("down"),
  );
  /** Whether it follows at all. */
  enabled = true;
  #scroller;
  #last = 0;
  #follows = true;

  /**
   * @param {HTMLElement} scroller
   * @param {HTMLElement} content what grows
   */
  constructor(scroller, content) {
    this.#scroller = scroller;
    scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // Tells after the page is laid out: no other layout is forced.
    const observer = new ResizeObserver(() => this.#grown());
    observer.observe(content);
    observer.observe(scroller);
  }

  /** Go to the end, and stay there. */
  end() {
    this.#follows = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #grown() {
    if (this.enabled && this.#follows) this.end();
    this.#offer();
  }

  #scrolled() {
    const { scrollTop } = this.#scroller;
    // What grows while it is followed leaves the end behind for a moment; only a visitor goes up.
    if (this.#isAtEnd) this.#follows = true;
    else if (scrollTop < this.#last - 1) this.#follows = false;
    this.#last = scrollTop;
    this.#offer();
  }

  get #isAtEnd() {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    return scrollTop + clientHeight >= scrollHeight - NEAR;
  }

  #offer() {
    this.button.hidden = this.#isAtEnd || (this.enabled && this.#follows);
  }
}
