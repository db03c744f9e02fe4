/** What the script writes: files in its working directory, and what of them outlives the page. */

/** Milliseconds between two looks at a script that writes without end. */
const PAUSE = 200;
/** A script that unpacks an archive is no reason to look at all of it again and again. */
const MOST = 5000;
/** Folders that libraries and Python itself fill; the working directory is the home directory too. */
const CACHES = new Set(["__pycache__", ".cache", ".config", ".gradio", ".local"]);

/** Values that a script keeps in the visitor's browser: kept, but no files of the visitor's. */
const UNLISTED = "/.gradio/browser-state/";

/**
 * @typedef {object} Listed
 * @property {string} path as the script knows it: relative, where it is in the working directory
 * @property {number} size
 * @property {number} time when it was written, in milliseconds since 1970
 * @property {boolean} kept whether it outlives the page
 *
 * @typedef {{path: string, time: number, data: Blob}} Kept
 */

export class Written {
  #fs;
  #post;
  #home;
  /** Folders whose files the page keeps. @type {Set<string>} */
  #folders = new Set();
  /** What the page keeps, and in which state it has it. @type {Map<string, string>} */
  #kept = new Map();
  /** What lay beside the script. @type {Map<string, string>} */
  #shipped = new Map();
  #told = "[]";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #last = 0;

  /**
   * @param {any} fs Emscripten's file system
   * @param {(message: any, transfer?: Transferable[]) => void} post
   */
  constructor(fs, post) {
    this.#fs = fs;
    this.#post = post;
    this.#home = fs.cwd();
  }

  /** What is there came with the script; list what changes from now on. */
  ship() {
    for (const [path, node] of this.#files()) this.#shipped.set(path, stamp(node));
    this.#watch();
  }

  /** A file comes from the page. @param {string} full */
  note(full) {
    this.#shipped.set(full, stamp(this.#fs.lookupPath(full).node));
  }

  /** Let the page keep what is in a folder. @param {string} folder */
  keep(folder) {
    this.#folders.add(this.full(folder));
    this.#schedule();
  }

  /** Put back what the page has kept. @param {Kept[]} files */
  async restore(files) {
    for (const { path, time, data } of files) {
      const full = this.full(path);
      this.#fs.mkdirTree(full.slice(0, full.lastIndexOf("/")));
      this.#fs.writeFile(full, new Uint8Array(await data.arrayBuffer()));
      this.#fs.utime(full, time, time);
      this.#kept.set(full, stamp(this.#fs.lookupPath(full).node));
    }
  }

  /** @param {string} path @returns {Uint8Array<ArrayBuffer> | null} null where there is none */
  read(path) {
    const full = this.full(path);
    return this.#fs.analyzePath(full).exists ? this.#fs.readFile(full) : null;
  }

  /** @param {string[]} paths */
  erase(paths) {
    for (const full of paths.map((path) => this.full(path))) {
      if (this.#fs.analyzePath(full).exists) this.#fs.unlink(full);
    }
  }

  /** Tell the page what there is, and hand it what it keeps. */
  look() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = performance.now();
    /** @type {Listed[]} */
    const listed = [];
    const gone = new Set(this.#kept.keys());
    for (const [full, node] of this.#files()) {
      const kept = this.#isKept(full);
      gone.delete(full);
      if (kept) this.#hand(full, node);
      if (this.#shipped.get(full) === stamp(node) || full.includes(UNLISTED)) continue;
      const time = Number(node.mtime);
      listed.push({ path: this.#short(full), size: node.usedBytes, time, kept });
    }
    for (const full of gone) {
      this.#kept.delete(full);
      this.#post({ kind: "forget", path: this.#short(full) });
    }
    listed.sort((a, b) => (a.path < b.path ? -1 : 1));
    const told = JSON.stringify(listed);
    if (told !== this.#told) this.#post({ kind: "files", files: listed });
    this.#told = told;
  }

  /** @param {string} full @param {any} node */
  #hand(full, node) {
    if (this.#kept.get(full) === stamp(node)) return;
    this.#kept.set(full, stamp(node));
    const { buffer: data } = this.#fs.readFile(full);
    const time = Number(node.mtime);
    this.#post({ kind: "keep", path: this.#short(full), time, data }, [data]);
  }

  /** @param {string} full */
  #isKept(full) {
    if (this.#kept.has(full)) return true;
    return [...this.#folders].some((folder) => full.startsWith(`${folder}/`));
  }

  /** Every file of the working directory and of the folders that are kept. */
  *#files() {
    const found = new Map(this.#below(this.#home));
    for (const folder of this.#folders)
      for (const entry of this.#below(folder)) found.set(...entry);
    for (const full of this.#kept.keys()) {
      const { exists, object } = this.#fs.analyzePath(full);
      if (exists) found.set(full, object);
    }
    yield* found;
  }

  /** @param {string} folder @returns {Generator<[path: string, node: any]>} */
  *#below(folder) {
    const { exists, object } = this.#fs.analyzePath(folder);
    if (!exists || !this.#fs.isDir(object.mode)) return;
    const waiting = [{ path: folder, node: object }];
    let count = 0;
    for (const { path, node } of waiting) {
      for (const [name, child] of Object.entries(node.contents)) {
        const full = `${path}/${name}`;
        if (this.#fs.isDir(child.mode)) {
          if (!CACHES.has(name) && !child.mounted) waiting.push({ path: full, node: child });
        } else if (this.#fs.isFile(child.mode)) {
          count += 1;
          if (count > MOST) return;
          yield [full, child];
        }
      }
    }
  }

  /** Hear of everything that changes files; looking waits until Python is done or pauses. */
  #watch() {
    const { dir, file } = this.#fs.filesystems.MEMFS.ops_table;
    for (const [table, names] of [
      [file.stream, ["write", "msync"]],
      [file.node, ["setattr"]],
      [dir.node, ["mknod", "rename", "unlink"]],
    ]) {
      for (const name of names) {
        const original = table[name];
        table[name] = (/** @type {unknown[]} */ ...args) => {
          this.#schedule();
          return original(...args);
        };
      }
    }
  }

  #schedule() {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.look(), this.#last + PAUSE - performance.now());
  }

  /** The whole of a path. @param {string} path */
  full(path) {
    const parts = (path.startsWith("/") ? path : `${this.#home}/${path}`).split("/");
    return `/${parts.filter((part) => part !== "" && part !== ".").join("/")}`;
  }

  /** @param {string} full */
  #short(full) {
    return full.startsWith(`${this.#home}/`) ? full.slice(this.#home.length + 1) : full;
  }
}

/** @param {any} node */
function stamp(node) {
  return `${node.id} ${node.mtime} ${node.usedBytes}`;
}
