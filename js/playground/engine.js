/** Runs a project in a frame at an origin of its own. */

/** @typedef {readonly import("./link.js").ProjectFile[]} Files */

export class Engine {
  /** @param {HTMLElement} place @param {string} theme @param {import("./stage.js").Hooks} _hooks */
  constructor(place, theme, _hooks) {
    this.place = place;
    this.theme = theme;
  }

  /** @param {Files} _files @param {string} _entry @returns {Promise<void>} */
  async run(_files, _entry) {
    throw new Error("this build of the playground runs its own examples only");
  }

  /** @param {Files} _files @param {string} _entry */
  async prepare(_files, _entry) {}

  stop() {}

  close() {}
}
