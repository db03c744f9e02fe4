/** What is chosen in a dropdown of several, each with a button that removes it. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";

export class Chips {
  element = h("ul", { class: "chips", "aria-label": word("Chosen") });
  #dropdown;
  #drawn = "";

  /** @param {import("./dropdown.js").Dropdown} dropdown */
  constructor(dropdown) {
    this.#dropdown = dropdown;
  }

  /**
   * @param {import("./dropdown.js").Choice[]} chosen
   * @param {boolean} interactive
   */
  show(chosen, interactive) {
    const texts = chosen.map((choice) => this.#dropdown.text(choice));
    const drawn = JSON.stringify([chosen, texts, interactive]);
    // A chip whose button is being pressed must stay what it is.
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const chips = chosen.map((choice, place) => {
      const text = texts[place];
      const name = word("Remove {text}", { text });
      const button = interactive ? iconButton("clear", name, () => this.#remove(choice)) : null;
      return h("li", { class: "chip" }, h("span", {}, text), button);
    });
    this.element.replaceChildren(...chips);
    this.element.hidden = chips.length === 0;
  }

  /** @param {import("./dropdown.js").Choice} choice */
  #remove(choice) {
    const { chosen, field } = this.#dropdown;
    this.#dropdown.choose(chosen.filter((other) => other !== choice));
    field.focus();
  }
}
