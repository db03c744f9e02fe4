/** `<pagelet-toasts>`: messages at the edge of the page, grouped by level. */

import { word } from "../words.js";
import { h, icon, iconButton } from "./elements.js";
import { cleanHtml } from "./prose.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {"error" | "warning" | "info" | "success"} Level
 *
 * @typedef {object} Toast
 * @property {Level} level
 * @property {string} message text or HTML, which is sanitised
 * @property {string} [title] shown on hover; the heading is the level's name
 * @property {number | null} [duration] seconds until it closes; null or 0 keep it
 *
 * @typedef {object} Group
 * @property {HTMLElement} body
 * @property {HTMLElement} count
 * @property {HTMLElement} list
 */

/** @type {Record<Level, string>} */
const NAMES = { error: "Error", warning: "Warning", info: "Info", success: "Success" };

/** Something inside is focused by keyboard. */
const KEYBOARD = ":has(:focus-visible)";

/** @extends {Widget<{}>} */
export class Toasts extends Widget {
  static calls = ["show", "clear"];

  // Regions announce only what is put in while they are on the page.
  #urgent = h("div", { role: "alert", "aria-atomic": "false" });
  #calm = h("div", { role: "status", "aria-atomic": "false" });
  /** @type {Map<Level, Group>} */
  #groups = new Map();

  build() {
    this.replaceChildren(this.#urgent, this.#calm);
    this.addEventListener("keydown", (event) => {
      const body = /** @type {Element} */ (event.target).closest(".toast-body");
      if (event.key === "Escape" && body) this.#close(/** @type {Level} */ (body.classList[1]));
    });
  }

  /** @param {Toast} toast */
  async show({ level, message, title, duration = 10 }) {
    const text = h("div");
    const item = h("li", { class: "toast-text", title }, text);
    const { body, list } = this.#group(level);
    list.append(item);
    this.#count(level);
    if (/[<&]/.test(message)) text.innerHTML = await cleanHtml(message);
    else text.textContent = message;
    if (duration) this.#expire(item, level, body, duration * 1000);
  }

  clear() {
    for (const level of [...this.#groups.keys()]) this.#close(level);
  }

  /** @param {Level} level @returns {Group} */
  #group(level) {
    const existing = this.#groups.get(level);
    if (existing) return existing;
    const count = h("span", { class: "toast-count" });
    const list = h("ul", { class: "toast-list" });
    const fold = h("button", { type: "button", class: "toast-title", "aria-expanded": "true" });
    const name = word(NAMES[level]);
    fold.append(icon(level), h("span", {}, name), count);
    fold.addEventListener("click", () => {
      list.hidden = !list.hidden;
      fold.setAttribute("aria-expanded", String(!list.hidden));
    });
    const close = iconButton("clear", word("Close: {name}", { name }), () => this.#close(level));
    const head = h("div", { class: "toast-head" }, fold, close);
    const body = h("div", { class: `toast-body ${level}` }, head, list);
    for (const type of ["pointerenter", "focusin"]) body.addEventListener(type, () => hold(body));
    body.addEventListener("pointerleave", () => go(body, KEYBOARD));
    body.addEventListener("focusout", () => go(body, ":hover"));
    (level === "error" || level === "warning" ? this.#urgent : this.#calm).append(body);
    const group = { body, count, list };
    this.#groups.set(level, group);
    return group;
  }

  /**
   * Remove a message when its time is over; the animation of its bar is the clock, which can pause.
   *
   * @param {HTMLElement} item
   * @param {Level} level
   * @param {HTMLElement} body
   * @param {number} milliseconds
   */
  #expire(item, level, body, milliseconds) {
    const bar = h("span", { class: "remaining" });
    item.append(bar);
    const shrinking = [{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }];
    const clock = bar.animate(shrinking, { duration: milliseconds, fill: "forwards" });
    if (body.matches(`:hover, ${KEYBOARD}`)) clock.pause();
    clock.onfinish = () => {
      item.remove();
      this.#count(level);
    };
  }

  /** @param {Level} level */
  #count(level) {
    const group = this.#groups.get(level);
    if (!group) return;
    const { length } = group.list.children;
    group.count.textContent = length > 1 ? `(${length})` : "";
    if (length === 0) this.#close(level);
  }

  /** @param {Level} level */
  #close(level) {
    this.#groups.get(level)?.body.remove();
    this.#groups.delete(level);
  }
}

/** @param {HTMLElement} body */
function hold(body) {
  for (const clock of body.getAnimations({ subtree: true })) {
    if (isClock(clock)) clock.pause();
  }
}

/**
 * @param {HTMLElement} body
 * @param {string} unless what still holds it
 */
function go(body, unless) {
  if (body.matches(unless)) return;
  for (const clock of body.getAnimations({ subtree: true })) {
    if (isClock(clock)) clock.play();
  }
}

/** The entrance of a toast is a CSS animation and goes on. @param {Animation} animation */
function isClock(animation) {
  return !(animation instanceof CSSAnimation);
}

define("pagelet-toasts", Toasts);
