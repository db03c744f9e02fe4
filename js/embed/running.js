/** One run of an embedded app: from its sources to what is drawn, until it ends. */

import { App } from "../app.js";
import { Loans } from "../loans.js";
import { h } from "../widgets/elements.js";
import { configOf } from "./config.js";
import { Driver } from "./driver.js";
import { adoptRefusedStyles, explained } from "./policy.js";
import { areSeveral } from "./presence.js";
import { downloadTurn } from "./site.js";

/** What the apps of this page have downloaded. */
const loans = new Loans(true);

/** The stages in which nothing is downloaded any more. */
const DOWNLOADED = ["packages", "start", "install", "run", "ready", "error", "failed"];
/** Those in which there is a Python that answers. */
const RUNNING = ["ready", "error"];

/**
 * @typedef {object} Options
 * @property {HTMLElement} surface where the app is drawn
 * @property {import("./site.js").Site} site
 * @property {Record<string, string>} env variables of the environment
 * @property {string} storage the name under which the app's files are kept
 * @property {(type: string, detail: any) => void} tell
 * @property {() => void} retry
 */

export class Running {
  /** Resolves when the script has drawn its app; rejects with a sentence when it can't. */
  ready;
  #options;
  #stage = h("div", { class: "stage" });
  /** @type {App | null} */
  #app = null;
  #driver = new Driver((message) => this.#app?.post(message));
  #hasEnded = false;
  #endTurn = () => {};
  #dropStyles = () => {};
  /** @type {(failure: Error | null) => void} */
  #settle = () => {};

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    options.surface.append(this.#stage);
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve, reject) => {
      this.#settle = (failure) => (failure === null ? resolve() : reject(failure));
    });
    // Who does not ask for it hears of a failure by the event.
    this.ready.catch(() => {});
  }

  /** How far the app is; see status.js. */
  get stage() {
    return this.#app?.status.stage ?? "idle";
  }

  /** @param {Promise<import("./sources.js").Sources>} sources */
  async begin(sources) {
    const { site, env } = this.#options;
    try {
      const { config, warnings, found } = await configOf(await sources, site, env);
      if (!this.#hasEnded && found.length > 0) this.#options.tell("packages", found);
      this.#endTurn = await downloadTurn();
      if (this.#hasEnded) this.#endTurn();
      else this.#launch(config, warnings);
    } catch (error) {
      this.#fail(explained(error instanceof Error ? error.message : String(error), site));
    }
  }

  stop() {
    this.#app?.stop();
  }

  /**
   * @param {any} values
   * @param {string | undefined} name
   */
  async drive(values, name) {
    await this.ready;
    return this.#driver.drive(values, name ?? null);
  }

  /** Change a file where the script has it, if it runs. @param {import("../changes.js").Change} change */
  async change(change) {
    await this.ready.catch(Boolean);
    if (!this.#hasEnded && RUNNING.includes(this.stage)) await this.#driver.change(change);
  }

  end() {
    this.#hasEnded = true;
    this.#driver.end("The app has ended.");
    this.#endTurn();
    this.#dropStyles();
    this.#app?.end();
    this.#stage.remove();
    this.#settle(new Error("The app was ended before it was ready."));
  }

  /**
   * @param {import("../manifest.js").Config} config
   * @param {string[]} warnings
   */
  #launch(config, warnings) {
    const { site, storage, retry } = this.#options;
    const root = h("div", { id: "pagelet-app" });
    this.#stage.append(root);
    const app = new App(config, root, {
      scope: this.#stage,
      query: new URLSearchParams(),
      storage,
      title: (text) => this.#options.tell("title", text),
      retry,
      loans: areSeveral() ? loans : undefined,
      tell: (type, detail) => this.#hear(type, detail),
      explain: (cause) => explained(cause, site),
    });
    this.#app = app;
    app.status.subscribe(({ stage }) => {
      if (DOWNLOADED.includes(stage)) this.#endTurn();
    });
    for (const warning of warnings) app.print("warn", warning);
    app.start();
  }

  /**
   * @param {string} type
   * @param {any} detail
   */
  #hear(type, detail) {
    const { tell } = this.#options;
    this.#driver.hear(type, detail);
    if (type === "driven" || this.#hasEnded) return;
    tell(type, detail);
    if (type === "error" && detail.phase !== "event") this.#settle(new Error(detail.message));
    if (type !== "status") return;
    if (detail.stage === "run") tell("run", null);
    if (detail.stage === "failed") this.#settle(new Error(this.#app?.status.cause));
    if (detail.stage !== "ready") return;
    this.#dropStyles();
    this.#dropStyles = adoptRefusedStyles(this.#stage);
    this.#settle(null);
    tell("ready", null);
  }

  /** @param {string} message */
  #fail(message) {
    const block = h("div", { class: "script-error", role: "alert" }, h("p", {}, message));
    const contain = h("div", { class: "contain" }, block);
    this.#stage.replaceChildren(h("div", { class: "gradio-container embedded" }, contain));
    this.#settle(new Error(message));
    this.#options.tell("error", { phase: "boot", message, traceback: "" });
  }
}
