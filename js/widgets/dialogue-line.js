/** One line of a dialogue: who speaks, what is said, and buttons for lines before and after. */

import { following } from "../behaviours.js";
import { word } from "../words.js";
import { h, iconButton } from "./elements.js";

/**
 * @typedef {{speaker: string, text: string}} Line
 *
 * @typedef {object} Actions
 * @property {() => void} edited
 * @property {() => void} add adds a line after this one
 * @property {() => void} remove
 * @property {() => void} submit
 */

/** Without a map of colours, speakers get these in turn. */
const COLORS = ["#e03131", "#2f9e44", "#1971c2", "#f08c00", "#7048e8", "#0c8599", "#d9480f"];

export class DialogueLine {
  field = h("textarea", { rows: 1, "data-autogrow": 20 });
  #speaker = h("select", { class: "dialogue-speaker" });
  #name = h("span", { class: "dialogue-speaker" });
  #props;
  #actions;
  #add;
  #remove;

  /**
   * @param {import("./dialogue.js").Props} props
   * @param {Actions} actions
   */
  constructor(props, actions) {
    this.#props = props;
    this.#actions = actions;
    this.#add = iconButton("add", "Add a line", actions.add);
    this.#remove = iconButton("clear", "Remove this line", actions.remove);
    this.field.readOnly = !props.interactive;
    this.field.placeholder = props.placeholder ?? "";
    this.#speaker.append(...(props.speakers ?? []).map((name) => h("option", {}, name)));
    this.#speaker.setAttribute("aria-label", word("Speaker"));
    this.field.addEventListener("input", () => actions.edited());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.#speaker.addEventListener("change", () => actions.edited());
    const who = props.interactive ? this.#speaker : this.#name;
    const tools = props.interactive ? [this.#add, this.#remove] : [];
    this.element = h("div", { class: "dialogue-line" }, who, this.field, ...tools);
  }

  /** @returns {Line} */
  get line() {
    const speaker = this.#props.interactive ? this.#speaker.value : (this.#name.textContent ?? "");
    return { speaker, text: this.field.value };
  }

  /** @param {Line} line @param {number} index @param {boolean} isFull whether there can be no more */
  show({ speaker, text }, index, isFull) {
    this.#name.textContent = speaker;
    if (![...this.#speaker.options].some(({ value }) => value === speaker)) {
      this.#speaker.append(h("option", {}, speaker));
    }
    this.#speaker.value = speaker;
    if (this.field.value !== text) {
      following(this.field, () => {
        this.field.value = text;
      });
    }
    this.field.setAttribute("aria-label", word("Line {number}", { number: index + 1 }));
    this.element.style.setProperty("--speaker", this.#color);
    this.#add.hidden = isFull;
    this.#remove.style.visibility = index === 0 ? "hidden" : "";
  }

  get #color() {
    const { color_map: map, speakers } = this.#props;
    const { speaker } = this.line;
    if (map) return map[speaker] ?? "transparent";
    const at = speakers?.indexOf(speaker) ?? -1;
    return at < 0 ? "transparent" : COLORS[at % COLORS.length];
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || !this.#props.interactive) return;
    if (event.key === "Enter" && event.shiftKey) this.#actions.submit();
    else if (event.key === "Enter") this.#actions.add();
    else if (event.key === "Backspace" && this.field.value === "") this.#actions.remove();
    else return;
    event.preventDefault();
  }
}
