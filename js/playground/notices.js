/** Sentences over the panes, each with something that the visitor can do about it. */

import { h, iconButton } from "../widgets/elements.js";
import { word } from "../words.js";

export class Notices {
  #place;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
  }

  /**
   * @param {string} text
   * @param {string} [label] of a button
   * @param {() => void} [act] what the button does
   */
  show(text, label, act) {
    const done = () => {
      notice.remove();
      act?.();
    };
    const button = label
      ? h("button", { type: "button", class: "sm secondary", click: done }, word(label))
      : null;
    const close = iconButton("clear", "Close", () => notice.remove());
    const notice = h("div", { class: "pg-notice" }, h("p", {}, text), button, close);
    for (const other of this.#place.children) {
      if (other.firstChild?.textContent === text) other.remove();
    }
    this.#place.append(notice);
  }

  /** Let the visitor open an address that an app wants to go to. @param {string} url */
  offer(url) {
    const open = () => window.open(url, "_blank", "noopener");
    this.show(word("The app wants to open {url}", { url }), "Open", open);
  }
}
