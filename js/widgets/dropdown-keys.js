/** What a dropdown does when the visitor types or presses, and when the focus comes and goes. */

/** Letters typed within this time, in milliseconds, belong to one word. */
const PAUSE = 700;
const PAGE = 10;

export class DropdownKeys {
  #dropdown;
  #word = "";
  #typedAt = 0;

  /** @param {import("./dropdown.js").Dropdown} dropdown */
  constructor(dropdown) {
    this.#dropdown = dropdown;
    const { field } = dropdown;
    const tell = (/** @type {string} */ type, /** @type {unknown} */ detail) =>
      dropdown.dispatchEvent(new CustomEvent(type, { detail }));
    dropdown.box.addEventListener("mousedown", (event) => this.#press(event));
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("keyup", (event) => {
      tell("key_up", { key: event.key, input_value: field.value });
    });
    field.addEventListener("input", (event) => {
      // What is typed to find a choice is no choice yet.
      event.stopPropagation();
      this.#type();
    });
    for (const type of ["change", "select"]) {
      field.addEventListener(type, (event) => event.stopPropagation());
    }
    field.addEventListener("focus", () => {
      if (!field.readOnly) field.select();
      tell("focus", null);
    });
    field.addEventListener("blur", () => {
      dropdown.close(true);
      tell("blur", null);
    });
  }

  #type() {
    const typed = this.#dropdown.field.value;
    this.#dropdown.open();
    const { list } = this.#dropdown;
    list.filter(typed);
    // A text of the visitor's own is not taken for the choice that it resembles.
    if (typed !== "" && !this.#dropdown.props.custom) list.move(1);
    this.#dropdown.announce();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.keyCode === 229 || !this.#dropdown.props.interactive) return;
    const act = this.#actions[event.key];
    const isDone = act ? act(event) : this.#letter(event);
    if (isDone) event.preventDefault();
    this.#dropdown.announce();
  }

  /** By key; each returns whether that was all that the key should do. */
  /** @type {Record<string, (event: KeyboardEvent) => boolean>} */
  #actions = {
    ArrowDown: (event) => this.#move(event, 1),
    ArrowUp: (event) => this.#move(event, -1),
    PageDown: (event) => this.#move(event, PAGE),
    PageUp: (event) => this.#move(event, -PAGE),
    Home: (event) => this.#end(event, Number.NEGATIVE_INFINITY),
    End: (event) => this.#end(event, Number.POSITIVE_INFINITY),
    Enter: () => this.#enter(),
    Escape: () => {
      const { isOpen } = this.#dropdown.list;
      this.#dropdown.close();
      return isOpen;
    },
    Tab: () => false,
    Backspace: () => {
      const { chosen, field, props } = this.#dropdown;
      const removes = props.multiselect && field.value === "" && chosen.length > 0;
      if (removes) this.#dropdown.choose(chosen.slice(0, -1));
      return removes;
    },
    " ": (event) => {
      if (!this.#dropdown.field.readOnly) return false;
      return this.#dropdown.list.isOpen && this.#word === ""
        ? this.#enter()
        : this.#letter(event) || this.#open();
    },
  };

  /** @param {KeyboardEvent} event @param {number} by */
  #move({ altKey }, by) {
    const { list } = this.#dropdown;
    if (!list.isOpen) return this.#open();
    if (altKey) this.#dropdown.close();
    else if (list.count > 0) list.move(by);
    return true;
  }

  /** @param {KeyboardEvent} event @param {number} by */
  #end(event, by) {
    // In a field to type in, these keys move the caret.
    return this.#dropdown.field.readOnly && this.#move(event, by);
  }

  #enter() {
    const { list, field, props } = this.#dropdown;
    if (!list.isOpen) return field.readOnly && this.#open();
    if (list.active !== null) this.#dropdown.pick(list.active);
    else if (props.custom && (field.value !== "" || !props.multiselect)) {
      this.#dropdown.enter(field.value);
      if (!props.multiselect) list.close();
      else list.filter("");
    }
    return true;
  }

  #open() {
    this.#dropdown.open();
    return true;
  }

  /** Without a filter, typing goes to the choice that begins so. @param {KeyboardEvent} event */
  #letter({ key, timeStamp, ctrlKey, metaKey, altKey }) {
    if (!this.#dropdown.field.readOnly || key.length !== 1 || ctrlKey || metaKey || altKey) {
      return false;
    }
    const goesOn = timeStamp - this.#typedAt < PAUSE;
    if (key === " " && !(goesOn && this.#word)) return false;
    this.#word = goesOn ? this.#word + key : key;
    this.#typedAt = timeStamp;
    this.#dropdown.open();
    this.#dropdown.list.startsWith(this.#word);
    return true;
  }

  /** @param {MouseEvent} event */
  #press(event) {
    const { field, list } = this.#dropdown;
    if (/** @type {Element} */ (event.target).closest("button")) return;
    if (event.target !== field) event.preventDefault();
    field.focus();
    if (!list.isOpen) this.#dropdown.open();
    else if (event.target !== field || field.readOnly) this.#dropdown.close();
  }
}
