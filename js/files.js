/** Files that come from outside: what a visitor uploads, and what lies beside the script. */

import { request } from "./download.js";
import { isInside } from "./supply.js";

/** @typedef {import("./boot.js").Pyodide} Pyodide */

const UPLOADS = "/tmp/pagelet/uploads";
/** Input and output error; its number in the runtime's own system, which Python shows as EIO. */
const EIO = 29;
/** Without a worker an upload is copied into memory. */
const COPIED = 256 * 1024 * 1024;

/** Puts uploads where Python can open them. */
export class Uploads {
  #fs;
  #mode;
  #count = 0;
  /** By path. @type {Map<string, File>} */
  #files = new Map();

  /**
   * @param {Pyodide} pyodide
   * @param {"worker" | "main"} mode
   */
  constructor(pyodide, mode) {
    this.#fs = /** @type {any} */ (pyodide.FS);
    this.#mode = mode;
    if (mode === "worker") this.#guardReads();
  }

  /**
   * Return a state with its files replaced by what Python is told about them.
   *
   * @param {any} state
   * @returns {Promise<any>}
   */
  async accept(state) {
    if (state instanceof Blob) return this.#put(state);
    if (Array.isArray(state)) return Promise.all(state.map((item) => this.accept(item)));
    if (state == null || Object.getPrototypeOf(state) !== Object.prototype) return state;
    const entries = Object.entries(state).map(async ([name, value]) => [
      name,
      await this.accept(value),
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }

  /** The page's own file of a path, which it can show without Python's reading it. @param {string} path */
  at(path) {
    return this.#files.get(path) ?? null;
  }

  /** @param {Blob} blob */
  async #put(blob) {
    const { size, type } = blob;
    const given = blob instanceof File ? blob.name : "";
    const name = given.replaceAll("/", "_") || `blob.${type.split(/[/+;]/)[1] ?? "bin"}`;
    this.#count += 1;
    const directory = `${UPLOADS}/${this.#count}`;
    const path = `${directory}/${name}`;
    const file = new File([blob], name, { type });
    this.#fs.mkdirTree(directory);
    if (this.#mode === "worker") {
      this.#fs.mount(this.#fs.filesystems.WORKERFS, { files: [file] }, directory);
    } else await this.#copy(blob, path, name);
    this.#files.set(path, file);
    const meta = { _type: "gradio.FileData" };
    return { path, orig_name: name, size, mime_type: type, url: null, is_stream: false, meta };
  }

  /**
   * @param {Blob} blob
   * @param {string} path
   * @param {string} name
   */
  async #copy(blob, path, name) {
    if (blob.size > COPIED) {
      const limit = COPIED / 1024 / 1024;
      throw new Error(
        `${name} is larger than ${limit} MB, the most that can be uploaded where the page runs ` +
          "Python without a worker.",
      );
    }
    this.#fs.writeFile(path, new Uint8Array(await blob.arrayBuffer()));
  }

  /** Turn a read that fails, because the file changed on disk, into an error Python can catch. */
  #guardReads() {
    const { ErrnoError, filesystems } = this.#fs;
    const operations = filesystems.WORKERFS.stream_ops;
    const { read } = operations;
    operations.read = (/** @type {unknown[]} */ ...args) => {
      try {
        return read(...args);
      } catch {
        throw new ErrnoError(EIO);
      }
    };
  }
}

/**
 * Put the files beside the script into its working directory. Modules are there at once; in a
 * worker the others are fetched when they are opened.
 *
 * @param {Pyodide} pyodide
 * @param {import("./boot.js").Beside[]} files
 * @param {"worker" | "main"} mode
 * @param {(message: string) => void} warn
 */
export async function placeBeside(pyodide, files, mode, warn) {
  const fs = /** @type {any} */ (pyodide.FS);
  const home = fs.cwd();
  const placed = files.map(async ({ path, url, size, data }) => {
    const full = `${home}/${path}`;
    fs.mkdirTree(full.slice(0, full.lastIndexOf("/")));
    if (data !== undefined) {
      fs.writeFile(full, data);
      return;
    }
    const isModule = path.endsWith(".py");
    // What comes with the page can't be waited for, as a server can.
    if (mode === "worker" && !isModule && !isInside(url)) {
      placeLazily(fs, full, url, size, warn);
      return;
    }
    try {
      fs.writeFile(full, new Uint8Array(await (await request(url)).arrayBuffer()));
    } catch (error) {
      if (isModule) throw error;
      placeLazily(fs, full, url, size, warn);
    }
  });
  await Promise.all(placed);
}

/**
 * @param {any} fs
 * @param {string} path
 * @param {string} url
 * @param {number} size
 * @param {(message: string) => void} warn
 */
function placeLazily(fs, path, url, size, warn) {
  const node = fs.create(path);
  const operations = node.stream_ops;
  node.usedBytes = size;
  node.stream_ops = {
    ...operations,
    open(/** @type {any} */ stream) {
      const contents = fetchNow(url);
      if (contents === null) {
        warn(`${path} could not be downloaded from ${url}`);
        throw new fs.ErrnoError(EIO);
      }
      node.contents = contents;
      node.usedBytes = contents.length;
      node.stream_ops = operations;
      stream.stream_ops = operations;
    },
  };
}

/** Fetch while Python waits, which a page is not allowed to. @param {string} url */
export function fetchNow(url) {
  try {
    const exchange = new XMLHttpRequest();
    exchange.open("GET", url, false);
    exchange.responseType = "arraybuffer";
    exchange.send();
    return exchange.status === 200 ? new Uint8Array(exchange.response) : null;
  } catch {
    return null;
  }
}
