/** An element as Python holds it: each change is recorded for the page. */

import { Listeners } from "./listeners.js";
import { CALLS, STATEFUL, WIDGET_PREFIX } from "./ops.js";
import { RemoteParent } from "./remote-parent.js";
import { plain } from "./transfer.js";

/** Properties that an attribute reflects. @type {Record<string, string>} */
const REFLECTED = { className: "class", id: "id", hidden: "hidden", disabled: "disabled" };

export class RemoteElement extends RemoteParent {
  static label = "element";
  /** @type {string} */
  tagName;
  /** @type {Map<string, string>} */
  #attributes = new Map();
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

  /** @param {string} name */
  getAttribute(name) {
    return this.#attributes.get(name);
  }

  /**
   * @param {string} name
   * @param {unknown} value
   */
  setAttribute(name, value) {
    const text = String(value);
    this.#attributes.set(name, text);
    this._recorder.write(["attr", this.nodeId, name, text], `attr ${name}`);
  }

  /** @param {string} name */
  removeAttribute(name) {
    if (!this.#attributes.delete(name)) return;
    this._recorder.write(["attr", this.nodeId, name, null], `attr ${name}`);
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
    } else if (name in REFLECTED) this.#reflect(REFLECTED[name], kept);
    else if (name === "innerHTML") this._empty();
    this.#properties.set(name, kept);
    this._recorder.write(["prop", this.nodeId, name, kept, this._recorder.since], name);
  }

  /**
   * Give an attribute the address of these bytes on the page.
   *
   * @param {string} name
   * @param {any} bytes
   * @param {string} mimeType
   * @param {string} [filename]
   */
  setMedia(name, bytes, mimeType, filename) {
    this.#attributes.delete(name);
    this._recorder.write(
      ["media", this.nodeId, name, plain(bytes), mimeType, filename ?? null],
      `attr ${name}`,
    );
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
    return this.#attributes.get("class") ?? "";
  }

  set className(names) {
    this.setProperty("className", String(names ?? ""));
  }

  get id() {
    return this.#attributes.get("id") ?? "";
  }

  set id(id) {
    this.setProperty("id", String(id ?? ""));
  }

  get hidden() {
    return this.#attributes.has("hidden");
  }

  set hidden(hidden) {
    this.setProperty("hidden", Boolean(hidden));
  }

  get disabled() {
    return this.#attributes.has("disabled");
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
    const type = this.#attributes.get("type");
    const ticked = this.tagName === "INPUT" && (type === "checkbox" || type === "radio");
    return ticked ? "checked" : "value";
  }

  /**
   * @param {string} attribute
   * @param {unknown} value
   */
  #reflect(attribute, value) {
    if (value === false || value === null) this.#attributes.delete(attribute);
    else this.#attributes.set(attribute, value === true ? "" : String(value));
  }
}
