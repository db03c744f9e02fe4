/** Where the visitor draws: the paper in its window, the brush over it, and strokes. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { KeyBrush } from "./keys.js";
import { Paper } from "./paper.js";
import { Pointer } from "./pointer.js";
import { Stroke } from "./stroke.js";
import { Zoom } from "./zoom.js";

/**
 * @typedef {{x: number, y: number}} Place
 *
 * @typedef {object} Use
 * @property {import("./drawing.js").Drawing} drawing
 * @property {import("./toolbar.js").Tool} tool
 * @property {import("./brushes.js").Brushes} brushes
 * @property {() => void} edited a stroke was drawn
 * @property {(scale: number) => void} zoomed
 */

/** How far an arrow key moves the view, in pixels of the screen. */
const PANNED = 40;
/** A pen that is hardly pressed draws this much of the brush. */
const THINNEST = 0.25;

let count = 0;

export class EditorCanvas {
  #use;
  #hint = h("p", { class: "hint", "aria-hidden": "true" });
  #how = h("p", { class: "heard" }, KEYS());
  #said = h("p", { class: "heard", role: "status" });
  #cursor = h("div", { class: "cursor", hidden: true });
  #paper = new Paper();
  element = h("div", { class: "editor-canvas", tabindex: "0", role: "application" });
  zoom = new Zoom(this.element, this.#paper.element);
  #keys;
  /** @type {Stroke | null} */
  #stroke = null;

  /** @param {Use} use */
  constructor(use) {
    this.#use = use;
    const hand = {
      draws: () => ["draw", "erase"].includes(use.tool),
      begin: this.#begin.bind(this),
      move: this.#extend.bind(this),
      end: this.#end.bind(this),
      hover: this.#hover.bind(this),
    };
    const cancel = () => {
      this.#stroke = null;
      this.show();
    };
    new Pointer(this.element, this.zoom, { ...hand, cancel, zoomed: () => this.#zoomed() });
    this.#keys = new KeyBrush(this.element, {
      ...hand,
      size: () => use.drawing.scene,
      pan: (right, down) => this.zoom.pan(-right * PANNED, -down * PANNED),
      tell: (down) => {
        this.#said.textContent = down ? word("Brush down") : word("Brush up");
      },
    });
    count += 1;
    this.#how.id = `pagelet-editor-${count}`;
    this.element.setAttribute("aria-describedby", this.#how.id);
    this.element.append(this.#paper.element, this.#hint, this.#how, this.#said);
  }

  /** What lies over the paper. @param {HTMLElement | null} frame */
  lay(frame) {
    for (const old of this.#paper.element.querySelectorAll(".frame")) old.remove();
    if (frame) this.#paper.element.append(frame);
  }

  /** @param {string} label @param {string[]} lines shown while there is nothing */
  name(label, lines) {
    this.element.setAttribute("aria-label", word("Canvas: {label}", { label }));
    this.#hint.replaceChildren(...lines.map((line) => h("span", {}, line)));
  }

  show() {
    const { scene, isEmpty } = this.#use.drawing;
    this.element.style.setProperty("--ratio", String(scene.width / scene.height));
    this.#paper.show(scene);
    this.#paper.element.append(this.#cursor);
    this.zoom.resize(scene.width, scene.height);
    this.#hint.hidden = !isEmpty;
    this.#zoomed();
  }

  /** Another tool was chosen. */
  settle() {
    this.#keys.lift();
    this.#cursor.hidden = true;
    this.element.dataset.tool = this.#use.tool;
  }

  resume() {
    this.zoom.watch();
  }

  pause() {
    this.zoom.release();
    this.#paper.release();
  }

  #zoomed() {
    this.#use.zoomed(this.zoom.scale);
  }

  /** Show where the brush is, and how large. @param {Place | null} place */
  #hover(place) {
    this.#cursor.hidden = place === null || !["draw", "erase"].includes(this.#use.tool);
    if (place === null) return;
    const { style } = this.#cursor;
    style.width = style.height = `${this.#use.brushes.radius * 2}px`;
    style.left = `${place.x}px`;
    style.top = `${place.y}px`;
    const byKeys = this.element.matches(":focus-visible");
    if (byKeys) this.zoom.reveal(place.x, place.y);
  }

  /** @param {Place} place @param {number} pressure */
  #begin(place, pressure) {
    const { layer, scene } = this.#use.drawing;
    this.#hint.hidden = true;
    this.#stroke = new Stroke(layer.tiles, this.#use.brushes.ink, scene.width, scene.height);
    this.#extend(place, pressure);
  }

  /** @param {Place} place @param {number} pressure */
  #extend(place, pressure) {
    if (this.#stroke === null) return;
    const radius = this.#use.brushes.radius * (THINNEST + (1 - THINNEST) * pressure);
    const rect = this.#stroke.to({ ...place, radius });
    const { layer, scene } = this.#use.drawing;
    if (rect) this.#paper.paint(layer, this.#stroke.tiles, rect, scene);
  }

  #end() {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    const drawing = this.#use.drawing;
    // Who draws on a hidden layer wants to see it.
    const change = { tiles: stroke.tiles, visible: true };
    drawing.change({ layers: drawing.layersWith(drawing.layer.id, change) });
    this.show();
    this.#use.edited();
  }
}

/** What screen readers say about the canvas. */
function KEYS() {
  return word(
    "Arrow keys move the brush, the space bar puts it down and lifts it, Enter makes a dot.",
  );
}
