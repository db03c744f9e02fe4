/** Puts an app into a page for a script, as Gradio-Lite's `createGradioApp` did, and drives it. */

import { LiteElement } from "./lite.js";
import { bytesAt, dedented, inside } from "./sources.js";

/**
 * @typedef {import("./controller.js").Options} Options
 * @typedef {import("./sources.js").Sources} Sources
 */

/** The names that what `code` holds may have, if no file has it. */
const OWN = ["app.py", "_app.py"];
const TEXT = /\.(py|txt)$/;

/**
 * @param {Options} options
 * @param {EventTarget} controller hears what happens
 */
export function mount(options, controller) {
  const { target, themeMode, layout, initialHeight } = options;
  const isFile = typeof options.code !== "string";
  const own = OWN.find((name) => !Object.hasOwn(options.files ?? {}, name)) ?? OWN[0];
  const app = new LiteElement();
  const texts = { theme: themeMode, layout, "initial-height": initialHeight };
  for (const [name, text] of Object.entries(texts)) if (text) app.setAttribute(name, text);
  app.toggleAttribute("eager", options.eager === true);
  app.toggleAttribute("playground", options.playground === true);
  app.toggleAttribute("control-page-title", options.controlPageTitle === true);
  app.take(sourcesOf(options, own));
  forward(app, controller, isFile ? "init-file-run-error" : "init-code-run-error");
  target.append(app);
  return new Mounted(app, own);
}

class Mounted {
  #app;
  #own;
  /** Counts runs: what becomes of one does not matter after the next. */
  #runs = 0;

  /**
   * @param {LiteElement} app
   * @param {string} own the file that holds what comes as code
   */
  constructor(app, own) {
    this.#app = app;
    this.#own = own;
  }

  /** @param {string} code */
  async run_code(code) {
    const sources = await this.#app.sources();
    sources.entry = this.#own;
    sources.files[this.#own] = dedented(code);
    await this.#run();
  }

  /** @param {string} path */
  async run_file(path) {
    const sources = await this.#app.sources();
    const name = inside(path);
    if (typeof sources.files[name] !== "string") throw new Error(`There is no script ${path}.`);
    sources.entry = name;
    await this.#run();
  }

  /**
   * @param {string} path
   * @param {string | ArrayBufferView} given
   */
  async write(path, given) {
    const name = inside(path);
    const data = contentOf(name, given);
    const { files } = await this.#app.sources();
    files[name] = data;
    await this.#app.change({ path: name, data });
  }

  /**
   * @param {string} before
   * @param {string} after
   */
  async rename(before, after) {
    const [path, to] = [inside(before), inside(after)];
    const { files } = await this.#app.sources();
    const { [path]: data } = files;
    delete files[path];
    if (data !== undefined) files[to] = data;
    await this.#app.change({ path, to });
  }

  /** @param {string} path */
  async unlink(path) {
    const name = inside(path);
    const { files } = await this.#app.sources();
    delete files[name];
    await this.#app.change({ path: name });
  }

  /** @param {string[]} requirements */
  async install(requirements) {
    const known = (await this.#app.sources()).requirements;
    const fresh = requirements.filter((requirement) => !known.includes(requirement));
    known.push(...fresh);
    if (fresh.length > 0 && this.#app.stage !== "idle") await this.#run();
  }

  unmount() {
    this.#app.remove();
  }

  async #run() {
    this.#runs += 1;
    const run = this.#runs;
    try {
      await this.#app.run();
    } catch (error) {
      if (run === this.#runs) throw error;
    }
  }
}

/**
 * @param {Options} options
 * @param {string} main the file that holds what comes as code
 * @returns {Promise<Sources>}
 */
async function sourcesOf({ files = {}, code, entrypoint, requirements = [] }, main) {
  const read = Object.entries(files).map(async ([given, { data, url }]) => {
    const name = inside(given);
    return [name, contentOf(name, url === undefined ? (data ?? "") : await bytesAt(url))];
  });
  /** @type {Sources["files"]} */
  const own = Object.fromEntries(await Promise.all(read));
  const isGiven = typeof code === "string";
  const entry = isGiven ? main : inside(entrypoint ?? "");
  if (isGiven) own[main] = dedented(code);
  if (typeof own[entry] !== "string") throw new Error(`There is no script ${entrypoint}.`);
  return { entry, files: own, requirements: [...requirements] };
}

/**
 * @param {string} name
 * @param {string | ArrayBufferView} data
 */
function contentOf(name, data) {
  if (typeof data === "string") return data;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return TEXT.test(name) ? new TextDecoder().decode(bytes) : bytes.slice();
}

/**
 * @param {LiteElement} app
 * @param {EventTarget} controller
 * @param {string} refused what a script that fails at first is called
 */
function forward(app, controller, refused) {
  const tell = (/** @type {string} */ type, /** @type {unknown} */ detail) =>
    controller.dispatchEvent(new CustomEvent(type, { detail }));
  app.addEventListener("console", (event) => {
    const { stream, text } = /** @type {CustomEvent} */ (event).detail;
    if (stream === "stdout" || stream === "stderr") tell(stream, text);
  });
  app.addEventListener("packages", (event) => {
    tell("modules-auto-loaded", /** @type {CustomEvent} */ (event).detail);
  });
  app.addEventListener("error", (event) => {
    const { phase, message, traceback } = /** @type {any} */ (event).detail;
    const error = new Error(traceback || message);
    const kinds = { boot: "initialization-error", script: refused, event: "python-error" };
    tell(kinds[/** @type {keyof typeof kinds} */ (phase)], error);
    tell("error", error);
  });
}
