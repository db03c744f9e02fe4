/** A remote element's attributes, and the properties that reflect them. */

import { RemoteParent } from "./remote-parent.js";
import { plain } from "./transfer.js";

/** Attributes by the properties that reflect them. @type {Record<string, string>} */
const REFLECTED = { className: "class", id: "id", hidden: "hidden", disabled: "disabled" };

export class RemoteAttributes extends RemoteParent {
  /** @type {Map<string, string>} */
  #attributes = new Map();

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
   * @param {string} name
   * @param {unknown} value
   */
  _reflect(name, value) {
    const attribute = REFLECTED[name];
    if (attribute === undefined) return;
    if (value === false || value === null) this.#attributes.delete(attribute);
    else this.#attributes.set(attribute, value === true ? "" : String(value));
  }
}
