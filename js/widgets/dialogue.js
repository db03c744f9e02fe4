/** `<pagelet-dialogue>`: lines of several speakers, each in a field of its own, or all in one. */

import { word } from "../words.js";
import { copyButton } from "./clipboard.js";
import { DialogueLine } from "./dialogue-line.js";
import { h } from "./elements.js";
import { TagMenu } from "./tag-menu.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./dialogue-line.js").Line} Line
 *
 * @typedef {object} Props
 * @property {Line[] | string | null} value
 * @property {string} label what screen readers call it
 * @property {string[] | null} speakers
 * @property {string[]} tags
 * @property {Record<string, string> | null} color_map
 * @property {string | null} placeholder
 * @property {number | null} max_lines
 * @property {"dialogue" | "text" | "both"} mode
 * @property {boolean} interactive
 * @property {boolean} autofocus
 * @property {boolean} autoscroll
 * @property {boolean} copies whether it can be copied
 */

let count = 0;

/** @extends {Widget<Props>} */
export class Dialogue extends Widget {
  static defaults = {
    value: null,
    label: "Dialogue",
    speakers: null,
    tags: [],
    color_map: null,
    placeholder: null,
    max_lines: null,
    mode: "both",
    interactive: false,
    autofocus: false,
    autoscroll: true,
    copies: false,
  };
  static calls = ["formatted", "unformatted"];

  #menu = new TagMenu(`dialogue-tags-${count++}`);
  #rows = h("div", { class: "dialogue-lines", role: "group" });
  #text = h("textarea", { rows: 5, "data-autogrow": 20, "data-submit": "shift-enter" });
  #plain = h("input", { type: "checkbox", role: "switch", "data-aside": true });
  #switch = h("label", { class: "dialogue-switch" }, this.#plain, word("Plain Text"));
  /** @type {DialogueLine[]} */
  #lines = [];

  get state() {
    return this.props.value;
  }

  build() {
    this.#plain.addEventListener("input", (event) => event.stopPropagation());
    this.#plain.addEventListener("change", (event) => {
      event.stopPropagation();
      if (this.#plain.checked) this.emit("format", this.#told());
      else this.emit("unformat", this.#text.value);
    });
    this.#text.addEventListener("input", () => {
      this.props.value = this.#text.value;
    });
    this.#menu.serve(this.#text);
    const copy = copyButton("Copy", () => this.#copied());
    copy.classList.add("dialogue-copy");
    this.replaceChildren(copy, this.#switch, this.#rows, this.#text, this.#menu.element);
    if (this.props.autofocus) queueMicrotask(() => this.focus());
  }

  focus() {
    (this.#isPlain ? this.#text : this.#lines[0]?.field)?.focus();
  }

  /** Show the text that Python made of the lines. @param {string} text */
  formatted(text) {
    if (!this.#plain.checked) return;
    this.props.value = text;
    this.update();
    this.emit("input");
    this.#text.focus();
  }

  /** Show the lines that Python found in the text. @param {Line[]} lines */
  unformatted(lines) {
    this.props.value = lines;
    this.update();
    this.emit("input");
    this.focus();
  }

  get #isPlain() {
    const { mode, value } = this.props;
    return mode === "text" || typeof value === "string" || this.#plain.checked;
  }

  update() {
    const { value, tags, mode, interactive, label, placeholder, copies } = this.props;
    if (typeof value === "string" && mode === "both") this.#plain.checked = true;
    if (Array.isArray(value)) this.#plain.checked = false;
    const plain = this.#isPlain;
    this.#menu.setTags(tags);
    /** @type {HTMLElement} */ (this.firstElementChild).hidden = !copies;
    this.#switch.hidden = mode !== "both" || !interactive;
    this.#rows.hidden = plain;
    this.#text.hidden = !plain;
    for (const element of [this.#rows, this.#text]) element.setAttribute("aria-label", label);
    this.#text.readOnly = !interactive;
    this.#text.placeholder = placeholder ?? "";
    if (plain) this.#showText(typeof value === "string" ? value : this.#plainly(value ?? []));
    else this.#showLines(Array.isArray(value) ? value : []);
  }

  /** @param {string} text */
  #showText(text) {
    if (this.#text.value === text) return;
    this.#text.value = text;
    if (this.props.autoscroll) this.#text.scrollTop = this.#text.scrollHeight;
  }

  /** Only where lines are shown as text though they came as a list. @param {Line[]} lines */
  #plainly(lines) {
    return lines.map(({ speaker, text }) => (speaker ? `[${speaker}] ${text}` : text)).join("\n");
  }

  /** @param {Line[]} lines */
  #showLines(lines) {
    const { interactive, speakers } = this.props;
    const empty = [{ speaker: speakers?.[0] ?? "", text: "" }];
    const shown = lines.length === 0 && interactive ? empty : lines;
    while (this.#lines.length > shown.length) this.#lines.pop()?.element.remove();
    for (const [index, line] of shown.entries()) {
      this.#lines[index] ??= this.#added();
      this.#lines[index].show(line, index, this.#canAdd(shown.length));
    }
  }

  #added() {
    const line = new DialogueLine(this.props, {
      edited: () => this.#edited(this.#lines.map((each) => each.line)),
      add: () => this.#add(this.#lines.indexOf(line)),
      remove: () => this.#remove(this.#lines.indexOf(line)),
      submit: () => this.emit("submit"),
    });
    this.#menu.serve(line.field);
    this.#rows.append(line.element);
    return line;
  }

  /** @param {number} index */
  #add(index) {
    const lines = this.#told();
    if (!this.#canAdd(lines.length)) return;
    const { speakers } = this.props;
    // Speakers take turns.
    const at = speakers?.indexOf(lines[index].speaker) ?? -1;
    const speaker = speakers?.[(at + 1) % speakers.length] ?? "";
    lines.splice(index + 1, 0, { speaker, text: "" });
    this.#edited(lines);
    this.#lines[index + 1].field.focus();
  }

  /** @param {number} index */
  #remove(index) {
    const lines = this.#told();
    if (lines.length === 1) return;
    lines.splice(index, 1);
    this.#edited(lines);
    this.#lines[Math.max(0, index - 1)].field.focus();
  }

  /** @param {Line[]} lines */
  #edited(lines) {
    this.props.value = lines;
    this.#showLines(lines);
    this.emit("input");
  }

  /** @param {number} length */
  #canAdd(length) {
    return length < (this.props.max_lines ?? Number.POSITIVE_INFINITY);
  }

  #told() {
    return this.#lines.map(({ line }) => line);
  }

  #copied() {
    return this.#isPlain ? this.#text.value : this.#plainly(this.#told());
  }
}

define("pagelet-dialogue", Dialogue);
