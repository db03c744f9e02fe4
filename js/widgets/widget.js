/** What all of the page's own elements share: properties that Python sets, and drawing them. */

import { adoptSheet } from "./sheets.js";

/**
 * A custom element whose properties live in `props` and are declared, with their defaults, in
 * `static defaults`. `build` makes the inner elements once, `update` shows the properties.
 *
 * @template {Record<string, any>} Props
 */
export class Widget extends HTMLElement {
  /** @type {Record<string, unknown>} */
  static defaults = {};
  /** Its own style sheet, as text. */
  static sheet = "";
  /** Methods that Python may call. @type {readonly string[]} */
  static calls = [];

  /** @type {Props} */
  props;
  /** The names of the properties that were set. @type {Set<string>} */
  given = new Set();
  #built = false;
  /** @type {Set<string>} */
  #changed = new Set();

  constructor() {
    super();
    const { defaults } = /** @type {typeof Widget} */ (this.constructor);
    this.props = /** @type {Props} */ ({ ...defaults });
    // What was set before the element's class was loaded lies in front of the accessors.
    for (const name of Object.keys(defaults)) {
      if (!Object.hasOwn(this, name)) continue;
      this.props[/** @type {keyof Props} */ (name)] = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      this.given.add(name);
    }
  }

  connectedCallback() {
    adoptSheet(/** @type {typeof Widget} */ (this.constructor).sheet, this);
    if (!this.#built) {
      this.#built = true;
      this.build();
      this.update(new Set(Object.keys(this.props)));
    }
    this.resume();
  }

  disconnectedCallback() {
    this.pause();
  }

  /**
   * Set a property; all that are set in one turn are shown together.
   *
   * @param {keyof Props & string} name
   * @param {any} value
   */
  assign(name, value) {
    this.props[name] = value;
    this.given.add(name);
    if (!this.#built) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#flush());
    this.#changed.add(name);
  }

  /** Focus what the visitor can use first. @param {FocusOptions} [options] */
  focus(options) {
    /** @type {HTMLElement | null} */ (this.querySelector("button, input, a"))?.focus(options);
  }

  /** Make the inner elements. */
  build() {}

  /** Show the properties. @param {Set<string>} _changed their names */
  update(_changed) {}

  /** Begin what runs while the element is on the page. */
  resume() {}

  /** End what runs while the element is on the page. */
  pause() {}

  /**
   * Tell listeners about something that the visitor did.
   *
   * @param {string} type
   * @param {unknown} [detail]
   */
  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  #flush() {
    const changed = this.#changed;
    this.#changed = new Set();
    this.update(changed);
  }
}

/**
 * Register an element's class, with accessors for its declared properties.
 *
 * @param {string} tag
 * @param {typeof Widget<any>} type
 * @param {string} [sheet] its own style sheet
 */
export function define(tag, type, sheet = "") {
  type.sheet = sheet;
  // Two apps embedded in one page may each bring their copy of a widget.
  if (customElements.get(tag) !== undefined) return;
  for (const name of Object.keys(type.defaults)) {
    if (Object.getOwnPropertyDescriptor(type.prototype, name)?.set) continue;
    Object.defineProperty(type.prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {Widget<any>} */
      get() {
        return this.props[name];
      },
      /** @this {Widget<any>} @param {unknown} value */
      set(value) {
        this.assign(name, value);
      },
    });
  }
  customElements.define(tag, type);
}
