/** The place under the tabs: the open file in the editor, a picture, or what it is. */

import { request } from "../download.js";
import { h } from "../widgets/elements.js";
import { word } from "../words.js";
import { isPicture, REQUIREMENTS } from "./names.js";

/** @typedef {import("./editor.js").Problem} Problem */

/**
 * @typedef {object} Hooks
 * @property {(name: string, text: string) => void} edited
 * @property {(problem: Problem) => void} wanted the visitor wants to see a line
 * @property {(text: string) => void} warn
 */

export class Desk {
  #place = /** @type {HTMLElement} */ (document.getElementById("pg-editor"));
  #bar = /** @type {HTMLElement} */ (document.getElementById("pg-problem"));
  #code = h("div", { class: "pg-source" });
  #completions;
  #hooks;
  /** @type {Promise<import("./editor.js").Editor> | null} */
  #editor = null;
  /** @type {Problem[]} */
  #problems = [];
  /** The address of the picture that is seen. */
  #picture = "";

  /** @param {string | null} completions the address of what the editor completes @param {Hooks} hooks */
  constructor(completions, hooks) {
    this.#completions = completions;
    this.#hooks = hooks;
    this.#place.append(this.#code);
  }

  /** @param {import("./project.js").Project} project */
  async show(project) {
    const name = project.open;
    const content = project.current?.content ?? "";
    URL.revokeObjectURL(this.#picture);
    if (typeof content !== "string") {
      this.#place.replaceChildren(this.#preview(name, content));
      return;
    }
    this.#place.replaceChildren(this.#code);
    // Readable at once; the editor takes its place.
    if (this.#editor === null) this.#code.replaceChildren(h("pre", { class: "pg-plain" }, content));
    try {
      const editor = await this.#open();
      if (project.open !== name) return;
      await editor.show(name, String(project.current?.content ?? ""), hint(name));
      editor.mark(this.#problems);
    } catch (error) {
      this.#editor = null;
      this.#hooks.warn(word("The editor could not be loaded: {error}", { error }));
    }
  }

  /** Begin with another project. */
  async clear() {
    this.mark([]);
    (await this.#editor)?.clear();
  }

  /** @param {string} from @param {string} to */
  async rename(from, to) {
    (await this.#editor)?.rename(from, to);
  }

  /** Mark the lines that failed, and tell of the first of them. @param {Problem[]} problems */
  async mark(problems) {
    this.#problems = problems;
    const items = problems.slice(0, 1).map((problem) => {
      const { file, line } = problem;
      const place = word("{file}, line {line}", { file, line });
      const click = () => this.#hooks.wanted(problem);
      return h("button", { type: "button", click }, h("b", {}, place), " ", problem.message);
    });
    this.#bar.replaceChildren(...items);
    (await this.#editor)?.mark(problems);
  }

  /** @param {number} line */
  async goTo(line) {
    (await this.#editor)?.goTo(line);
  }

  async focus() {
    (await this.#editor)?.focus();
  }

  #open() {
    this.#editor ??= Promise.all([import("./editor.js"), this.#learn()]).then(
      ([{ Editor }, catalogue]) => {
        this.#code.replaceChildren();
        return new Editor(this.#code, catalogue, (name, text) => this.#hooks.edited(name, text));
      },
    );
    return this.#editor;
  }

  async #learn() {
    if (this.#completions === null) return null;
    try {
      const url = new URL(this.#completions, document.baseURI).href;
      return await (await request(url)).json();
    } catch (error) {
      console.warn(`The editor completes none of Gradio's names: ${error}`);
      return null;
    }
  }

  /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
  #preview(name, bytes) {
    const size = `${bytes.length.toLocaleString()} B`;
    if (!isPicture(name)) return h("p", { class: "pg-empty" }, `${name}, ${size}`);
    const type = name.toLowerCase().endsWith(".svg") ? "image/svg+xml" : "";
    this.#picture = URL.createObjectURL(new Blob([bytes], { type }));
    const image = h("img", { src: this.#picture, alt: name });
    return h("figure", { class: "pg-picture" }, image, h("figcaption", {}, `${name}, ${size}`));
  }
}

/** What an empty file says. @param {string} name */
function hint(name) {
  return name === REQUIREMENTS ? word("One package a line, such as pandas") : "";
}
