/** The editing half of the playground: a project's files, their tabs and the place under them. */

import { word } from "../words.js";
import { Desk } from "./desk.js";
import { FileBar } from "./file-bar.js";
import { find } from "./layout.js";
import { acceptDropped, contentOf, LARGEST } from "./upload.js";

/**
 * @typedef {import("./project.js").Project} Project
 *
 * @typedef {object} Hooks
 * @property {() => void} changed the visitor changed something
 * @property {() => void} wanted the visitor wants to see the code
 */

export class Workbench {
  #project;
  #notices;
  #hooks;
  #desk;
  #files;

  /**
   * @param {Project} project
   * @param {string | null} completions the address of what the editor completes
   * @param {import("./notices.js").Notices} notices
   * @param {Hooks} hooks
   */
  constructor(project, completions, notices, hooks) {
    this.#project = project;
    this.#notices = notices;
    this.#hooks = hooks;
    this.#desk = new Desk(completions, {
      edited: (name, text) => {
        this.#project.write(name, text);
        if (this.#project.edited) hooks.changed();
      },
      wanted: (problem) => this.#goTo(problem),
      warn: (text) => notices.show(text),
    });
    this.#files = new FileBar(find("pg-files"), {
      shown: () => this.#desk.show(this.#project),
      renamed: (from, to) => this.#desk.rename(from, to),
      removed: (file) => this.#offerBack(file),
      brought: (files) => this.#bring(files),
      changed: hooks.changed,
    });
    acceptDropped(find("pg-code"), (files) => this.#bring(files));
  }

  /** @param {Project} project */
  open(project) {
    this.#project = project;
    this.#desk.clear();
    this.#show();
  }

  /** @param {import("./editor.js").Problem[]} problems */
  mark(problems) {
    this.#desk.mark(problems);
  }

  #show() {
    this.#files.show(this.#project);
    return this.#desk.show(this.#project);
  }

  /** @param {import("./editor.js").Problem} problem */
  async #goTo({ file, line }) {
    this.#hooks.wanted();
    this.#project.show(file);
    await this.#show();
    await this.#desk.goTo(line);
  }

  /** @param {import("./link.js").ProjectFile} file */
  #offerBack(file) {
    const back = () => {
      this.#project.add(file.name, file.content);
      this.#show();
      this.#hooks.changed();
    };
    this.#notices.show(word("{name} was deleted.", { name: file.name }), "Undo", back);
  }

  /** @param {File[]} files */
  async #bring(files) {
    for (const file of files) {
      if (file.size > LARGEST) {
        const { name } = file;
        this.#notices.show(word("{name} is too large: 50 MB are the most.", { name }));
      } else this.#project.add(file.name, await contentOf(file));
    }
    if (!this.#project.edited) return;
    this.#show();
    this.#hooks.changed();
  }
}
