/** `<pagelet-app>`: a Python app in the middle of any page, in a shadow root of its own. */

import { followScheme } from "../scheme.js";
import { h } from "../widgets/elements.js";
import { Running } from "./running.js";
import { readSources } from "./sources.js";
import { sheetOf } from "./style.js";

const TAGS = { code: "pagelet-script", file: "pagelet-file", requirements: "pagelet-requirements" };
/** An app begins to start when it is that near to what the visitor sees. */
const NEAR = "400px";

export class AppElement extends HTMLElement {
  static observedAttributes = ["height", "theme"];
  /** Where the runtime of all apps is. @type {import("./site.js").Site | null} */
  static site = null;

  #surface = h("div", { class: "surface" });
  /** @type {Promise<import("./sources.js").Sources> | null} */
  #sources = null;
  /** @type {Running | null} */
  #running = null;
  /** @type {IntersectionObserver | null} */
  #watching = null;
  /** @type {((running: Promise<void>) => void) | null} */
  #resolve = null;
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

  connectedCallback() {
    if (this.#running !== null || this.#watching !== null) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.append(this.#surface);
    this.attributeChangedCallback();
    if (this.getAttribute("loading") === "eager") {
      this.start();
      return;
    }
    const seen = (/** @type {IntersectionObserverEntry[]} */ entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.start();
    };
    this.#watching = new IntersectionObserver(seen, { rootMargin: NEAR });
    this.#watching.observe(this);
  }

  /** Who only moves the element keeps the app; who takes it away ends it. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  attributeChangedCallback() {
    const height = this.getAttribute("height");
    this.#surface.classList.toggle("tall", height !== null);
    this.#surface.style.height = /^\d+$/.test(height ?? "") ? `${height}px` : (height ?? "");
    this.#endScheme();
    this.#endScheme = followScheme(this.#surface, this.getAttribute("theme"));
  }

  /** Start now, if the app has not begun to. @returns {Promise<void>} `ready` */
  start() {
    if (this.#running === null) this.#begin();
    return this.ready;
  }

  /**
   * Run again: the same script, or another one in its place.
   *
   * @param {string} [code]
   * @returns {Promise<void>} resolves when it has drawn its app
   */
  async run(code) {
    const sources = await this.#read();
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
    this.start();
    return (await this.#running?.drive(values ?? [], name))?.outputs ?? [];
  }

  /**
   * What the app holds now.
   *
   * @param {string} [name] the `api_name` of the function, where there are several
   * @returns {Promise<{inputs: any[], outputs: any[]} | undefined>}
   */
  async read(name) {
    this.start();
    return this.#running?.drive(null, name);
  }

  #begin() {
    this.#watching?.disconnect();
    this.#watching = null;
    const site = /** @type {import("./site.js").Site} */ (AppElement.site);
    const running = new Running({
      surface: this.#surface,
      site,
      env: this.#env(),
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
    root.adoptedStyleSheets = [await sheetOf(site.style)];
    const sources = await this.#read();
    if (this.hasAttribute("playground") && !this.#surface.classList.contains("playground")) {
      this.#surface.classList.add("playground");
      const { addEditor } = await import("./editor.js");
      addEditor(this, sources, this.getAttribute("layout"));
    }
    return sources;
  }

  /** Variables of the environment: `env="NAME=value OTHER=value"`. */
  #env() {
    const pairs = (this.getAttribute("env") ?? "")
      .split(/\s+/)
      .filter((pair) => pair.includes("="));
    return Object.fromEntries(
      pairs.map((pair) => [pair.split("=", 1)[0], pair.replace(/^[^=]*=/, "")]),
    );
  }

  #read() {
    this.#sources ??= readSources(this, this.tags);
    return this.#sources;
  }

  #end() {
    this.#watching?.disconnect();
    this.#watching = null;
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
