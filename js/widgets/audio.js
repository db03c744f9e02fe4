/** `<pagelet-audio>`: takes a sound from the visitor, by a file or a microphone, and plays one. */

import sheet from "../styles/media.css";
import { word } from "../words.js";
import { iconButton } from "./elements.js";
import { canShare } from "./picture.js";
import { SoundInput } from "./sound/input.js";
import { Player } from "./sound/player.js";
import { Sound } from "./sound/sound.js";
import { StreamPanel } from "./sound/stream-panel.js";
import { colour } from "./sound/waveform.js";
import { Stage } from "./stage.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {import("./picture.js").PictureValue | null} value
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {string[]} sources "upload", "microphone"
 * @property {string[]} accept which files are taken
 * @property {string[]} buttons "download", "share"
 * @property {string | null} wants the format that Python needs sounds in, "wav" for its samples
 * @property {string | null} format of the file that the visitor saves
 * @property {boolean} editable whether it can be trimmed
 * @property {boolean} autoplay
 * @property {boolean} loop
 * @property {boolean} recording whether it records from the start
 * @property {number} playback_position seconds
 * @property {import("./sound/waveform.js").Options} waveform
 * @property {any} subtitles
 * @property {import("./sound/chunks.js").Pace | null} pace how often the microphone is listened to
 */

/** @extends {Widget<Props>} */
export class Audio extends Widget {
  static defaults = {
    value: null,
    label: "Audio",
    interactive: false,
    sources: ["upload", "microphone"],
    accept: ["audio/*"],
    buttons: ["download"],
    wants: "wav",
    format: null,
    editable: true,
    autoplay: false,
    loop: false,
    recording: false,
    playback_position: 0,
    waveform: { show_recording_waveform: true, skip_length: 5, sample_rate: 44100 },
    subtitles: null,
    pace: null,
  };
  static calls = ["add", "begin", "end", "streamed"];

  #input = new SoundInput(this, {
    take: (file, events) => this.#take(file, events),
    send: (piece) => this.#send(piece),
    arrange: () => this.#arrange(),
  });
  #stage = new Stage(this);
  #player = new Player({
    emit: (type) => this.emit(type),
    cut: (part) => this.#take(part, ["input", "change"]),
    skip: () => this.props.waveform.skip_length,
  });
  #refuse = (/** @type {Error} */ { message }) => this.emit("pagelet-error", message);
  /** @type {Sound | null} */
  #sound = null;
  /** What comes piece by piece. @type {StreamPanel | null} */
  #stream = null;

  /** What Python gets; a sound that it can't read comes with its samples. */
  get state() {
    const sound = this.props.value && new Sound(this.props.value);
    return sound && (this.props.wants ? sound.as(this.props.wants) : sound.state);
  }

  build() {
    this.replaceChildren(this.#stage.element, this.#input.input);
    for (const type of ["input", "change"]) {
      this.#stage.element.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { interactive, editable, subtitles, waveform } = this.props;
    colour(this, waveform);
    this.#input.update(changed);
    this.#player.allowTrim(interactive && editable);
    if (changed.has("subtitles")) this.#player.say(subtitles).catch(this.#refuse);
    if (changed.has("value")) this.#show(!changed.has("label"));
    this.#arrange();
  }

  resume() {
    this.#player.resume();
    this.#input.resume();
    if (this.#sound === null && this.props.value !== null) this.#show(false);
  }

  pause() {
    this.#drop();
    this.#input.pause();
  }

  #drop() {
    this.#player.pause();
    this.#sound?.release();
    this.#sound = null;
    this.#stream?.close();
    this.#stream = null;
  }

  /** @param {boolean} isNew whether Python has just given it */
  #show(isNew) {
    const { value, autoplay, loop, playback_position, format } = this.props;
    // What came piece by piece goes on where it was heard last.
    const position = this.#stream?.position ?? playback_position;
    this.#drop();
    if (value === null) return;
    this.#sound = Object.assign(new Sound(value), { format });
    this.#player.resume();
    this.#player.show(this.#sound, { loop, position });
    if (autoplay && isNew && !(value instanceof File)) this.#player.play();
  }

  #arrange() {
    if (this.#stream !== null) this.#stage.show([this.#stream.element], [], []);
    else if (this.#sound) this.#stage.show([this.#player.element], this.#tools(), []);
    else if (this.props.interactive) this.#stage.show(this.#input.parts, [], []);
    else this.#stage.showEmpty(word("No audio"), [], "music");
  }

  #tools() {
    const { interactive, buttons } = this.props;
    const sound = /** @type {Sound} */ (this.#sound);
    const tools = buttons.includes("download") ? [this.#stage.saveButton(sound)] : [];
    const shares = buttons.includes("share") && !interactive;
    if (shares && canShare()) tools.push(this.#stage.shareButton(sound));
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

  /** @param {File} piece */
  #send(piece) {
    this.props.value = piece;
    for (const type of ["change", "stream"]) this.emit(type);
  }

  /** Python has dealt with a piece. */
  streamed() {
    this.#input.next();
  }

  /** A new run of the function begins: its pieces are one sound. */
  begin() {
    this.assign("value", null);
    this.#drop();
    this.#arrange();
  }

  /** @param {import("./picture.js").PictureValue} piece of a sound that is still coming */
  add(piece) {
    if (this.#stream === null) {
      this.#drop();
      this.#stream = new StreamPanel(this, () => this.assign("value", this.props.value));
      this.#arrange();
    }
    this.#stream.add(new Sound(piece).content, this.props.autoplay);
  }

  /** No more pieces will come: Python gets the whole, and so does the visitor. */
  async end() {
    const stream = this.#stream;
    const whole = await stream?.whole();
    if (stream !== null && stream === this.#stream) {
      this.props.value = whole ?? null;
      stream.end();
    }
    this.emit("change");
  }
}

define("pagelet-audio", Audio, sheet);
