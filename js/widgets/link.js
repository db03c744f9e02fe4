/** `<pagelet-link>`: makes a link to the page as it is. */

import { word } from "../words.js";
import { define, Widget } from "./widget.js";

/** @extends {Widget<Record<string, never>>} */
export class Link extends Widget {
  static calls = ["share"];

  resume() {
    addEventListener("hashchange", this.#follow);
  }

  pause() {
    removeEventListener("hashchange", this.#follow);
  }

  /** A link that is opened where the page is open already changes nothing by itself. */
  #follow = () => {
    if (location.hash.startsWith("#deep_link=")) location.reload();
  };

  /**
   * Put a link into the address bar and the clipboard.
   *
   * @param {string} fragment the end of its address
   */
  async share(fragment) {
    const link = new URL(location.href);
    link.hash = fragment;
    try {
      history.replaceState(history.state, "", link);
    } catch (error) {
      // A frame without an address of its own has none to change.
      if (!(error instanceof DOMException)) throw error;
    }
    try {
      await navigator.clipboard.writeText(link.href);
    } catch (error) {
      const { message: reason } = /** @type {Error} */ (error);
      this.emit("pagelet-error", word("The browser did not allow copying: {reason}", { reason }));
    }
  }
}

define("pagelet-link", Link);
