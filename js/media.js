/** Object URLs of media that Python sent; each is revoked when its place is taken or gone. */

/** Where elements have addresses. */
const ADDRESSES = ["href", "poster", "src"];

export class Media {
  /** @type {Map<number, Map<string, string>>} */
  #urls = new Map();

  /**
   * @param {number} id
   * @param {Element} element
   * @param {string} name the attribute that gets the address
   * @param {Blob} blob
   * @param {string | null} filename
   */
  show(id, element, name, blob, filename) {
    const url = URL.createObjectURL(blob);
    element.setAttribute(name, url);
    if (filename !== null) {
      element.setAttribute(element.localName === "a" ? "download" : "data-filename", filename);
    }
    this.drop(id, name);
    if (!this.#urls.has(id)) this.#urls.set(id, new Map());
    this.#urls.get(id)?.set(name, url);
  }

  /**
   * @param {number} id
   * @param {string} name
   */
  drop(id, name) {
    const ofElement = this.#urls.get(id);
    const url = ofElement?.get(name);
    if (url === undefined) return;
    URL.revokeObjectURL(url);
    ofElement?.delete(name);
  }

  /** Revoke them all, and what else is shown from such an address. @param {Element} root */
  end(root) {
    for (const id of [...this.#urls.keys()]) this.free(id);
    for (const name of ADDRESSES) {
      for (const element of root.querySelectorAll(`[${name}^="blob:"]`)) {
        URL.revokeObjectURL(element.getAttribute(name) ?? "");
      }
    }
  }

  /** @param {number} id */
  free(id) {
    for (const name of this.#urls.get(id)?.keys() ?? []) this.drop(id, name);
    this.#urls.delete(id);
  }
}
