/** `<pagelet-color>`: a colour, from the browser's own picker or written as CSS. */

import { word } from "../words.js";
import { h } from "./elements.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string} input_id of the field, for its label
 * @property {string | null} value a CSS colour
 * @property {boolean} interactive
 */

/** @extends {Widget<Props>} */
export class Color extends Widget {
  static defaults = { input_id: "", value: null, interactive: true };

  #picker = h("input", { type: "color", "aria-label": word("Pick a color") });
  #field = h("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  #box = h("div", { class: "color-box" }, this.#picker, this.#field);

  get state() {
    return this.props.value;
  }

  build() {
    this.replaceChildren(this.#box);
    this.#picker.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#take(this.#picker.value);
    });
    this.#picker.addEventListener("change", (event) => {
      event.stopPropagation();
      this.emit("release");
    });
    this.#field.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#read();
    });
    this.#field.addEventListener("change", (event) => event.stopPropagation());
    this.#field.addEventListener("keydown", ({ key, isComposing }) => {
      if (key === "Enter" && !isComposing) this.emit("submit");
    });
    this.#box.addEventListener("focusin", (event) => this.#pass("focus", event));
    this.#box.addEventListener("focusout", (event) => this.#pass("blur", event));
  }

  update() {
    const { input_id: id, value, interactive } = this.props;
    this.#field.id = id;
    this.#field.readOnly = !interactive;
    this.#picker.disabled = !interactive;
    if (this.#field.value !== (value ?? "")) this.#field.value = value ?? "";
    this.#paint();
  }

  /** Take what is written, if it is a colour. */
  #read() {
    const written = this.#field.value.trim();
    if (written === "" || CSS.supports("color", written)) this.#take(written || null);
    else this.#field.setAttribute("aria-invalid", "true");
  }

  /** @param {string | null} value */
  #take(value) {
    this.props.value = value;
    if (document.activeElement !== this.#field && this.#field !== focused(this)) {
      this.#field.value = value ?? "";
    }
    this.#paint();
    this.emit("input");
  }

  #paint() {
    this.#field.removeAttribute("aria-invalid");
    this.#picker.value = opaque(this.props.value ?? "");
  }

  /** @param {string} type @param {FocusEvent} event */
  #pass(type, { relatedTarget }) {
    if (this.#box.contains(/** @type {Node | null} */ (relatedTarget))) return;
    this.dispatchEvent(new CustomEvent(type));
  }
}

/** @param {Element} element */
function focused(element) {
  return /** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement;
}

/** A CSS colour as the browser's picker takes it: #rrggbb. @param {string} color */
function opaque(color) {
  const context = /** @type {CanvasRenderingContext2D} */ (h("canvas").getContext("2d"));
  context.fillStyle = color;
  const known = String(context.fillStyle);
  if (known.startsWith("#")) return known;
  const parts = (known.match(/[\d.]+/g) ?? []).slice(0, 3);
  return `#${parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("")}`;
}

define("pagelet-color", Color);
