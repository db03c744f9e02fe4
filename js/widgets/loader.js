/** Loads the modules of custom elements, each when the page first shows one. */

export class Loader {
  #widgets;
  #report;
  /** @type {Set<string>} */
  #loading = new Set();

  /**
   * @param {Record<string, () => Promise<unknown>>} widgets by tag
   * @param {(message: string) => void} report takes a sentence about what failed
   */
  constructor(widgets, report) {
    this.#widgets = widgets;
    this.#report = report;
  }

  /** @param {string} tag */
  load(tag) {
    const load = this.#widgets[tag];
    if (load === undefined || this.#loading.has(tag)) return;
    this.#loading.add(tag);
    load().catch((error) => {
      this.#loading.delete(tag);
      this.#report(`The page's part of <${tag}> could not be loaded: ${error.message}`);
    });
  }
}
