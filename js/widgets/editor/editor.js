/** The parts of an editor and how they work together: the canvas, the tools, the layers. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { Brushes } from "./brushes.js";
import { EditorCanvas } from "./canvas.js";
import { crop, Drawing, mirror, turn } from "./drawing.js";
import { Framing } from "./framing.js";
import { toolButton } from "./icons.js";
import { LayersPanel } from "./layers-panel.js";
import { listenToShortcuts } from "./shortcuts.js";
import { Toolbar } from "./toolbar.js";

/**
 * @typedef {import("./drawing.js").Scene} Scene
 * @typedef {import("./toolbar.js").Tool} Tool
 *
 * @typedef {object} Options
 * @property {import("./brushes.js").BrushOptions | false} brush
 * @property {import("./brushes.js").EraserOptions | false} eraser
 * @property {string[]} transforms
 * @property {import("./layers-panel.js").LayerOptions} layers
 */

export class Editor {
  drawing;
  #options;
  #edited;
  /** @type {Tool} */
  #tool = "pan";
  #brushes;
  #canvas = new EditorCanvas(this);
  #layers = new LayersPanel({
    drawing: () => this.drawing,
    options: () => this.#options().layers,
    changed: () => this.#change(),
  });
  #toolbar = new Toolbar({
    choose: (tool) => this.choose(tool),
    turn: () => this.change(turn(this.drawing.scene)),
    mirror: () => this.change(mirror(this.drawing.scene)),
    zoom: this.#canvas.zoom,
    layers: this.#layers.button,
  });
  #framing = new Framing(this.#canvas, {
    cut: (rect) => this.change(crop(this.drawing.scene, rect)),
    place: (place) => {
      const { background } = this.drawing.scene;
      if (background) this.change({ background: { ...background, place } });
    },
    end: () => this.rest(),
  });
  #undo = toolButton("undo", word("Undo"), () => this.#travel("undo"));
  #redo = toolButton("redo", word("Redo"), () => this.#travel("redo"));
  /** Go back and forth in what was done. */
  travels = [this.#undo, this.#redo];
  #over = h("div", { class: "editor-view" }, this.#canvas.element, this.#layers.element);
  /** What is shown, from top to bottom. */
  elements = [this.#over, this.#toolbar.options, this.#toolbar.element];

  /**
   * @param {HTMLElement} host
   * @param {Scene} scene
   * @param {() => Options} options
   * @param {() => void} edited called when the visitor has changed something
   */
  constructor(host, scene, options, edited) {
    this.drawing = new Drawing(scene);
    this.#options = options;
    this.#edited = edited;
    this.#brushes = new Brushes(host);
    listenToShortcuts(host, {
      undo: () => this.#travel("undo"),
      redo: () => this.#travel("redo"),
      choose: (tool) => this.choose(tool),
      resize: (by) => this.#brushes.resize(by),
      zoom: (factor) => this.#canvas.zoom.by(factor),
      fit: () => this.fit(),
    });
  }

  get tool() {
    return this.#tool;
  }

  get brushes() {
    return this.#brushes;
  }

  /** A stroke was drawn. */
  edited() {
    this.#change();
  }

  /** @param {number} scale */
  zoomed(scale) {
    this.#toolbar.say(scale);
  }

  /** Begin anew, without a past. @param {Scene} scene */
  begin(scene) {
    this.drawing = new Drawing(scene);
    this.#brushes.measure(scene.width, scene.height);
    this.#framing.stop();
    this.show();
  }

  /** @param {string} label @param {string[]} lines shown while there is nothing */
  name(label, lines) {
    this.#canvas.name(label, lines);
  }

  /** Offer the tools that the script wants. */
  offer() {
    const { brush, eraser, transforms, layers } = this.#options();
    this.#brushes.reset(brush, eraser);
    const { width, height } = this.drawing.scene;
    this.#brushes.measure(width, height);
    this.#toolbar.offer({
      draw: Boolean(brush),
      erase: Boolean(brush && eraser),
      crop: transforms.includes("crop"),
      size: transforms.includes("resize"),
      layers: !layers.disabled,
    });
    this.rest();
  }

  /** The tool that is at hand when nothing else is to do. */
  rest() {
    this.choose(this.#options().brush ? "draw" : "pan");
  }

  /** @param {Tool} tool */
  choose(tool) {
    const { brush, eraser } = this.#options();
    if ((tool === "draw" && !brush) || (tool === "erase" && !(brush && eraser))) return;
    if (tool === "size" && this.drawing.scene.background === null) return;
    this.#tool = tool;
    this.#canvas.settle();
    this.#framing.stop();
    if (tool === "draw" || tool === "erase") this.#brushes.show(tool);
    const brushing = tool === "draw" || tool === "erase";
    const framing = tool === "crop" || tool === "size";
    if (framing) this.#framing.begin(tool, this.drawing.scene);
    const options = brushing ? [this.#brushes.element] : framing ? [this.#framing.element] : [];
    this.#toolbar.options.replaceChildren(...options);
    this.#toolbar.show(tool);
  }

  /** What can be undone. @param {Partial<Scene>} change */
  change(change) {
    const before = this.drawing.scene;
    this.drawing.change(change);
    const { width, height } = this.drawing.scene;
    if (width !== before.width || height !== before.height) this.#brushes.measure(width, height);
    this.#change();
  }

  /** Let the whole be seen. */
  fit() {
    this.#canvas.zoom.fit();
    this.zoomed(this.#canvas.zoom.scale);
  }

  show() {
    this.#canvas.show();
    this.#layers.show();
    this.#undo.disabled = !this.drawing.canUndo;
    this.#redo.disabled = !this.drawing.canRedo;
    this.#toolbar.enable("size", this.drawing.scene.background !== null);
  }

  resume() {
    this.#canvas.resume();
    this.show();
  }

  pause() {
    this.#canvas.pause();
  }

  #change() {
    this.show();
    this.#edited();
  }

  /** @param {"undo" | "redo"} direction */
  #travel(direction) {
    const can = direction === "undo" ? this.drawing.canUndo : this.drawing.canRedo;
    if (!can) return;
    this.drawing[direction]();
    // A frame belongs to the scene it was begun on.
    if (this.#tool === "crop" || this.#tool === "size") this.rest();
    this.#change();
  }
}
