/**
 * What the visitor has typed, kept in the browser: this tab's project, the newest of all tabs, and
 * those that something else took the place of. Texts are written at once, since a page may be
 * closed right after; bytes, which may be many, into the browser's database.
 */

import { openStorage } from "../storage.js";
import { Project } from "./project.js";

/** How many earlier projects are kept. */
const KEPT = 10;

/** @typedef {import("./project.js").Saved & {time: number}} Kept */

export class Drafts {
  #current;
  #earlier;
  #refused;
  /** By project and name, the bytes that are kept. @type {Map<string, Map<string, Uint8Array>>} */
  #stored = new Map();

  /**
   * @param {string} folder the page's address, for sites that share an origin
   * @param {(reason: string) => void} refused told once when something can't be kept
   */
  constructor(folder, refused) {
    this.#current = `pagelet-playground ${folder}`;
    this.#earlier = `${this.#current} earlier`;
    this.#refused = once(refused);
  }

  /** The project that this tab had, or that any had last. @returns {Promise<Project | null>} */
  async restore() {
    const saved = read(sessionStorage, this.#current) ?? read(localStorage, this.#current);
    return saved === null ? null : this.#restored(saved);
  }

  /** @param {Project} project */
  keep(project) {
    const saved = project.saved();
    this.#write([sessionStorage, localStorage], this.#current, { ...saved, time: Date.now() });
    this.#keepBytes(project);
  }

  /** Put a project aside that something else takes the place of. @param {Project} project */
  putAside(project) {
    if (!project.edited) return;
    this.#keepBytes(project);
    const others = this.earlier.filter(({ id }) => id !== project.id);
    const all = [{ ...project.saved(), time: Date.now() }, ...others];
    this.#write([localStorage], this.#earlier, all.slice(0, KEPT));
    for (const { id } of all.slice(KEPT)) this.#dropBytes(id);
  }

  /** The newest first. @returns {Kept[]} */
  get earlier() {
    return read(localStorage, this.#earlier) ?? [];
  }

  /** Take an earlier project back. @param {string} id @returns {Promise<Project | null>} */
  async takeBack(id) {
    const found = this.earlier.find((kept) => kept.id === id);
    return found === undefined ? null : this.#restored(found);
  }

  /** Erase an earlier project for good. @param {string} id */
  erase(id) {
    const others = this.earlier.filter((kept) => kept.id !== id);
    this.#write([localStorage], this.#earlier, others);
    this.#dropBytes(id);
  }

  /** @param {import("./project.js").Saved} saved */
  async #restored(saved) {
    const storage = await openStorage(`playground ${saved.id}`);
    /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
    const bytes = new Map();
    for (const { path, data } of await storage.all()) {
      bytes.set(path, new Uint8Array(await data.arrayBuffer()));
    }
    this.#stored.set(saved.id, bytes);
    return Project.restored(saved, bytes);
  }

  /** @param {Project} project */
  async #keepBytes({ id, files }) {
    const stored = this.#stored.get(id) ?? new Map();
    this.#stored.set(id, stored);
    const now = new Map(
      files
        .filter(({ content }) => typeof content !== "string")
        .map((file) => [file.name, file.content]),
    );
    const gone = [...stored.keys()].filter((name) => !now.has(name));
    const fresh = [...now].filter(([name, content]) => stored.get(name) !== content);
    if (gone.length === 0 && fresh.length === 0) return;
    for (const name of gone) stored.delete(name);
    for (const [name, content] of fresh) stored.set(name, content);
    try {
      const storage = await openStorage(`playground ${id}`);
      if (storage.refused !== null) throw new Error(storage.refused);
      for (const name of gone) await storage.remove(name);
      for (const [path, content] of fresh) {
        await storage.put({ path, time: Date.now() / 1000, data: new Blob([content]) });
      }
    } catch (error) {
      this.#refused(String(/** @type {Error} */ (error).message));
    }
  }

  /** @param {string} id */
  async #dropBytes(id) {
    this.#stored.delete(id);
    const storage = await openStorage(`playground ${id}`);
    for (const { path } of await storage.all()) await storage.remove(path);
  }

  /** @param {Storage[]} places @param {string} key @param {unknown} value */
  #write(places, key, value) {
    try {
      for (const place of places) place.setItem(key, JSON.stringify(value));
    } catch (error) {
      this.#refused(/** @type {Error} */ (error).message);
    }
  }
}

/** @param {Storage} place @param {string} key @returns {any} null where there is nothing to read */
function read(place, key) {
  try {
    return JSON.parse(place.getItem(key) ?? "null");
  } catch {
    // Storage that is refused, or holds something else, holds no project.
    return null;
  }
}

/** @param {(reason: string) => void} tell */
function once(tell) {
  let told = false;
  return (/** @type {string} */ reason) => {
    if (!told) tell(reason);
    told = true;
  };
}
