/** `<pagelet-app>`: a Python app in the middle of any page, in a shadow root of its own. */

import { followScheme } from "../scheme.js";
import { h } from "../widgets/elements.js";
import { Presence } from "./presence.js";
import { Running } from "./running.js";
import { environmentOf, readSources } from "./sources.js";
import { sheetOf } from "./style.js";

const TAGS = { code: "pagelet-script", file: "pagelet-file", requirements: "pagelet-requirements" };

export class AppElement extends HTMLElement {
  static observedAttributes = ["height", "theme"];
  /** Where the runtime of all apps is. @type {import("./site.js").Site | null} */
  static site = null;
  #surface = h("div", { class: "surface" });
  /** @type {Promise<import("./sources.js").Sources> | null} */
  #sources = null;
  /** @type {Running | null} */
  #running = null;
  #presence = new Presence(this, {
    near: () => this.start(),
    gone: () => {
      this.#endScheme();
      this.#end();
    },
  });
  /** @type {((running: Promise<void>) => void) | null} */
  #resolve = null;
  /** Whether it starts as soon as it is on the page, seen or not. */
  #isWanted = false;
  #endScheme = () => {};
  /** Resolves when the script has drawn its app; rejects with a sentence when it can't. */
  ready = this.#waiting();

  /** The names of the elements inside. */
  get tags() {
    return TAGS;
  }

  /** Where the app is drawn. */
  get surface() {
    return this.#surface;
  }

  /** How far the app is: idle, runtime, packages, start, install, run, ready, error or failed. */
  get stage() {
    return this.#running?.stage ?? "idle";
  }

  /** Whether it starts though nobody sees it. */
  get isEager() {
    return this.getAttribute("loading") === "eager";
  }

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(this.#surface);
  }

  connectedCallback() {
    const starts = this.isEager || this.#isWanted;
    this.#presence.arrive(!starts && this.#running === null);
    this.attributeChangedCallback();
    if (starts) this.start();
  }

  /** Who only moves the element keeps the app; who takes it away ends it. */
  disconnectedCallback() {
    this.#presence.leave();
  }

  attributeChangedCallback() {
    if (!this.isConnected) return;
    const height = this.getAttribute("height");
    this.#surface.classList.toggle("tall", height !== null);
    this.#surface.style.height = /^\d+$/.test(height ?? "") ? `${height}px` : (height ?? "");
    this.#endScheme();
    this.#endScheme = followScheme(this.#surface, this.getAttribute("theme"));
  }

  /** Start now, or as soon as it is on the page. @returns {Promise<void>} `ready` */
  start() {
    this.#isWanted = !this.isConnected;
    if (this.#running === null && this.isConnected) this.#begin();
    return this.ready;
  }

  /**
   * Run again: the same script, or another one in its place.
   *
   * @param {string} [code]
   * @returns {Promise<void>} resolves when it has drawn its app
   */
  async run(code) {
    const sources = await this.sources();
    if (code !== undefined) sources.files[sources.entry] = code;
    this.#end();
    return this.start();
  }

  /** Stop what Python is doing; what the app shows stays. */
  stop() {
    this.#running?.stop();
  }

  /**
   * Run the app's function with values, which show in its inputs.
   *
   * @param {any} values in the order of the inputs, or by their labels; texts, numbers, files ...
   * @param {string} [name] the `api_name` of the function, where there are several
   * @returns {Promise<any[]>} what the outputs hold
   */
  async submit(values, name) {
    await this.start();
    return (await this.#running?.drive(values ?? [], name))?.outputs ?? [];
  }

  /**
   * What the app holds now.
   *
   * @param {string} [name] the `api_name` of the function, where there are several
   * @returns {Promise<{inputs: any[], outputs: any[]} | undefined>}
   */
  async read(name) {
    await this.start();
    return this.#running?.drive(null, name);
  }

  /** Its files, which the next run has. @returns {Promise<import("./sources.js").Sources>} */
  sources() {
    this.#sources ??= readSources(this, this.tags);
    return this.#sources;
  }

  /** Have files that are not in the markup. @param {Promise<import("./sources.js").Sources>} sources */
  take(sources) {
    this.#sources = sources;
    sources.catch(Boolean); // Who starts it hears of a failure.
  }

  /** Change a file of what runs now. @param {import("../changes.js").Change} change */
  async change(change) {
    await this.#running?.change(change);
  }

  #begin() {
    this.#presence.expected();
    const site = /** @type {import("./site.js").Site} */ (AppElement.site);
    const running = new Running({
      surface: this.#surface,
      site,
      env: environmentOf(this),
      storage: `${location.pathname} ${this.id || this.localName}`,
      tell: (type, detail) => this.dispatchEvent(new CustomEvent(type, { detail })),
      retry: () => this.run().catch(() => {}),
    });
    this.#running = running;
    this.#resolve?.(running.ready);
    running.begin(this.#prepare(site));
  }

  /** @param {import("./site.js").Site} site */
  async #prepare(site) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const sheet = await sheetOf(site.style);
    // Others are those of the editor, which stays from run to run.
    const others = root.adoptedStyleSheets.filter((other) => other !== sheet);
    root.adoptedStyleSheets = [sheet, ...others];
    const sources = await this.sources();
    if (this.hasAttribute("playground") && !this.#surface.classList.contains("playground")) {
      this.#surface.classList.add("playground");
      const { addEditor } = await import("./editor.js");
      addEditor(this, sources, this.getAttribute("layout"));
    }
    return sources;
  }

  #end() {
    this.#presence.expected();
    if (this.#running === null) return;
    this.#running.end();
    this.#running = null;
    this.ready = this.#waiting();
  }

  /** @returns {Promise<void>} */
  #waiting() {
    const promise = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    // Who does not ask for it hears of a failure by the event.
    promise.catch(() => {});
    return promise;
  }
}
