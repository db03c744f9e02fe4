/** `<pagelet-image-editor>`: a picture to draw on, in layers, and to cut and turn. */

import sheet from "../styles/editor.css";
import { word } from "../words.js";
import { readBackground } from "./editor/background.js";
import { Editor } from "./editor/editor.js";
import { toolButton } from "./editor/icons.js";
import { blankScene, sceneOf, sentScene, withBackground } from "./editor/scenes.js";
import { Picture } from "./picture.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { Webcam } from "./webcam.js";
import { define, Widget } from "./widget.js";

/** The properties that say which tools there are. */
const TOOLS = ["brush", "eraser", "transforms", "layers"];

/**
 * @typedef {object} Props
 * @property {import("./editor/scenes.js").Given | null} value
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {string[]} sources of the background: "upload", "webcam", "clipboard"
 * @property {import("./camera.js").Options} webcam
 * @property {string | null} placeholder
 * @property {string[]} transforms "crop", "resize"
 * @property {import("./editor/brushes.js").BrushOptions | false} brush
 * @property {import("./editor/brushes.js").EraserOptions | false} eraser
 * @property {import("./editor/layers-panel.js").LayerOptions} layers
 * @property {[number, number]} canvas_size
 * @property {boolean} fixed_canvas
 * @property {boolean} applies whether somebody listens to what is saved by a button
 * @property {string[]} buttons "download", "fullscreen"
 * @property {number | string | null} height
 * @property {number | string | null} width
 */

/** @extends {Widget<Props>} */
export class ImageEditor extends Widget {
  static defaults = {
    value: null,
    label: "Image Editor",
    interactive: true,
    sources: ["upload", "webcam", "clipboard"],
    webcam: { mirror: true, constraints: null },
    placeholder: null,
    transforms: ["crop", "resize"],
    brush: false,
    eraser: false,
    layers: { allow_additional_layers: true, layers: ["Layer 1"], disabled: false },
    canvas_size: [800, 800],
    fixed_canvas: false,
    applies: false,
    buttons: ["download", "fullscreen"],
    height: null,
    width: null,
  };
  static calls = ["save"];

  #editor = new Editor(
    this,
    blankScene(this.props),
    () => this.props,
    () => this.#edited(),
  );
  /** What is still being read. @type {Promise<void>} */
  #reading = Promise.resolve();
  #upload = new Upload(this, {
    drop: "Drop Image Here",
    accept: () => ["image/*"],
    open: () => this.props.sources.length > 0,
    take: ([file]) => this.#bring(file),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #webcam = new Webcam(
    this,
    (pixels) => this.#bring({ pixels }),
    () => this.#arrange(),
  );
  #stage = new Stage(this, this.#upload, (source) => this.#webcam.turn(source, true));
  #save = toolButton("check", word("Save changes"), () => this.emit("apply"));
  #clear = toolButton("clear", word("Clear canvas"), () => this.#empty());
  #download = toolButton("download", word("Download"), () => this.#ask());

  /** What Python gets: the background as it was brought, and what was drawn over it. */
  get state() {
    return this.#reading.then(() => {
      const { isEmpty, scene } = this.#editor.drawing;
      return isEmpty ? null : sentScene(scene);
    });
  }

  build() {
    this.#stage.offersOne = true;
    this.replaceChildren(this.#stage.element, this.#upload.input);
  }

  resume() {
    this.#editor.resume();
  }

  pause() {
    this.#webcam.close();
    this.#editor.pause();
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { height, width, label, sources, placeholder } = this.props;
    this.#stage.size(height, width);
    this.#upload.update({ multiple: false, placeholder, label, sources });
    const drop = sources.includes("upload") ? [word("Drop Image Here"), word("- or draw -")] : [];
    const lines = placeholder?.split("\n").map((line) => line.replace(/^\s*#+\s*/, ""));
    this.#editor.name(label, lines ?? drop);
    if (TOOLS.some((name) => changed.has(name))) this.#editor.offer();
    if (changed.has("value") || changed.has("canvas_size")) this.#read();
    this.#arrange();
  }

  /** Save what Python has made of it. @param {import("./picture.js").Described} whole */
  async save(whole) {
    await new Picture(whole).save();
    this.#download.ariaBusy = null;
  }

  /** Show what Python gave. */
  #read() {
    const { value } = this.props;
    this.#work(async () => {
      const scene = await sceneOf(value, this.props);
      if (value === this.props.value) this.#editor.begin(scene);
    });
  }

  /** Take a picture of the visitor's as the background. @param {import("./picture.js").PictureValue} value */
  #bring(value) {
    this.#webcam.close();
    this.#arrange();
    this.#work(async () => {
      const read = await readBackground(value);
      this.#editor.change(
        withBackground(this.#editor.drawing.scene, read, this.props.fixed_canvas),
      );
      this.#editor.fit();
      this.emit("upload");
    });
  }

  /** @param {() => Promise<void>} work */
  #work(work) {
    this.#reading = this.#reading
      .then(work)
      .catch((error) => this.emit("pagelet-error", error.message));
  }

  #edited() {
    for (const type of ["input", "change"]) this.emit(type);
  }

  #empty() {
    this.#editor.change(blankScene(this.props));
    this.emit("clear");
  }

  /** Let Python put it together as a file: it has the background's own pixels. */
  #ask() {
    if (this.#download.ariaBusy === "true" || this.#editor.drawing.isEmpty) return;
    this.#download.ariaBusy = "true";
    this.emit("wanted");
  }

  #arrange() {
    const { sources, buttons, applies } = this.props;
    const camera = this.#webcam.element;
    if (camera) {
      const back = toolButton("clear", word("Cancel"), () => {
        this.#webcam.close();
        this.#arrange();
      });
      this.#stage.show([camera], [back], sources);
      return;
    }
    const tools = [...this.#editor.travels, this.#clear];
    if (applies) tools.push(this.#save);
    if (buttons.includes("download")) tools.push(this.#download);
    if (buttons.includes("fullscreen")) tools.push(this.#stage.fullscreen);
    this.#stage.show(this.#editor.elements, tools, sources);
  }
}

define("pagelet-image-editor", ImageEditor, sheet);
