/**
 * `<pagelet-dropdown>`: a field with a list of choices, after the ARIA pattern of a combobox with
 * a listbox. The focus stays in the field; what the arrows reach is its active descendant.
 */

import { word } from "../words.js";
import { ChoiceList } from "./choice-list.js";
import { Chips } from "./dropdown-chips.js";
import { DropdownKeys } from "./dropdown-keys.js";
import { h, icon, iconButton } from "./elements.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {number | string} Choice the index of a choice, or a text that is none of them
 *
 * @typedef {object} Props
 * @property {string} input_id of the field, for its label
 * @property {string[]} labels
 * @property {unknown[]} values what listeners to "select" are told
 * @property {Choice[]} value
 * @property {boolean} multiselect
 * @property {boolean} custom whether texts that are no choices can be entered
 * @property {number | null} max_choices
 * @property {number} shown how many choices are listed at once
 * @property {boolean} filterable
 * @property {boolean} interactive
 */

/** @extends {Widget<Props>} */
export class Dropdown extends Widget {
  static defaults = {
    input_id: "",
    labels: [],
    values: [],
    value: [],
    multiselect: false,
    custom: false,
    max_choices: null,
    shown: 100,
    filterable: true,
    interactive: true,
  };

  list = new ChoiceList({
    pick: (index) => this.pick(index),
    isChosen: (index) => this.chosen.includes(index),
    isFull: () => this.isFull,
  });
  field = h("input", { role: "combobox", autocomplete: "off", spellcheck: "false" });
  /** @type {Choice[]} */
  chosen = [];
  #chips = new Chips(this);
  #clear = iconButton("clear", "Remove all", () => this.choose([]));
  #said = h("span", { class: "sr-only", role: "status" });
  box = h("div", { class: "dropdown-box" }, this.#chips.element, this.field, this.#clear);
  /** @type {string[]} */
  #labelsBefore = [];
  #shown = "";

  get state() {
    return this.chosen;
  }

  get isFull() {
    const { multiselect, max_choices: most } = this.props;
    return multiselect && Boolean(most) && this.chosen.length >= Number(most);
  }

  build() {
    this.box.append(h("span", { class: "arrow", "aria-hidden": "true" }, icon("down")));
    this.replaceChildren(this.box, this.list.element, this.#said);
    new DropdownKeys(this);
  }

  pause() {
    this.list.close();
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { input_id: id, labels, value, multiselect, filterable, interactive } = this.props;
    this.field.id = id;
    this.list.element.id = `${id}-list`;
    this.list.step = this.props.shown;
    this.list.element.setAttribute("aria-multiselectable", String(multiselect));
    this.field.setAttribute("aria-controls", this.list.element.id);
    this.field.readOnly = !interactive || !filterable;
    this.field.inputMode = filterable ? "text" : "none";
    this.field.setAttribute("aria-autocomplete", filterable ? "list" : "none");
    this.box.classList.toggle("fixed", !interactive);
    this.box.classList.toggle("pick-only", interactive && !filterable);
    if (changed.has("labels")) {
      if (!changed.has("value")) this.chosen = this.chosen.map((choice) => this.#moved(choice));
      this.#labelsBefore = labels;
      this.list.setLabels(labels);
      if (this.list.isOpen) this.list.filter(this.field.value);
    }
    if (changed.has("value")) this.chosen = value;
    this.#show();
    this.announce();
  }

  /** Open the list; all choices are there until the visitor types. */
  open() {
    if (!this.props.interactive || this.list.isOpen) return;
    this.list.filter("");
    this.list.element.setAttribute("aria-label", word("Choices"));
    this.list.open(this.box);
    const [first] = this.chosen;
    if (!this.props.multiselect && typeof first === "number") this.list.activate(first);
    this.announce();
  }

  /** Close the list, and take or drop what was typed. @param {boolean} [keepsTyped] */
  close(keepsTyped = false) {
    this.list.close();
    const typed = this.field.value;
    if (keepsTyped && this.props.custom && typed !== this.text(this.chosen[0])) this.enter(typed);
    this.#show();
    this.announce();
  }

  /** Choose, or no longer choose, one of the choices. @param {number} index */
  pick(index) {
    const { multiselect, values } = this.props;
    const isChosen = this.chosen.includes(index);
    if (multiselect && !isChosen && this.isFull) {
      const most = this.props.max_choices;
      this.#said.textContent = word("No more than {most} can be chosen.", { most });
      return;
    }
    if (!multiselect) this.list.close();
    this.field.value = "";
    const others = multiselect ? this.chosen.filter((choice) => choice !== index) : [];
    this.choose(multiselect && isChosen ? others : [...others, index]);
    if (multiselect && this.list.isOpen && this.list.count < this.props.labels.length) {
      this.list.filter("");
    }
    this.emit("select", { index, value: values[index], selected: !(multiselect && isChosen) });
  }

  /** Choose what the visitor typed. @param {string} typed */
  enter(typed) {
    const { labels, multiselect } = this.props;
    const known = labels.indexOf(typed);
    const choice = known >= 0 ? known : typed;
    this.field.value = "";
    if (typed === "") {
      if (!multiselect) this.choose([]);
    } else if (!multiselect) this.choose([choice]);
    else if (!this.chosen.includes(choice) && !this.isFull) this.choose([...this.chosen, choice]);
  }

  /** @param {Choice[]} chosen */
  choose(chosen) {
    this.chosen = chosen;
    this.#show();
    this.announce();
    this.emit("input");
  }

  /** Tell assistive technology how things stand. */
  announce() {
    const { active, isOpen, count, element } = this.list;
    this.field.setAttribute("aria-expanded", String(isOpen));
    if (active === null) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", `${element.id}-${active}`);
    const all = this.props.labels.length;
    const said = isOpen && this.field.value !== "" ? word("{count} of {all}", { count, all }) : "";
    if (this.#said.textContent !== said) this.#said.textContent = said;
  }

  /** @param {Choice | undefined} choice */
  text(choice) {
    return typeof choice === "number" ? (this.props.labels[choice] ?? "") : (choice ?? "");
  }

  /** Show what is chosen; what is being typed to find more stays. */
  #show() {
    const { multiselect, interactive } = this.props;
    const texts = JSON.stringify(this.chosen.map((choice) => this.text(choice)));
    const typing = this.list.isOpen && texts === this.#shown;
    this.#shown = texts;
    if (!multiselect && !typing) this.field.value = this.text(this.chosen[0]);
    this.#chips.show(multiselect ? this.chosen : [], interactive);
    this.#clear.hidden = !multiselect || this.chosen.length === 0 || !interactive;
    this.list.mark();
  }

  /** Where a choice stands after the list has changed. @param {Choice} choice */
  #moved(choice) {
    const text = typeof choice === "number" ? this.#labelsBefore[choice] : choice;
    const index = this.props.labels.indexOf(text);
    return index >= 0 ? index : text;
  }
}

define("pagelet-dropdown", Dropdown);
