/** The pane in which an app runs: an example's own page, or a frame that is closed off. */

import { h } from "../widgets/elements.js";
import { word } from "../words.js";
import { consent } from "./consent.js";
import { onRunKey } from "./keys.js";

/**
 * @typedef {import("./project.js").Project} Project
 * @typedef {import("./editor.js").Problem} Problem
 *
 * @typedef {object} Hooks
 * @property {(running: boolean) => void} running
 * @property {(problems: Problem[]) => void} failed
 * @property {() => void} run Ctrl+Enter was pressed in the app
 * @property {(url: string) => void} leave the app wants to open an address
 * @property {(text: string) => void} warn
 */

export class Stage {
  #place;
  #hooks;
  /** @type {"system" | "light" | "dark"} */
  #theme = "system";
  /** @type {import("./engine.js").Engine | null} */
  #engine = null;
  /** @type {HTMLIFrameElement | null} */
  #page = null;

  /** @param {HTMLElement} place @param {Hooks} hooks */
  constructor(place, hooks) {
    this.#place = place;
    this.#hooks = hooks;
  }

  /** @param {"system" | "light" | "dark"} theme */
  set theme(theme) {
    this.#theme = theme;
    if (this.#engine) this.#engine.theme = theme;
    const body = this.#page?.contentDocument?.body;
    if (body && theme !== "system") body.classList.toggle("dark", theme === "dark");
  }

  /** Show an example of this site, as its own page. @param {import("./main.js").Example} example */
  showPage({ page, title }) {
    const address = new URL(page ?? "", document.baseURI);
    if (this.#theme !== "system") address.searchParams.set("__theme", this.#theme);
    const frame = h("iframe", {
      class: "pg-frame",
      title,
      src: address.href,
      allow: "camera; microphone; clipboard-write",
    });
    frame.addEventListener("load", () => {
      if (frame.contentWindow) onRunKey(this.#hooks.run, frame.contentWindow);
    });
    this.#show(frame);
    this.#page = frame;
    this.#hooks.running(true);
  }

  /** Ask before code of somebody else's runs. @param {Project} project @param {() => void} go */
  ask(project, go) {
    this.#show(consent(project.files, go));
    this.#hooks.running(false);
  }

  /** @param {Project} project */
  async run(project) {
    this.#hooks.running(true);
    this.#hooks.failed([]);
    try {
      const engine = await this.#sandbox();
      if (!(await engine.run(project.files, project.main.name))) this.#hooks.running(false);
    } catch (error) {
      const reason = /** @type {Error} */ (error).message;
      this.#tell(word("The app could not be started: {reason}", { reason }));
    }
  }

  /** Make what comes next quick: start Python beforehand. @param {Project} project */
  async prepare(project) {
    try {
      await (await this.#engineFor()).prepare(project.files, project.main.name);
    } catch (error) {
      // It is said when it is run.
      console.warn(`Python could not be started beforehand: ${error}`);
    }
  }

  stop() {
    this.#engine?.stop();
    if (this.#page) this.#tell(word("Stopped."));
    this.#hooks.running(false);
  }

  /** @param {string} text */
  #tell(text) {
    this.#show(h("p", { class: "pg-empty" }, text));
    this.#hooks.running(false);
  }

  async #sandbox() {
    const engine = await this.#engineFor();
    this.#page = null;
    for (const child of [...this.#place.children]) if (child !== engine.place) child.remove();
    engine.place.hidden = false;
    return engine;
  }

  async #engineFor() {
    if (this.#engine) return this.#engine;
    const { Engine } = await import("./engine.js");
    if (this.#engine === null) {
      const place = h("div", { class: "pg-frame", hidden: true });
      this.#place.append(place);
      this.#engine = new Engine(place, this.#theme, this.#hooks);
    }
    return this.#engine;
  }

  /** @param {HTMLElement} element */
  #show(element) {
    this.#engine?.close();
    this.#engine = null;
    this.#page = null;
    this.#place.replaceChildren(element);
  }
}
