/** Cutting the picture and placing its background: a frame, and buttons that agree or give up. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { FrameTool } from "./frame-tool.js";
import { toolButton } from "./icons.js";

/**
 * @typedef {import("./tiles.js").Rect} Rect
 *
 * @typedef {object} Use
 * @property {(rect: Rect) => void} cut
 * @property {(rect: Rect) => void} place
 * @property {() => void} end
 */

export class Framing {
  /** The buttons. */
  element = h("div", { class: "framing" });
  #canvas;
  #use;
  #frame;
  #size = h("output", {});
  /** @type {"crop" | "size" | null} */
  #doing = null;

  /** @param {import("./canvas.js").EditorCanvas} canvas @param {Use} use */
  constructor(canvas, use) {
    this.#canvas = canvas;
    this.#use = use;
    this.#frame = new FrameTool(canvas.zoom);
    const agree = toolButton("check", word("Confirm"), () => this.#agree());
    const giveUp = toolButton("clear", word("Cancel"), () => use.end());
    this.element.append(this.#size, agree, giveUp);
    this.#frame.element.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#agree();
      else if (event.key === "Escape") use.end();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /**
   * @param {"crop" | "size"} what
   * @param {import("./drawing.js").Scene} scene
   */
  begin(what, { width, height, background }) {
    this.#doing = what;
    const whole = { x: 0, y: 0, width, height };
    const cuts = what === "crop";
    this.#frame.begin(cuts ? whole : (background?.place ?? whole), {
      label: cuts ? word("Crop") : word("Place the picture"),
      within: cuts ? whole : null,
      keepsRatio: !cuts,
      moved: (rect) => {
        this.#size.textContent = `${rect.width} × ${rect.height}`;
      },
    });
    this.#canvas.lay(this.#frame.element);
    this.#frame.element.focus({ preventScroll: true });
  }

  stop() {
    this.#doing = null;
    this.#canvas.lay(null);
  }

  #agree() {
    const { rect } = this.#frame;
    const doing = this.#doing;
    this.#use.end();
    if (doing === "crop") this.#use.cut(rect);
    else if (doing === "size") this.#use.place(rect);
  }
}
