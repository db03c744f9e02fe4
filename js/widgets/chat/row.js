/** A message in its place in the conversation; it is drawn when it comes near to what is seen. */

import { word } from "../../words.js";
import { h, iconButton } from "../elements.js";
import { MessageView } from "./message.js";
import { alike } from "./outline.js";
import { wordsOf } from "./transcript.js";

/**
 * @typedef {import("./outline.js").Entry} Entry
 *
 * @typedef {object} Surroundings
 * @property {import("./parts.js").Context} context
 * @property {(role: string) => string | null} avatar
 * @property {(entry: Entry) => string} toolsFor what its buttons depend on; empty where it has none
 * @property {(row: Row) => HTMLElement[]} tools
 * @property {(entry: Entry) => void} select called on a click, where anyone listens
 * @property {boolean} selectable
 * @property {(entry: Entry, text: string) => void} edited
 */

export class Row {
  element = h("div", { class: "chat-row" });
  /** @type {Entry} */
  entry;
  #around;
  /** @type {MessageView | null} */
  #view = null;
  #bubble = h("div", { class: "chat-bubble chat-plain" });
  /** What stands around the bubble, once it is drawn. @type {ReturnType<typeof surroundings> | null} */
  #parts = null;
  #editing = false;
  #toolsFor = "";

  /** @param {Entry} entry @param {Surroundings} around */
  constructor(entry, around) {
    this.#around = around;
    this.entry = entry;
    // Until it comes near, its words suffice: to be found, and to have a size.
    this.#bubble.textContent = wordsOf([entry.message]);
    this.element.append(this.#bubble);
    this.#mark();
  }

  /** @param {Entry} entry */
  show(entry) {
    const same = alike(this.entry, entry);
    this.entry = entry;
    if (!same) {
      this.#mark();
      if (this.#view === null) this.#bubble.textContent = wordsOf([entry.message]);
      else this.#view.show(entry);
    }
    if (this.#view) this.#refresh();
  }

  /** Draw it. */
  draw() {
    if (this.#view !== null) return;
    this.#view = new MessageView(this.#around.context);
    this.#view.show(this.entry);
    this.#parts = surroundings();
    this.#bubble.className = "chat-bubble";
    this.#bubble.replaceChildren(this.#view.element);
    this.element.prepend(this.#parts.author, this.#parts.avatar);
    this.#mark();
    this.#makeSelectable();
    this.#refresh();
  }

  #refresh() {
    const wanted = this.#around.toolsFor(this.entry);
    if (this.#editing || wanted === this.#toolsFor) return;
    this.#toolsFor = wanted;
    this.#showTools(wanted ? this.#around.tools(this) : []);
  }

  /** @param {HTMLElement[]} buttons */
  #showTools(buttons) {
    const tools = this.#parts?.tools;
    tools?.replaceChildren(...buttons);
    if (buttons.length === 0) tools?.remove();
    else if (tools) this.element.append(tools);
  }

  /** Let the visitor change the text. */
  edit() {
    this.#editing = true;
    const text = wordsOf([this.entry.message]);
    const attributes = { class: "chat-editor", "aria-label": word("Edit"), "data-aside": true };
    const field = h("textarea", { ...attributes, rows: Math.min(12, text.split("\n").length + 1) });
    field.value = text;
    const close = (/** @type {boolean} */ keep) => {
      this.#editing = false;
      if (this.#view) this.#bubble.replaceChildren(this.#view.element);
      this.#toolsFor = "";
      this.#refresh();
      if (keep && field.value !== text) this.#around.edited(this.entry, field.value);
      else this.#parts?.tools.querySelector("button")?.focus();
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(false);
      else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) close(true);
      else return;
      event.preventDefault();
    });
    this.#bubble.replaceChildren(field);
    const save = iconButton("check", "Save", () => close(true));
    const cancel = iconButton("clear", "Cancel", () => close(false));
    this.#showTools([save, cancel]);
    field.focus();
  }

  #makeSelectable() {
    const { selectable, select } = this.#around;
    this.#bubble.classList.toggle("selectable", selectable);
    if (!selectable) return;
    this.#bubble.tabIndex = 0;
    this.#bubble.onclick = ({ target }) => {
      const inner = /** @type {Element} */ (target).closest("button, a, summary, textarea, video");
      if (!inner) select(this.entry);
    };
    this.#bubble.onkeydown = ({ key, target }) => {
      if (key === "Enter" && target === this.#bubble) select(this.entry);
    };
  }

  #mark() {
    const { first, last, message } = this.entry;
    const author = message.role === "user" ? "user" : "bot";
    const url = this.#around.avatar(message.role);
    const place = `${first ? " first" : ""}${last ? " last" : ""}`;
    const thought = message.metadata?.title ? " thinking" : "";
    this.element.className = `chat-row ${author}${place}${url ? " pictured" : ""}${thought}`;
    if (this.#parts === null) return;
    const { author: name, avatar } = this.#parts;
    name.textContent = first ? word(author === "user" ? "You" : "Answer") : "";
    avatar.hidden = !first || url === null;
    if (url !== null && avatar.getAttribute("src") !== url) avatar.src = url;
  }
}

function surroundings() {
  return {
    author: h("span", { class: "sr-only" }),
    avatar: h("img", { class: "chat-avatar", alt: "" }),
    tools: h("div", { class: "chat-tools" }),
  };
}
