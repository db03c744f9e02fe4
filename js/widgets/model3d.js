/** `<pagelet-model3d>`: takes a model from the visitor, and shows one to turn and to zoom. */

import sheet from "../styles/media.css";
import { word } from "../words.js";
import { endingOf } from "./convert.js";
import { h, icon, iconButton } from "./elements.js";
import { damaged, Picture } from "./picture.js";
import { Stage } from "./stage.js";
import { Upload } from "./upload.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./picture.js").PictureValue | null} value
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {string[]} accept which files are taken
 * @property {string | null} display_mode "solid", "point_cloud" or "wireframe"
 * @property {number[]} clear_color red, green, blue and opacity, from 0 to 1
 * @property {(number | null)[]} camera_position two angles in degrees and a distance
 * @property {number} zoom_speed
 * @property {number} pan_speed
 * @property {number | string | null} height
 */

/** @extends {Widget<Props>} */
export class Model3D extends Widget {
  static defaults = {
    value: null,
    label: "Model",
    interactive: false,
    accept: [".glb", ".gltf", ".obj", ".stl", ".ply"],
    display_mode: null,
    clear_color: [0, 0, 0, 0],
    camera_position: [null, null, null],
    zoom_speed: 1,
    pan_speed: 1,
    height: null,
  };

  #upload = new Upload(this, {
    drop: "Drop File Here",
    accept: () => this.props.accept,
    open: () => this.props.interactive,
    take: ([file]) => this.#take(file, ["input", "change", "upload"]),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  #stage = new Stage(this, this.#upload);
  #place = h("div", { class: "model-room", role: "application", tabindex: "0" });
  #room = h("div", { class: "model" }, this.#place);
  #note = h("div", { class: "no-preview", role: "status" });
  /** @type {Picture | null} */
  #model = null;
  /** @type {import("./model/viewer.js").Viewer | null} */
  #viewer = null;
  /** What the visitor's newest file took the place of. @type {Props["value"]} */
  #earlier = null;

  get state() {
    return this.props.value && new Picture(this.props.value).state;
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#upload.input);
  }

  update() {
    const { height, label } = this.props;
    this.#stage.size(height, null);
    this.#upload.update({ multiple: false, placeholder: null, label, sources: ["upload"] });
    this.#show();
  }

  resume() {
    if (this.#model === null && this.props.value !== null) this.#show();
  }

  pause() {
    this.#drop();
  }

  #drop() {
    this.#viewer?.close();
    this.#viewer = null;
    this.#model?.release();
    this.#model = null;
  }

  async #show() {
    this.#drop();
    const { value, interactive } = this.props;
    if (value === null) {
      this.#stage.showEmpty(word("No model"), interactive ? ["upload"] : [], "cube");
      return;
    }
    const model = new Picture(value);
    this.#model = model;
    const keys = word("Arrow keys turn it, with Shift they move it; plus and minus zoom.");
    this.#place.setAttribute("aria-label", `${this.props.label}. ${keys}`);
    this.#stage.show([this.#room], this.#tools(), []);
    this.#place.setAttribute("aria-busy", "true");
    try {
      await this.#load(model);
    } catch (error) {
      if (model === this.#model) this.#fail(model, /** @type {Error} */ (error));
    }
    this.#place.removeAttribute("aria-busy");
  }

  /** @param {Picture} model */
  async #load(model) {
    const ending = endingOf(model.name);
    const [{ Viewer }, { isReadable }, blob] = await Promise.all([
      import("./model/viewer.js"),
      import("./model/loaders.js"),
      model.file(),
    ]);
    if (model !== this.#model) return;
    if (!isReadable(ending)) throw new Error(word("Its format is not known."));
    if (blob === null) throw new Error(word("Its site does not allow reading it."));
    const { display_mode, clear_color, camera_position, zoom_speed, pan_speed } = this.props;
    try {
      this.#viewer = new Viewer(this.#place, {
        mode: display_mode,
        color: clear_color,
        camera: camera_position,
        zoom: zoom_speed,
        pan: pan_speed,
      });
    } catch {
      throw new Error(word("This browser shows nothing in three dimensions: it has no WebGL."));
    }
    await this.#viewer.show(ending, await blob.arrayBuffer());
  }

  /** A damaged file does not take the place of a model that is there. @param {Picture} model @param {Error} error */
  #fail(model, error) {
    const earlier = this.#earlier;
    if (earlier === null || error.name !== "DamagedError") {
      this.#explain(model, error.message);
      return;
    }
    this.emit("pagelet-error", damaged(model.name));
    this.#take(earlier, ["input", "change"]);
    this.#earlier = null;
  }

  /** Say why there is nothing to see; the file can be saved all the same. @param {Picture} model @param {string} reason */
  #explain(model, reason) {
    this.#viewer?.close();
    this.#viewer = null;
    const words = word("No preview of {name}", { name: model.name });
    this.#note.replaceChildren(icon("cube"), h("span", {}, words), h("span", {}, reason));
    this.#stage.show([this.#note], this.#tools(), []);
  }

  #tools() {
    const model = /** @type {Picture} */ (this.#model);
    const tools = [
      iconButton("backward", "Reset view", () => this.#viewer?.reset()),
      this.#stage.fullscreen,
      this.#stage.saveButton(model),
    ];
    if (this.props.interactive) tools.push(iconButton("clear", "Clear", () => this.#clear()));
    return tools;
  }

  /** What the visitor did. @param {Props["value"]} file @param {string[]} events */
  #take(file, events) {
    this.#earlier = file && this.props.value;
    this.assign("value", file);
    for (const type of events) this.emit(type);
  }

  #clear() {
    this.#take(null, ["input", "change", "clear"]);
    queueMicrotask(() => this.focus());
  }
}

define("pagelet-model3d", Model3D, sheet);
