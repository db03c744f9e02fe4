/** Python for frames, made of Pyodide's own files and of Pagelet's sources. */

import { request } from "../download.js";
import { zip } from "../zip.js";
import { fromPackages } from "./packages.js";

/** @typedef {import("./start.js").List} List */

const LOCK = "pyodide-lock.json";
const CORE = ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", LOCK];
const PAGELET = "pagelet.zip";
/** The standard library is in one part; the page expects two. */
const SPARE = "spare.zip";

export class Runtime {
  #list;
  #home;
  /** @type {Record<string, () => Promise<Blob>>} */
  #files;

  /** @param {List} list @param {string} home where Python's sources are */
  constructor(list, home) {
    this.#list = list;
    this.#home = home;
    const core = CORE.map((name) => [name, () => this.#core(name)]);
    this.#files = {
      ...Object.fromEntries(core),
      [PAGELET]: () => zip(this.#sources(), { stored: true }),
      [SPARE]: () => zip(this.#nothing(), { stored: true }),
      "offer.json": () => this.#offer(),
    };
  }

  /** What the page knows of it; see kit.py in build_steps. */
  get described() {
    const files = CORE.map((name) => {
      const { size } = this.#list.files[this.#path(name)];
      return [name, { url: `runtime/${name}`, size, plain: true }];
    });
    const spare = { modules: "", url: `runtime/${SPARE}`, size: 0, plain: true, along: false };
    return { base: "runtime/", files: Object.fromEntries(files), spare };
  }

  /** @param {string} name @returns {Promise<Blob>} */
  async file(name) {
    if (!Object.hasOwn(this.#files, name)) throw new Error(`${name} is not part of this page.`);
    return this.#files[name]();
  }

  /** @param {string} name */
  #path(name) {
    return this.#list.modules.pyodide.replace("pyodide.mjs", name);
  }

  /** @param {string} name */
  #core(name) {
    const path = this.#path(name);
    return fromPackages(path, this.#list.files[path]);
  }

  /** @returns {AsyncGenerator<import("../zip.js").Entry>} */
  async *#sources() {
    const wanted = this.#list.python.map(async (name) => {
      const data = await (await request(this.#home + name)).blob();
      return { name, time: 0, data };
    });
    yield* await Promise.all(wanted);
  }

  /** @returns {AsyncGenerator<import("../zip.js").Entry>} */
  async *#nothing() {}

  /** What scripts can have; see offer.py in build_steps. */
  async #offer() {
    const { companions, names, shortcuts, stdlib, wheels } = this.#list;
    /** @type {{packages: Record<string, any>}} */
    const { packages } = JSON.parse(await (await this.#core(LOCK)).text());
    const modules = Object.entries(packages).flatMap(([key, { imports }]) =>
      imports.map((/** @type {string} */ module) => [module, key]),
    );
    const offered = Object.entries(packages).map(
      ([key, { name, version, depends, file_name, sha256 }]) => [
        key,
        { name, version, depends, url: wheels + file_name, sha256, wheel: true },
      ],
    );
    const told = {
      pagelet: { name: "pagelet", url: PAGELET, size: 0, plain: true },
      stdlib: stdlib.split(" "),
      modules: Object.fromEntries(modules),
      companions,
      names,
      shortcuts,
      packages: Object.fromEntries(offered),
      models: null,
    };
    return new Blob([JSON.stringify(told)], { type: "application/json" });
  }
}
