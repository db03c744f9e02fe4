/**
 * `<pagelet-html>`: shows an author's HTML as it is, filled into a template, and runs the author's
 * script beside it. Like Gradio's, it is not sanitised: an app trusts its author, and scripts that
 * come in as HTML do not run.
 */

import { propsOf, Server } from "./html-script.js";
import { insertMarkup } from "./markup.js";
import { morph } from "./morph.js";
import { fill } from "./template.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {any} value
 * @property {string} template
 * @property {string} css a template too
 * @property {string | null} script what runs once, when it is drawn
 * @property {boolean} clicks whether each click is told, as without a script
 * @property {Record<string, any>} names what else the templates know
 * @property {string | null} head
 * @property {boolean} autoscroll
 * @property {string[]} functions those of Python that the script may call
 */

let count = 0;

/** @extends {Widget<Props>} */
export class Html extends Widget {
  static defaults = {
    value: "",
    template: "{{{value}}}",
    css: "",
    script: null,
    clicks: true,
    names: {},
    head: null,
    autoscroll: false,
    functions: [],
  };
  static calls = ["answer"];

  #sheet = new CSSStyleSheet();
  /** Those of the document or shadow root that it is in. @type {CSSStyleSheet[]} */
  #sheets = [];
  #ran = false;
  /** @type {string | null} */
  #drawn = null;
  /** @type {[names: string[], callback: () => void][]} */
  #watched = [];
  #server = new Server((call) => this.emit("html-call", call));

  get state() {
    return this.props.value;
  }

  build() {
    count += 1;
    this.dataset.html = String(count);
    this.addEventListener("click", () => {
      if (this.props.clicks) this.#trigger("click");
    });
  }

  resume() {
    const { adoptedStyleSheets } = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    adoptedStyleSheets.push(this.#sheet);
    this.#sheets = adoptedStyleSheets;
  }

  pause() {
    this.#sheets.splice(this.#sheets.indexOf(this.#sheet), 1);
  }

  /** @param {Set<string>} changed */
  async update(changed) {
    // Before Python is there, what the build drew stays.
    if (!this.given.has("value")) return;
    this.#draw();
    const names = new Set([
      ...changed,
      ...(changed.has("names") ? Object.keys(this.props.names) : []),
    ]);
    for (const [watched, callback] of this.#watched) {
      if (watched.some((name) => names.has(name))) this.#try("watch", callback);
    }
    const { head, script } = this.props;
    if (this.#ran || (head === null && script === null)) return;
    this.#ran = true;
    if (head) await insertMarkup(head, (message) => this.emit("pagelet-report", message));
    if (script) this.#try("js_on_load", () => this.#run(script));
  }

  #draw() {
    const { template, css, value, names, autoscroll } = this.props;
    const scope = { ...names, value };
    const atEnd = this.scrollTop + this.clientHeight >= this.scrollHeight - 4;
    this.#try("html_template", () => {
      const html = fill(template, scope);
      if (html !== this.#drawn) morph(this, html);
      this.#drawn = html;
    });
    if (css) {
      this.#try("css_template", () =>
        this.#sheet.replaceSync(`[data-html="${this.dataset.html}"] { ${fill(css, scope)} }`),
      );
    }
    if (autoscroll && atEnd) this.scroll({ top: this.scrollHeight });
  }

  /** @param {string} script */
  async #run(script) {
    const AsyncFunction = /** @type {any} */ ((async () => {}).constructor);
    const tools = {
      element: this,
      trigger: (/** @type {string} */ name, /** @type {unknown} */ data) =>
        this.#trigger(name, data),
      props: propsOf(
        () => ({ ...this.props.names, value: this.props.value }),
        (name, value) => this.#set(name, value),
      ),
      server: this.#server.functions(this.props.functions),
      upload: async () => {
        throw new Error("There is no server to upload to. Set props.value to the File instead.");
      },
      watch: (/** @type {string | string[]} */ names, /** @type {() => void} */ callback) => {
        this.#watched.push([[names].flat(), callback]);
      },
    };
    await new AsyncFunction(...Object.keys(tools), script)(...Object.values(tools));
  }

  /** @param {string} name @param {any} value */
  #set(name, value) {
    if (name === "value") this.props.value = value;
    else this.props.names = { ...this.props.names, [name]: value };
    this.#draw();
    if (name !== "value") return;
    this.emit("input");
    this.#trigger("change");
  }

  /** @param {string} name @param {unknown} [data] */
  #trigger(name, data = null) {
    this.emit(`html-${name}`, data);
  }

  /**
   * Take what a function of Python's returned, or why it failed.
   *
   * @param {number} id
   * @param {any} result
   * @param {string | null} failure
   */
  answer(id, result, failure) {
    this.#server.answer(id, result, failure);
  }

  /** Run the author's code; what goes wrong is said. @param {string} what @param {() => unknown} run */
  async #try(what, run) {
    try {
      await run();
    } catch (error) {
      const refused = error instanceof EvalError;
      const reason = refused
        ? "the page's Content-Security-Policy does not allow code that is made of text. Put it " +
          "into a file beside the script and load it by launch(head='<script src=\"files/NAME.js\"></script>')."
        : String(error);
      this.emit("pagelet-report", `gr.HTML(${what}=...): ${reason}`);
    }
  }
}

define("pagelet-html", Html);
