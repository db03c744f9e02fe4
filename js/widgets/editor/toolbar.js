/** The editor's tools, in a row, and what the chosen one can be set to. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { toolButton } from "./icons.js";

/**
 * @typedef {"pan" | "draw" | "erase" | "crop" | "size"} Tool
 *
 * @typedef {object} Use
 * @property {(tool: Tool) => void} choose
 * @property {() => void} turn
 * @property {() => void} mirror
 * @property {import("./zoom.js").Zoom} zoom
 * @property {HTMLButtonElement} layers
 *
 * @typedef {object} Offered
 * @property {boolean} draw
 * @property {boolean} erase
 * @property {boolean} crop
 * @property {boolean} size whether the background can be placed
 * @property {boolean} layers
 */

export class Toolbar {
  element = h("div", { class: "editor-bar", "data-own": "" });
  /** What the chosen tool can be set to. */
  options = h("div", { class: "editor-options", "data-own": "" });
  #tools;
  #use;
  #percent = h("button", { type: "button", class: "percent" });

  /** @param {Use} use */
  constructor(use) {
    this.#use = use;
    /** @type {Record<Tool, HTMLButtonElement>} */
    this.#tools = {
      pan: toolButton("hand", word("Move the view"), () => use.choose("pan")),
      draw: toolButton("brush", word("Brush"), () => use.choose("draw")),
      erase: toolButton("eraser", word("Eraser"), () => use.choose("erase")),
      crop: toolButton("crop", word("Crop"), () => use.choose("crop")),
      size: toolButton("resize", word("Place the picture"), () => use.choose("size")),
    };
    this.#percent.addEventListener("click", () => this.#zoomed(() => use.zoom.fit()));
    this.#percent.title = word("See everything");
  }

  /** @param {Offered} offered */
  offer(offered) {
    const { draw, erase, crop, size, layers } = offered;
    const { zoom } = this.#use;
    const tools = this.#tools;
    const turning = [
      toolButton("turn", word("Turn right"), this.#use.turn),
      toolButton("mirror", word("Mirror"), this.#use.mirror),
    ];
    const group = (/** @type {(HTMLElement | false)[]} */ ...buttons) =>
      h("div", { class: "tool-group" }, ...buttons.filter((button) => button !== false));
    this.element.replaceChildren(
      group(tools.pan, draw && tools.draw, erase && tools.erase),
      group(crop && tools.crop, size && tools.size, ...(crop ? turning : [])),
      group(layers && this.#use.layers),
      group(
        toolButton("zoomOut", word("Zoom out"), () => this.#zoomed(() => zoom.by(0.8))),
        this.#percent,
        toolButton("zoomIn", word("Zoom in"), () => this.#zoomed(() => zoom.by(1.25))),
      ),
    );
    for (const empty of this.element.querySelectorAll(".tool-group:empty")) empty.remove();
  }

  /** @param {Tool} tool */
  show(tool) {
    for (const [name, button] of Object.entries(this.#tools)) {
      button.setAttribute("aria-pressed", String(name === tool));
    }
  }

  /** @param {Tool} tool @param {boolean} enabled */
  enable(tool, enabled) {
    this.#tools[tool].disabled = !enabled;
  }

  /** Say how large the picture is seen. @param {number} scale */
  say(scale) {
    const said = h("span", { class: "heard" }, word("See everything"));
    this.#percent.replaceChildren(said, `${Math.round(scale * 100)} %`);
  }

  /** @param {() => void} zoom */
  #zoomed(zoom) {
    zoom();
    this.say(this.#use.zoom.scale);
  }
}
