/** `<pagelet-dialogue>`: lines of several speakers, each in a field of its own, or all in one. */

import { following } from "../behaviours.js";
import sheet from "../styles/dialogue.css";
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
  /** @type {HTMLElement[]} */
  #parts = [];

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
    const words = () => (this.#isPlain ? this.#text.value : this.#plainly(this.#told()));
    const copy = copyButton("Copy", words);
    copy.classList.add("dialogue-copy");
    this.#parts = [copy, this.#switch, this.#rows, this.#text, this.#menu.element];
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

  /** @param {Set<string>} [changed] */
  update(changed = new Set()) {
    const { value, tags, mode, interactive, label, placeholder, copies } = this.props;
    // What the build has drawn is seen until Python says what there is.
    if (!this.given.has("value")) return;
    if (!this.#text.isConnected) this.replaceChildren(...this.#parts);
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
    if (changed.has("autofocus") && this.props.autofocus) this.focus();
  }

  /** @param {string} text */
  #showText(text) {
    if (this.#text.value === text) return;
    this.#text.toggleAttribute("data-autoscroll", this.props.autoscroll);
    following(this.#text, () => {
      this.#text.value = text;
    });
  }

  /** @param {Line[]} lines */
  #plainly(lines) {
    return lines.map(({ speaker, text }) => (speaker ? `[${speaker}] ${text}` : text)).join("\n");
  }

  /** @param {Line[]} lines */
  #showLines(lines) {
    const { interactive, speakers } = this.props;
    const empty = [{ speaker: speakers?.[0] ?? "", text: "" }];
    const shown = lines.length === 0 && interactive ? empty : lines;
    while (this.#lines.length > shown.length) this.#lines.pop()?.element.remove();
    const isFull = shown.length >= (this.props.max_lines ?? Number.POSITIVE_INFINITY);
    for (const [index, line] of shown.entries()) {
      this.#lines[index] ??= this.#added();
      this.#lines[index].show(line, index, isFull);
    }
  }

  #added() {
    const line = new DialogueLine(this.props, {
      edited: () => this.#edited(this.#told()),
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
    const { speakers, max_lines: most } = this.props;
    if (lines.length === most) return;
    // Speakers take turns.
    const at = speakers?.indexOf(lines[index].speaker) ?? -1;
    const speaker = speakers?.[(at + 1) % speakers.length] ?? "";
    lines.splice(index + 1, 0, { speaker, text: "" });
    this.#edited(lines);
    this.#lines[index + 1].field.focus();
  }

  /** @param {number} index */
  #remove(index) {
    if (this.#lines.length === 1) return;
    this.#edited(this.#told().filter((_, other) => other !== index));
    this.#lines[Math.max(0, index - 1)].field.focus();
  }

  /** @param {Line[]} lines */
  #edited(lines) {
    this.props.value = lines;
    this.#showLines(lines);
    this.emit("input");
  }

  #told() {
    return this.#lines.map(({ line }) => line);
  }
}

define("pagelet-dialogue", Dialogue, sheet);
