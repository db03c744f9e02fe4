/** What stands below the messages: dots while an answer is waited for, answers to choose from. */

import { word } from "../../words.js";
import { h } from "../elements.js";

export class Ending {
  element = h("div", { class: "chat-ending" });
  #dots = h("div", { class: "chat-dots", role: "status" });
  #options = h("div", { class: "chat-options" });
  /** @type {unknown} */
  #offered = null;

  constructor() {
    this.#dots.append(h("span", { class: "sr-only" }, word("Waiting for an answer")));
    for (let dot = 0; dot < 3; dot++) this.#dots.append(h("i", { "aria-hidden": true }));
  }

  /**
   * @param {boolean} waits
   * @param {{value: string, label?: string}[]} options
   * @param {(value: string) => void} choose
   */
  show(waits, options, choose) {
    if (!waits) this.#dots.remove();
    else if (!this.#dots.isConnected) this.element.prepend(this.#dots);
    if (options === this.#offered) return;
    this.#offered = options;
    this.#options.replaceChildren(
      ...options.map(({ value, label }) => {
        const click = () => choose(value);
        return h("button", { type: "button", class: "chat-option", click }, label ?? value);
      }),
    );
    if (options.length > 0) this.element.append(this.#options);
    else this.#options.remove();
  }
}
