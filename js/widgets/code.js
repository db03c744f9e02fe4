/** `<pagelet-code>`: source code, highlighted, to read or to edit. */

import { word } from "../words.js";
import { copyButton } from "./clipboard.js";
import { CodeEditor } from "./code-editor.js";
import { endingOf } from "./code-languages.js";
import { h, iconButton } from "./elements.js";
import { saveBlob } from "./saving.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string} label
 * @property {string | null} value
 * @property {string | null} language
 * @property {number} lines shown at least
 * @property {number | null} max_lines shown at most
 * @property {boolean} wrap_lines
 * @property {boolean} line_numbers
 * @property {boolean} autocomplete
 * @property {boolean} interactive
 * @property {string[]} buttons "copy", "download"
 */

/** @extends {Widget<Props>} */
export class Code extends Widget {
  static defaults = {
    label: "",
    value: null,
    language: null,
    lines: 5,
    max_lines: null,
    wrap_lines: false,
    line_numbers: true,
    autocomplete: false,
    interactive: false,
    buttons: [],
  };

  #copy = copyButton("Copy", () => this.#editor?.text ?? "");
  #download = iconButton("download", "Download", () => this.#save());
  #tools = h("div", { class: "icon-buttons" });
  #body = h("div", { class: "code-body" });
  /** @type {CodeEditor | null} */
  #editor = null;

  /** What it holds: null until something was put in. */
  get state() {
    return this.props.value;
  }

  build() {
    this.replaceChildren(this.#tools, this.#body);
  }

  resume() {
    if (this.#editor) return;
    this.#editor = new CodeEditor(this.#body, {
      edited: () => {
        this.props.value = this.#editor?.text ?? null;
        this.emit("input");
      },
      focused: (has) => this.dispatchEvent(new CustomEvent(has ? "focus" : "blur")),
    });
    // Typing inside is not yet an edit of this element: `edited` tells.
    this.#body.addEventListener("input", (event) => event.stopPropagation());
    this.#show(new Set(["value"]));
  }

  /** @param {Set<string>} changed */
  update(changed) {
    this.#show(changed);
  }

  focus() {
    this.#editor?.focus();
  }

  /** @param {Set<string>} changed */
  #show(changed) {
    const { value, lines, max_lines: most, buttons, ...setup } = this.props;
    this.style.setProperty("--code-least", height(lines));
    this.style.setProperty("--code-most", most === null ? "none" : height(Math.max(most, lines)));
    const shown = [
      buttons.includes("copy") ? this.#copy : null,
      buttons.includes("download") ? this.#download : null,
    ];
    this.#tools.replaceChildren(...shown.filter((button) => button !== null));
    if (!this.#editor) return;
    if (changed.has("value")) this.#editor.write(value ?? "");
    this.#editor.arrange(setup).catch((error) => {
      this.emit("pagelet-report", word("The language could not be loaded: {error}", { error }));
    });
  }

  #save() {
    const blob = new Blob([this.#editor?.text ?? ""], { type: "text/plain" });
    saveBlob(blob, `file.${endingOf(this.props.language)}`);
  }
}

/** @param {number} lines */
function height(lines) {
  return `calc(${lines} * 1.5em + 8px)`;
}

define("pagelet-code", Code);
