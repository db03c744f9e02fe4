/** `<pagelet-video>`: takes a film from the visitor, by a file or a camera, and plays one. */

import sheet from "../styles/media.css";
import { word } from "../words.js";
import { iconButton } from "./elements.js";
import { FilmInput } from "./film/input.js";
import { FilmPlayer } from "./film/player.js";
import { Medium } from "./medium.js";
import { canShare, noPreview } from "./picture.js";
import { Stage } from "./stage.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./picture.js").PictureValue | null} value
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {string[]} sources "upload", "webcam"
 * @property {string[]} accept which files are taken
 * @property {string[]} buttons "download", "share"
 * @property {string | null} format of what Python gets, and of the file that the visitor saves
 * @property {number | string | null} height
 * @property {number | string | null} width
 * @property {import("./camera.js").Options} webcam
 * @property {boolean} include_audio whether the camera's sound is recorded
 * @property {boolean} autoplay
 * @property {boolean} loop
 * @property {number} playback_position seconds
 * @property {import("./film/watermark.js").Given | null} watermark
 * @property {any} subtitles
 */

/** @extends {Widget<Props>} */
export class Video extends Widget {
  static defaults = {
    value: null,
    label: "Video",
    interactive: false,
    sources: ["upload", "webcam"],
    accept: ["video/*"],
    buttons: ["download"],
    format: null,
    height: null,
    width: null,
    webcam: { mirror: true, constraints: null },
    include_audio: true,
    autoplay: false,
    loop: false,
    playback_position: 0,
    watermark: null,
    subtitles: null,
  };
  static calls = ["add", "begin", "end"];

  #input = new FilmInput(this, {
    take: (file, events) => this.#take(file, events),
    arrange: () => this.#arrange(),
  });
  #stage = new Stage(this);
  #player = new FilmPlayer({
    emit: (type) => this.emit(type),
    cut: (trim) => this.#cut(trim),
  });
  #refuse = (/** @type {Error} */ { message }) => this.emit("pagelet-error", message);
  /** @type {Medium | null} */
  #film = null;
  /** Whether what is shown is a film of which pieces are still coming. */
  #comes = false;
  #isUnable = false;

  get state() {
    return this.props.value && new Medium(this.props.value).state;
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#input.input);
    this.#player.whenUnable(() => {
      this.#isUnable = true;
      this.#arrange();
    });
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { height, width, interactive, subtitles, watermark } = this.props;
    this.#stage.size(height, width);
    this.#input.update(changed);
    this.#player.allowTrim(interactive);
    if (changed.has("watermark")) this.#player.mark(watermark);
    if (changed.has("subtitles")) this.#player.say(subtitles).catch(this.#refuse);
    if (changed.has("value")) this.#show(!changed.has("label"));
    this.#arrange();
  }

  resume() {
    if (this.#film === null && this.props.value !== null) this.#show(false);
  }

  pause() {
    this.#drop();
    this.#input.pause();
  }

  #drop() {
    this.#player.pause();
    this.#film?.release();
    this.#film = null;
    this.#comes = this.#isUnable = false;
  }

  /** @param {boolean} isNew whether Python has just given it */
  #show(isNew) {
    this.#drop();
    const { value, autoplay, loop, playback_position: position } = this.props;
    if (value === null) return;
    this.#film = this.#filmOf(value);
    this.#player.show(this.#film, { loop, position, label: this.props.label });
    if (autoplay && isNew && !(value instanceof File)) this.#player.play();
  }

  /** @param {import("./picture.js").PictureValue} value @returns {Medium} as it is saved */
  #filmOf(value) {
    const { interactive, format, watermark } = this.props;
    const film = new Medium(value);
    if (interactive) return film;
    if (watermark) film.over = this.#player.watermark.draw;
    return Object.assign(film, { format });
  }

  #arrange() {
    const isEmpty = (this.#film === null && !this.#comes) || this.#input.isWorking;
    if (!isEmpty) {
      const name = this.#film?.name ?? this.props.label;
      const content = this.#isUnable ? noPreview(name, "film") : this.#player.element;
      this.#stage.show([content], this.#tools(), []);
    } else if (this.props.interactive) this.#stage.show(this.#input.parts, [], []);
    else this.#stage.showEmpty(word("No video"), [], "film");
  }

  #tools() {
    const { interactive, buttons, watermark } = this.props;
    const tools = watermark ? [this.#stage.fullscreen] : [];
    if (this.#film) {
      if (buttons.includes("download")) tools.push(this.#stage.saveButton(this.#film));
      const shares = buttons.includes("share") && !interactive && canShare();
      if (shares) tools.push(this.#stage.shareButton(this.#film));
    }
    if (interactive) tools.push(iconButton("clear", "Clear", () => this.#clear()));
    return tools;
  }

  /** What the visitor did. @param {File | null} file @param {string[]} events */
  #take(file, events) {
    this.assign("value", file);
    for (const type of events) this.emit(type);
  }

  #clear() {
    this.#take(null, ["input", "change", "clear"]);
    queueMicrotask(() => this.focus());
  }

  /** @param {{start: number, end: number}} trim */
  async #cut(trim) {
    const { content, name } = /** @type {Medium} */ (this.#film);
    if (content) await this.#input.cut(new File([content], name, { type: content.type }), trim);
  }

  /** A new run of the function begins: its pieces are one film. */
  begin() {
    this.props.value = null;
    this.#drop();
    this.#arrange();
  }

  /** @param {import("./picture.js").PictureValue} piece of a film that is still coming */
  add(piece) {
    if (!this.#comes) this.#drop();
    this.#comes = true;
    const { autoplay: plays, label } = this.props;
    this.#player.add(new Medium(piece), { plays, label }).catch(this.#refuse);
    this.#arrange();
  }

  /** No more pieces will come: Python gets the whole, and the visitor can save it. */
  async end() {
    const whole = await this.#player.end().catch(this.#refuse);
    if (whole) {
      this.props.value = whole;
      this.#film = this.#filmOf(whole);
      this.#arrange();
    }
    this.emit("change");
  }
}

define("pagelet-video", Video, sheet);
