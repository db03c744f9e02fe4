/**
 * The page's modules as `linked.js` takes them, made of the sources when they are asked for: what a
 * module imports gets a name of the form that the bundler gives, style sheets and JSON become modules.
 */

import { request } from "../download.js";
import { typed } from "../supply.js";
import { fromPackages } from "./packages.js";
import { layered } from "./sheets.js";

/** @typedef {import("./start.js").List} List */

const MARK = "-UNBUILT0.js";
const NAMED = new RegExp(String.raw`"\./([\w.-]+${MARK.replace(".", "\\.")})"`, "g");
/** An import of names, without others of its own. */
const NAMES = new RegExp(String.raw`^import \{([^}"]*)\} from ${NAMED.source};`, "gm");
const LEXER = "es-module-lexer/minimal";
const [STYLE, WORKER] = ["style.css", "worker.js"];
/** What the first script of a frame is made of: it can import nothing. */
const FIRST = ["ports.js", "linked.js", "frame/first.js"];

/** @param {string} path */
const flat = (path) => path.replace(/[^\w.-]/g, "_") + MARK;

export class Modules {
  #list;
  #home;
  /** What the names stand for. @type {Map<string, string>} */
  #paths;
  #lexer;

  /** @param {List} list @param {string} home where the sources are */
  constructor(list, home) {
    this.#list = list;
    this.#home = home;
    this.#paths = new Map(
      [...list.own, ...Object.keys(list.files)].map((path) => [flat(path), path]),
    );
    this.#lexer = this.#loadLexer();
    this.#lexer.catch(Boolean);
  }

  /** The name of a module, by its path in the sources. @param {string} path */
  nameOf(path) {
    return flat(path);
  }

  /** What frames need to know of them; see kit.py in build_steps. */
  async kit() {
    const texts = await Promise.all(FIRST.map((path) => this.#own(path)));
    const script = texts.map(unlinked).join("\n");
    if (!crypto.subtle) throw new Error("The page's address has to begin with https:// for it.");
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
    return {
      page: flat("page.js"),
      worker: WORKER,
      style: STYLE,
      assets: [...this.#paths.keys(), WORKER, STYLE],
      framed: { script, hash: btoa(String.fromCharCode(...new Uint8Array(hash))) },
    };
  }

  /** @param {string} name @returns {Promise<Blob>} */
  async file(name) {
    return typed(name, await this.#make(name));
  }

  /** @param {string} name */
  async #make(name) {
    if (name === STYLE) return layered(`${this.#home}${STYLE}`);
    return name === WORKER ? this.#whole(flat(WORKER)) : this.#text(name);
  }

  /** The text of a module. @param {string} name */
  async #text(name) {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`${name} is no module of this page.`);
    const pin = this.#list.files[path];
    if (pin !== undefined) {
      const file = await fromPackages(path, pin);
      if (path.endsWith(".wasm")) return asModule(await file.arrayBuffer());
      const text = await file.text();
      return pin.requires ? this.#wrapped(text, pin.requires) : this.#renamed(text, path);
    }
    const text = await this.#own(path);
    if (path.endsWith(".json")) return `export default ${text}`;
    if (!path.endsWith(".css")) return this.#renamed(text, path);
    return `export default ${JSON.stringify(`@layer pagelet {\n${text}\n}`)}`;
  }

  /** @param {string} path @returns {Promise<string>} */
  async #own(path) {
    return (await request(this.#home + path)).text();
  }

  /** A module with other names for what it imports. @param {string} text @param {string} path */
  async #renamed(text, path) {
    const { parse } = await this.#lexer;
    const parts = [];
    let done = 0;
    for (const { n: wanted, s, ss, se, d } of parse(text)[0]) {
      const found = wanted === undefined ? null : this.#resolved(wanted, path);
      if (found === null) continue;
      const isLater = d >= 0;
      parts.push(text.slice(done, isLater ? ss : s - 1));
      parts.push(isLater ? `import("./${flat(found)}")` : `"./${flat(found)}"`);
      done = se;
    }
    return [...parts, text.slice(done)].join("");
  }

  /** A module of the older form. @param {string} text @param {string[]} requires */
  #wrapped(text, requires) {
    const modules = this.#list.modules;
    const imports = requires.map((name, at) => `import r${at} from "./${flat(modules[name])}";`);
    const known = requires.map((name, at) => `${JSON.stringify(name)}: r${at}`);
    const head = `const module = { exports: {} }, { exports } = module;
const require = (name) => ({ ${known.join(", ")} })[name];`;
    return `${imports.join("")}${head}\n${text}\nexport default module.exports;`;
  }

  /** @param {string} wanted @param {string} path @returns {string | null} null for what is elsewhere */
  #resolved(wanted, path) {
    if (!wanted.startsWith(".")) return this.#list.modules[wanted] ?? null;
    const { pathname } = new URL(wanted, `https://pagelet.invalid/${path}`);
    return decodeURIComponent(pathname.slice(1));
  }

  /**
   * A module with all that it imports, as one that imports nothing; nor do its parts, one by one, as
   * Firefox lets workers of closed-off frames import nothing but what they ask for while they run.
   *
   * @param {string} entry
   */
  async #whole(entry) {
    /** @type {Record<string, string>} */
    const texts = {};
    const gather = async (/** @type {string} */ name) => {
      if (name in texts) return;
      texts[name] = "";
      const text = await this.#text(name);
      texts[name] = text.replace(NAMES, (_, names, other) => {
        return `const {${names.replaceAll(" as ", ": ")}} = await pageletImport("${other}");`;
      });
      await Promise.all(Array.from(text.matchAll(NAMED), ([, other]) => gather(other)));
    };
    await gather(entry);
    const link = unlinked(await this.#own("linked.js"));
    return `${link}
const texts = ${JSON.stringify(texts)};
await linker(async (name) => new Blob([texts[name]]), "")("${entry}");`;
  }

  /** @returns {Promise<typeof import("es-module-lexer/minimal")>} */
  async #loadLexer() {
    const path = this.#list.modules[LEXER];
    const file = await fromPackages(path, this.#list.files[path]);
    const text = new Blob([await file.arrayBuffer()], { type: "text/javascript" });
    const lexer = await import(URL.createObjectURL(text));
    await lexer.init();
    return lexer;
  }
}

/** @param {ArrayBuffer} bytes of a file that is no text */
function asModule(bytes) {
  return `export default new Uint8Array([${new Uint8Array(bytes)}]);`;
}

/** A module as part of another one, which has what it imports already. @param {string} text */
function unlinked(text) {
  return text.replace(/^import .*;$/gm, "").replace(/^export /gm, "");
}
