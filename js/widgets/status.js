/** `<pagelet-status>`: lies over an output's block while a function runs, and after it failed. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Step one level of progress; nested ones follow their outer ones
 * @property {number | null} index
 * @property {number | null} length
 * @property {number | null} progress the share done, 0 to 1
 * @property {string | null} unit
 * @property {string | null} desc
 *
 * @typedef {object} Props
 * @property {"pending" | "generating" | "complete" | "error" | null} state
 * @property {Step[] | null} progress
 * @property {"full" | "minimal" | "hidden"} mode
 * @property {string | null} message what went wrong
 */

const TICK = 100;

/** @extends {Widget<Props>} */
export class Status extends Widget {
  static defaults = { state: null, progress: null, mode: "full", message: null };

  /** Elapsed time ticks; only what this region says is announced. */
  #announced = h("span", { class: "sr-only", role: "status" });
  #timer = h("span", { class: "timer", "aria-hidden": "true" });
  #text = h("span", { class: "progress-text" });
  #bar = h("progress", { max: 1, "aria-label": word("Progress") });
  #spinner = h("span", { class: "spinner", "aria-hidden": "true" });
  #badge = h("span", { class: "error-badge", "aria-hidden": "true" }, word("Error"));
  #message = h("span", { class: "error-message", "aria-hidden": "true" });
  #close = iconButton("clear", "Dismiss the error", () => this.assign("state", null));
  #veil = h("div", { class: "veil" });
  #since = 0;
  #ticking = 0;

  build() {
    this.setAttribute("aria-live", "off");
    this.replaceChildren(this.#veil, this.#announced);
  }

  resume() {
    this.#tick();
  }

  pause() {
    clearInterval(this.#ticking);
    this.#ticking = 0;
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { state, mode, message } = this.props;
    const shown = mode === "hidden" && state !== "error" ? null : state;
    reflect(this, "state", shown);
    reflect(this, "mode", mode);
    if (changed.has("state") && state === "pending") this.#since = performance.now();
    const error = shown === "error" ? (message ?? "") : null;
    const announcement = error === null ? "" : word("Error. {message}", { message: error });
    if (this.#announced.textContent !== announcement) this.#announced.textContent = announcement;
    this.#message.textContent = error;
    this.#message.title = error ?? "";
    this.#veil.replaceChildren(...this.#content(shown));
    this.#tick();
  }

  /** @param {Props["state"]} state @returns {Element[]} */
  #content(state) {
    if (state === "error") return [this.#badge, this.#message, this.#close];
    const running = state === "pending" || state === "generating";
    if (!running) return [];
    const steps = this.props.progress ?? [];
    if (this.props.mode === "minimal") return [this.#timer];
    if (steps.length === 0) {
      return state === "pending" ? [this.#timer, this.#spinner] : [this.#timer];
    }
    this.#text.textContent = steps.map(describe).filter(Boolean).join(" / ");
    const share = steps.map(shareOf).find((known) => known !== null) ?? null;
    if (share === null) this.#bar.removeAttribute("value");
    else this.#bar.value = share;
    return [this.#timer, this.#text, this.#bar];
  }

  #tick() {
    const { state } = this.props;
    const running = this.isConnected && (state === "pending" || state === "generating");
    if (!running) {
      this.pause();
      return;
    }
    this.#ticking ||= window.setInterval(() => this.#tick(), TICK);
    const seconds = `${((performance.now() - this.#since) / 1000).toFixed(1)}s`;
    const counts = (this.props.progress ?? []).filter(({ index }) => index != null).map(count);
    this.#timer.textContent = [...counts, seconds].join(" | ");
  }
}

/** @param {Step} step */
function shareOf({ progress, index, length }) {
  if (progress != null) return progress;
  return index != null && length ? index / length : null;
}

/** @param {Step} step */
function describe(step) {
  const share = shareOf(step);
  const percent = share === null ? null : `${(share * 100).toFixed(1)}%`;
  return [step.desc, percent].filter(Boolean).join(" - ");
}

/** @param {Step} step */
function count({ index, length, unit }) {
  const of = length == null ? `${index}` : `${index}/${length}`;
  return `${of} ${unit ?? word("steps")}`;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | null} value
 */
function reflect(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

define("pagelet-status", Status);
