/** Packages that are loaded while Python runs, because a script turns out to need them. */

import { announce, inflateNow, unpack } from "../archives.js";
import { download, Progress } from "../download.js";
import { fetchNow } from "../files.js";
import { namesIn } from "./needs.js";
import { archivesOf, companionsOf, provider } from "./offer.js";
import { spelled } from "./requirements.js";

/**
 * @typedef {import("../boot.js").Archive} Archive
 * @typedef {import("./offer.js").Offer} Offer
 *
 * @typedef {object} Options
 * @property {import("../boot.js").Pyodide} pyodide
 * @property {string} sitePackages
 * @property {Offer} offer
 * @property {Archive[]} archives what is there already
 * @property {string[]} install requirements for micropip
 * @property {string[]} indexes where it looks them up, if not in the usual place
 * @property {boolean} mayBlock whether Python may be kept waiting for a download, as in a worker
 * @property {import("../boot.js").Tell} tell
 */

export class Depot {
  #options;
  /** What is there or on its way, by key. @type {Map<string, Promise<void>>} */
  #loaded;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    const keys = options.archives.map(({ key = "" }) => key);
    this.#loaded = new Map(keys.map((key) => [key, Promise.resolve()]));
  }

  /** What micropip has to install before the script runs; told once. */
  takeInstall() {
    const { install, indexes, tell } = this.#options;
    if (install.length > 0) tell("install");
    this.#options = { ...this.#options, install: [] };
    return { requirements: install, indexes };
  }

  /**
   * Load what a script mentions; Python's own parser has found it.
   *
   * @param {Iterable<string>} modules
   * @param {Iterable<string>} attributes
   * @param {Iterable<string>} strings
   */
  async prepare(modules, attributes, strings) {
    const { offer } = this.#options;
    const imports = Array.from(modules, (module) => ({ module, level: 0 }));
    const mentioned = { imports, attributes: new Set(attributes), strings: new Set(strings) };
    const keys = imports
      .map(({ module }) => module)
      .filter((module) => !offer.stdlib.includes(module.split(".")[0]))
      .map((module) => provider(offer, module));
    for (const name of namesIn(mentioned, offer)) keys.push(...(offer.names[name] ?? []));
    await this.#load(keys.filter((key) => key !== null));
    const companions = companionsOf(offer, this.#loaded, mentioned.attributes);
    // A script may do without; where it can't, the package that misses them says so.
    await this.#load(companions).catch(() => {});
  }

  /**
   * Load the package that brings a module.
   *
   * @param {string} module
   * @returns {Promise<boolean>} whether there was one to load
   */
  async load(module) {
    const missing = this.#missing(module);
    await this.#load(missing.map(({ key = "" }) => key));
    return missing.length > 0;
  }

  /**
   * The same, while Python waits.
   *
   * @param {string} module
   * @returns {boolean | null} null where Python can't be kept waiting
   */
  loadNow(module) {
    if (!this.#options.mayBlock) return null;
    const { pyodide, sitePackages } = this.#options;
    const missing = this.#missing(module);
    for (const archive of missing) {
      const bytes = fetchNow(archive.url);
      if (bytes === null) {
        throw new Error(`The package ${archive.name} could not be downloaded from ${archive.url}.`);
      }
      const plain = archive.wheel ? bytes : inflateNow(pyodide, bytes);
      unpack(pyodide, archive, plain, sitePackages);
      this.#loaded.set(archive.key ?? "", Promise.resolve());
    }
    if (missing.length > 0) announce(pyodide);
    return missing.length > 0;
  }

  /**
   * Load packages by their names, as micropip asks for them.
   *
   * @param {Iterable<string>} names
   */
  async loadNamed(names) {
    await this.#load([...names].map(spelled));
  }

  /** @param {string} module */
  #missing(module) {
    const key = provider(this.#options.offer, module);
    const all = key === null ? [] : archivesOf(this.#options.offer, [key]);
    return all.filter((archive) => !this.#loaded.has(archive.key ?? ""));
  }

  /** @param {string[]} keys */
  async #load(keys) {
    const { offer, pyodide, tell } = this.#options;
    const all = archivesOf(offer, keys);
    const missing = all.filter(({ key = "" }) => !this.#loaded.has(key));
    if (missing.length > 0) {
      const progress = new Progress((done, total) => tell("install", done, total));
      for (const { size } of missing) progress.expect(size);
      tell("install");
      for (const archive of missing) {
        const loading = this.#bring(archive, progress);
        this.#loaded.set(archive.key ?? "", loading);
        // Who waits for it hears of a failure; the next one who wants it tries again.
        loading.catch(() => this.#loaded.delete(archive.key ?? ""));
      }
    }
    await Promise.all(all.map(({ key = "" }) => this.#loaded.get(key)));
    if (missing.length === 0) return;
    announce(pyodide);
    tell("run");
  }

  /**
   * @param {Archive} archive
   * @param {Progress} progress
   */
  async #bring(archive, progress) {
    const { pyodide, sitePackages } = this.#options;
    const bytes = await download(archive.url, progress, archive.wheel);
    unpack(pyodide, archive, bytes, sitePackages);
  }
}
