/** Where a sound comes from: a file that is chosen, dropped or pasted, or the microphone. */

import { sourceBar } from "../sources.js";
import { Upload } from "../upload.js";
import { Chunks } from "./chunks.js";
import { RecordPanel } from "./record-panel.js";

/**
 * @typedef {object} Options
 * @property {(file: File, events: string[]) => void} take
 * @property {(piece: File) => void} send takes a piece of a recording that goes on
 * @property {() => void} arrange called when another source is chosen
 */

export class SoundInput {
  #host;
  #options;
  #upload;
  #panel;
  #chunks;
  #source = "upload";

  /** @param {import("../widget.js").Widget<import("../audio.js").Props>} host @param {Options} options */
  constructor(host, options) {
    this.#host = host;
    this.#options = options;
    const refuse = (/** @type {string} */ message) => host.emit("pagelet-error", message);
    this.#upload = new Upload(host, {
      drop: "Drop Audio Here",
      accept: () => host.props.accept,
      open: () => host.props.interactive && host.props.sources.includes("upload"),
      take: ([file]) => options.take(file, ["input", "change", "upload"]),
      refuse,
    });
    this.#chunks = new Chunks({
      take: () => this.#panel.take(),
      send: options.send,
      stop: () => this.#panel.stop(),
    });
    this.#panel = new RecordPanel({
      emit: (type) => this.#tell(type),
      done: (file) => this.#recorded(file),
      refuse,
      heard: (seconds) => host.props.pace && this.#chunks.heard(seconds, host.props.pace),
      rate: () => host.props.waveform.sample_rate,
    });
  }

  /** What has to be on the page. */
  get input() {
    return this.#upload.input;
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { label, sources, waveform, recording, interactive } = this.#host.props;
    this.#upload.update({ multiple: false, placeholder: null, label, sources: ["upload"] });
    if (changed.has("sources")) this.#source = sources[0] ?? "upload";
    this.#panel.update(waveform.show_recording_waveform);
    if (changed.has("recording") && recording && interactive) this.#record();
  }

  /** What is shown while there is no sound. */
  get parts() {
    const area = this.#source === "microphone" ? this.#panel.element : this.#upload.area;
    const choose = (/** @type {string} */ source) => this.#choose(source);
    const bar = sourceBar(this.#host.props.sources, this.#source, choose);
    return bar ? [area, bar] : [area];
  }

  resume() {
    this.#panel.resume();
  }

  pause() {
    this.#panel.pause();
  }

  #record() {
    this.#source = "microphone";
    this.#options.arrange();
    return this.#panel.start();
  }

  /** Python has dealt with a piece. */
  next() {
    this.#chunks.next();
  }

  /** @param {string} source */
  #choose(source) {
    if (this.#panel.isRecording) return;
    this.#source = source;
    this.#options.arrange();
    const chosen = this.#host.querySelector(".sources [aria-pressed=true]");
    /** @type {HTMLElement | null} */ (chosen)?.focus();
  }

  /** @param {string} type */
  #tell(type) {
    if (type === "start_recording") this.#chunks.begin();
    this.#host.emit(type);
  }

  /** @param {File | null} file */
  #recorded(file) {
    if (file === null) return;
    if (this.#host.props.pace) this.#options.send(file);
    else this.#options.take(file, ["input", "change"]);
    // The button that had the focus is gone.
    queueMicrotask(() => this.#host.focus());
  }
}
