/** An element as Python holds it: each change is recorded for the page. */

import { Listeners } from "./listeners.js";
import { CALLS, STATEFUL, WIDGET_PREFIX } from "./ops.js";
import { RemoteAttributes } from "./remote-attributes.js";
import { plain } from "./transfer.js";

export class RemoteElement extends RemoteAttributes {
  static label = "element";
  /** @type {string} */
  tagName;
  /** @type {Map<string, unknown>} */
  #properties = new Map();
  #listeners = new Listeners();
  /** What the visitor entered, as far as the page has told, or what was set. @type {unknown} */
  #state = undefined;
  /** Whether the page holds an edit that it has not sent. */
  #edited = false;

  /**
   * @param {import("./remote.js").RemoteDocument} document
   * @param {number} id
   * @param {string} tag
   */
  constructor(document, id, tag) {
    super(document, id);
    this.tagName = tag.toUpperCase();
  }

  get state() {
    return this.#state;
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  setProperty(name, value) {
    if (name === "textContent") {
      this.textContent = String(value ?? "");
      return;
    }
    const kept = plain(value);
    if (STATEFUL.has(name)) {
      if (name === this.#stateName) {
        if (Object.is(kept, this.#state) && !this.#edited) return;
        this._mirror(kept);
      }
    } else if (name === "innerHTML") this._empty();
    this._reflect(name, kept);
    this.#properties.set(name, kept);
    this._recorder.write(["prop", this.nodeId, name, kept, this._recorder.since], name);
  }

  /**
   * @param {string} type
   * @param {any} listener
   * @param {any} [options]
   */
  addEventListener(type, listener, options) {
    this.#listeners.add(type, listener, options);
    this.#listen(type);
  }

  /**
   * @param {string} type
   * @param {any} listener
   */
  removeEventListener(type, listener) {
    if (!this.#listeners.remove(type, listener)) return;
    this.#listen(type);
  }

  /**
   * @param {string} method
   * @param {unknown[]} args
   */
  call(method, ...args) {
    if (!CALLS.has(method) && !this.tagName.startsWith(WIDGET_PREFIX.toUpperCase())) {
      const allowed = [...CALLS].sort().join(", ");
      throw new Error(`${method}() can't be called on the page; these can: ${allowed}.`);
    }
    this._recorder.record(["call", this.nodeId, method, args.map(plain)]);
  }

  focus() {
    this.call("focus");
  }

  scrollIntoView() {
    this.call("scrollIntoView");
  }

  get innerHTML() {
    throw new Error("innerHTML can be set but not read: Python can't read the page here.");
  }

  set innerHTML(html) {
    this.setProperty("innerHTML", String(html ?? ""));
  }

  get value() {
    return this.#stateName === "value" ? this.#state : this.#properties.get("value");
  }

  set value(value) {
    this.setProperty("value", value);
  }

  get checked() {
    return this.#stateName === "checked" ? Boolean(this.#state) : undefined;
  }

  set checked(checked) {
    this.setProperty("checked", Boolean(checked));
  }

  get className() {
    return this.getAttribute("class") ?? "";
  }

  set className(names) {
    this.setProperty("className", String(names ?? ""));
  }

  get id() {
    return this.getAttribute("id") ?? "";
  }

  set id(id) {
    this.setProperty("id", String(id ?? ""));
  }

  get hidden() {
    return this.getAttribute("hidden") !== undefined;
  }

  set hidden(hidden) {
    this.setProperty("hidden", Boolean(hidden));
  }

  get disabled() {
    return this.getAttribute("disabled") !== undefined;
  }

  set disabled(disabled) {
    this.setProperty("disabled", Boolean(disabled));
  }

  /** Take over what the page tells. @param {unknown} state */
  _mirror(state) {
    this.#state = state;
    this.#edited = false;
  }

  _markEdited() {
    this.#edited = true;
  }

  /**
   * @param {{type: string, detail: any, target: unknown, clock: number}} event
   * @param {(error: unknown) => void} report
   */
  _hear(event, report) {
    this.#listeners.dispatch(event, report);
  }

  /** @param {string} type */
  #listen(type) {
    const options = this.#listeners.wanted(type);
    this._recorder.write(["listen", this.nodeId, type, options], `listen ${type}`);
  }

  get #stateName() {
    const type = this.getAttribute("type");
    const ticked = this.tagName === "INPUT" && (type === "checkbox" || type === "radio");
    return ticked ? "checked" : "value";
  }
}
