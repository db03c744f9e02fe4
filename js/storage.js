/**
 * Where the page keeps files between visits: the browser's own storage. The rest of the page knows
 * the four members of `Storage` alone, so that a page around this one can offer another.
 *
 * @typedef {import("./written.js").Kept} Kept
 * @typedef {object} Storage
 * @property {string | null} refused why nothing outlives the page, where that is so
 * @property {() => Promise<Kept[]>} all
 * @property {(file: Kept) => Promise<void>} put
 * @property {(path: string) => Promise<void>} remove
 */

const DATABASE = "pagelet";
const FILES = "files";

/**
 * Open the storage of one app; where the browser refuses, one in memory.
 *
 * @param {string | null} app a name that is the same at each visit, where there is one
 * @returns {Promise<Storage>}
 */
export async function openStorage(app) {
  if (app === null) return new Memory("the connection to this page is not secure");
  try {
    return new Browser(app, await database());
  } catch (error) {
    return new Memory(error instanceof Error ? error.message : String(error));
  }
}

/** @implements {Storage} */
class Browser {
  refused = null;
  #app;
  #database;

  /**
   * @param {string} app
   * @param {IDBDatabase} opened
   */
  constructor(app, opened) {
    this.#app = app;
    this.#database = opened;
  }

  async all() {
    const range = IDBKeyRange.bound([this.#app], [this.#app, []]);
    return this.#do("readonly", (files) => files.getAll(range));
  }

  /** @param {Kept} file */
  async put(file) {
    await this.#do("readwrite", (files) => files.put({ ...file, app: this.#app }));
  }

  /** @param {string} path */
  async remove(path) {
    await this.#do("readwrite", (files) => files.delete([this.#app, path]));
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(files: IDBObjectStore) => IDBRequest<T>} ask
   * @returns {Promise<T>}
   */
  #do(mode, ask) {
    return new Promise((resolve, reject) => {
      const transaction = this.#database.transaction(FILES, mode);
      const asked = ask(transaction.objectStore(FILES));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** @implements {Storage} */
class Memory {
  refused;
  /** @type {Map<string, Kept>} */
  #files = new Map();

  /** @param {string} refused */
  constructor(refused) {
    this.refused = refused;
  }

  async all() {
    return [...this.#files.values()];
  }

  /** @param {Kept} file */
  async put(file) {
    this.#files.set(file.path, file);
  }

  /** @param {string} path */
  async remove(path) {
    this.#files.delete(path);
  }
}

/** The connection that all apps of the page have in common. @type {Promise<IDBDatabase> | null} */
let connection = null;

function database() {
  connection ??= connect();
  connection.catch(lose);
  return connection;
}

function lose() {
  connection = null;
}

/** @returns {Promise<IDBDatabase>} */
function connect() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(FILES, { keyPath: ["app", "path"] });
    opening.onsuccess = () => {
      const { result } = opening;
      result.onclose = lose;
      // Otherwise a later version of this page in another tab would wait for this one for ever.
      result.onversionchange = () => {
        result.close();
        lose();
      };
      resolve(result);
    };
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error("another tab holds it"));
  });
}
