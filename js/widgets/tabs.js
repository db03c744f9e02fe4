/**
 * `<pagelet-tabs>`: a row of tabs and their panels, of which one is seen. Both are made by Python;
 * switching between them needs none.
 */

import { define, Widget } from "./widget.js";

/** Which tab a key goes to, from the current place among so many. @type {Record<string, (at: number, count: number) => number>} */
const KEYS = {
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The key that goes the same way where lines run from right to left. @type {Record<string, string>} */
const MIRRORED = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/**
 * @typedef {object} Props
 * @property {string | null} selected the id of the panel that is seen
 * @property {boolean} steps whether the visitor can only go back
 */

/** @extends {Widget<Props>} */
export class Tabs extends Widget {
  static defaults = { selected: null, steps: false };
  static calls = ["settle"];

  get state() {
    return this.props.selected;
  }

  build() {
    const list = this.#list;
    list?.addEventListener("click", (event) => {
      const tab = tabOf(event);
      if (tab) this.#choose(tab);
    });
    list?.addEventListener("keydown", (event) => this.#press(/** @type {KeyboardEvent} */ (event)));
  }

  /** The panel that is seen. @type {string | null | undefined} */
  #shown = undefined;

  update() {
    for (const tab of this.#tabs) {
      const selected = tab.getAttribute("aria-controls") === this.props.selected;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
    }
    for (const panel of this.querySelectorAll(':scope > [role="tabpanel"]')) {
      /** @type {HTMLElement} */ (panel).hidden = panel.id !== this.props.selected;
    }
    if (this.props.steps) this.#walk();
    const before = this.#shown;
    this.#shown = this.props.selected;
    if (before !== undefined && before !== this.#shown) this.#tell();
  }

  /** Close the steps that are still to come. */
  #walk() {
    const tabs = this.#tabs;
    const at = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    for (const [index, tab] of tabs.entries()) {
      tab.disabled = index > at || "closed" in tab.dataset;
      tab.classList.toggle("done", index < at);
    }
  }

  /** Tell which tab is seen now, whoever has chosen it; tabs around these are not meant. */
  #tell() {
    const detail = this.#detail();
    this.dispatchEvent(new CustomEvent("tabs-change", { detail }));
    for (const panel of this.querySelectorAll(':scope > [role="tabpanel"]')) {
      if (panel.id !== this.#shown) continue;
      panel.dispatchEvent(new CustomEvent("tab-select", { detail }));
    }
  }

  #detail() {
    const tabs = this.#tabs;
    const index = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    return { index, value: tabs[index]?.textContent ?? null, selected: true };
  }

  /** See to it that the selected tab is one that can be seen: Python has hidden or shown one. */
  settle() {
    const open = this.#open;
    const current = open.some((tab) => tab.getAttribute("aria-controls") === this.props.selected);
    if (!current) this.assign("selected", open[0]?.getAttribute("aria-controls") ?? null);
    this.update();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const mirrored = getComputedStyle(this).direction === "rtl";
    const step = KEYS[(mirrored && MIRRORED[event.key]) || event.key];
    const from = tabOf(event);
    if (step === undefined || from === null) return;
    event.preventDefault();
    const open = this.#open;
    const tab = open[step(open.indexOf(from), open.length)];
    tab.focus();
    this.#choose(tab);
  }

  /** @param {HTMLButtonElement} tab */
  #choose(tab) {
    const panel = tab.getAttribute("aria-controls");
    if (tab.disabled || panel === this.props.selected) return;
    this.props.selected = panel;
    // The visitor's choice wins over what Python has sent before it knew.
    this.emit("change");
    this.update();
    this.dispatchEvent(new CustomEvent("tabs-select", { detail: this.#detail() }));
  }

  get #list() {
    return this.querySelector(':scope > [role="tablist"]');
  }

  get #tabs() {
    const tabs = this.#list?.querySelectorAll('[role="tab"]') ?? [];
    return Array.from(tabs, (tab) => /** @type {HTMLButtonElement} */ (tab));
  }

  get #open() {
    return this.#tabs.filter((tab) => !tab.disabled && !tab.hidden);
  }
}

/**
 * @param {Event} event
 * @returns {HTMLButtonElement | null} the tab that it happened at
 */
function tabOf(event) {
  return /** @type {Element} */ (event.target).closest('[role="tab"]');
}

define("pagelet-tabs", Tabs);
