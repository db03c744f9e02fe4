/** Markdown that grows: only its changed end is drawn anew, and at most once for each frame. */

import { painted } from "../../painted.js";
import { h } from "../elements.js";
import { renderBlocks } from "../prose.js";
import { addCopyButtons, markScrolling } from "../prose-parts.js";

/** Milliseconds of drawing after which the page gets one more frame for other things. */
const BUDGET = 8;

/**
 * @typedef {import("../prose.js").Block} Block
 * @typedef {import("../prose.js").Options} Options
 */

export class LiveProse {
  element = h("div", { class: "prose", dir: "auto" });
  #options;
  /** @type {Block[]} */
  #blocks = [];
  /** @type {ChildNode[][]} */
  #nodes = [];
  #wanted = "";
  #shown = "";
  #drawing = false;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
  }

  /** @param {string} source */
  show(source) {
    this.#wanted = source;
    if (this.#nodes.length === 0) this.element.textContent = source;
    if (!this.#drawing) this.#draw();
  }

  async #draw() {
    this.#drawing = true;
    while (this.#shown !== this.#wanted) {
      const begun = performance.now();
      this.#shown = this.#wanted;
      this.#apply(await renderBlocks(this.#shown, this.#options, this.#blocks));
      const took = performance.now() - begun;
      for (let spent = 0; spent <= took; spent += BUDGET) await painted();
    }
    this.#drawing = false;
    markScrolling(this.element);
  }

  /** @param {Block[]} blocks */
  #apply(blocks) {
    const changed = blocks.findIndex((block, at) => block !== this.#blocks[at]);
    const kept = changed < 0 ? blocks.length : changed;
    if (this.#nodes.length === 0) this.element.replaceChildren();
    for (const node of this.#nodes.splice(kept).flat()) node.remove();
    for (const { html } of blocks.slice(kept)) {
      const template = document.createElement("template");
      template.innerHTML = html;
      addCopyButtons(/** @type {any} */ (template.content));
      this.#nodes.push([...template.content.childNodes]);
      this.element.append(template.content);
    }
    this.#blocks = blocks;
  }
}
