/** Runs a project in a frame at an origin of its own, with the packages that its text asks for. */

import { Frame } from "../frame.js";
import { Needed, readKit } from "./needed.js";

/** @typedef {readonly import("./link.js").ProjectFile[]} Files */

export class Engine {
  place;
  #frame;
  #hooks;
  #needed = new Needed();

  /**
   * @param {HTMLElement} place
   * @param {"system" | "light" | "dark"} theme
   * @param {import("./stage.js").Hooks} hooks
   */
  constructor(place, theme, hooks) {
    this.place = place;
    this.#hooks = hooks;
    this.#frame = new Frame(place, readKit(), {
      title: "App",
      theme,
      on: {
        status: ({ stage }) => {
          if (stage === "failed") hooks.running(false);
        },
        error: (error) => this.#fail(error),
        link: hooks.leave,
        shortcut: hooks.run,
      },
    });
  }

  /** @param {"system" | "light" | "dark"} theme */
  set theme(theme) {
    this.#frame.theme = theme;
  }

  /** @param {Files} files @param {string} entry @returns {Promise<boolean>} whether it runs on */
  async run(files, entry) {
    const { needs, warnings } = await this.#needed.find(files, entry);
    for (const warning of warnings) this.#hooks.warn(warning);
    const named = Object.fromEntries(files.map(({ name, content }) => [name, content]));
    return (await this.#frame.run({ files: named, entry, ...needs })) !== false;
  }

  /** @param {Files} files @param {string} entry */
  async prepare(files, entry) {
    this.#frame.prepare((await this.#needed.find(files, entry)).needs);
  }

  stop() {
    this.#frame.stop();
  }

  close() {
    this.#frame.close();
  }

  /** @param {{message: string, places: {file: string, line: number}[]}} error */
  #fail({ message, places }) {
    this.#hooks.failed(places.slice(-1).map(({ file, line }) => ({ file, line, message })));
  }
}
