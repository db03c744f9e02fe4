/** Where a film comes from: a file that is chosen, dropped or pasted, or the camera. */

import { word } from "../../words.js";
import { Camera } from "../camera.js";
import { h } from "../elements.js";
import { sourceBar } from "../sources.js";
import { Upload } from "../upload.js";
import { FilmRecorder, prepared } from "./recorder.js";

/**
 * @typedef {object} Options
 * @property {(file: File, events: string[]) => void} take
 * @property {() => void} arrange called when there is something else to show
 */

export class FilmInput {
  #host;
  #options;
  #upload;
  /** @type {Camera | null} */
  #camera = null;
  #recorder = new FilmRecorder((film) => this.#recorded(film));
  #source = "upload";
  #share = h("progress", { max: 1 });
  #work = h("div", { class: "converting", role: "status" }, this.#share);
  #working = false;

  /** @param {import("../widget.js").Widget<import("../video.js").Props>} host @param {Options} options */
  constructor(host, options) {
    this.#host = host;
    this.#options = options;
    this.#upload = new Upload(host, {
      drop: "Drop Video Here",
      accept: () => host.props.accept,
      open: () => host.props.interactive && host.props.sources.includes("upload"),
      take: ([file]) => this.#prepare(file, {}, ["input", "change", "upload"]),
      refuse: (message) => host.emit("pagelet-error", message),
    });
    this.#work.append(h("span", {}, word("Converting")));
  }

  /** What has to be on the page. */
  get input() {
    return this.#upload.input;
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { label, sources } = this.#host.props;
    this.#upload.update({ multiple: false, placeholder: null, label, sources: ["upload"] });
    if (changed.has("sources")) this.#source = sources[0] ?? "upload";
  }

  /** Whether a film is being made into another. */
  get isWorking() {
    return this.#working;
  }

  /** What is shown while there is no film. */
  get parts() {
    if (this.#working) return [this.#work];
    const choose = (/** @type {string} */ source) => this.#choose(source);
    const bar = sourceBar(this.#host.props.sources, this.#source, choose);
    const area = this.#source === "webcam" ? this.#opened().element : this.#upload.area;
    return bar ? [area, bar] : [area];
  }

  /** A part of a film. @param {File} film @param {{start: number, end: number}} trim */
  cut(film, trim) {
    return this.#run(() => prepared(film, { ...this.#how, trim }), ["input", "change"]);
  }

  pause() {
    this.#recorder.stop();
    this.#closeCamera();
  }

  #closeCamera() {
    this.#camera?.release();
    this.#camera = null;
  }

  get #how() {
    const progress = (/** @type {number} */ share) => {
      this.#share.value = share;
    };
    return { format: this.#host.props.format, progress };
  }

  /** @param {File} file @param {{isNew?: boolean, flip?: boolean}} how @param {string[]} events */
  #prepare(file, how, events) {
    return this.#run(() => prepared(file, { ...this.#how, ...how }), events);
  }

  /** @param {() => Promise<File>} work @param {string[]} events */
  async #run(work, events) {
    this.#working = true;
    this.#share.removeAttribute("value");
    this.#options.arrange();
    try {
      const film = await work();
      this.#working = false;
      this.#closeCamera();
      this.#options.take(film, events);
      // What had the focus is gone.
      queueMicrotask(() => this.#host.focus());
    } catch (error) {
      this.#working = false;
      this.#options.arrange();
      this.#host.emit("pagelet-error", /** @type {Error} */ (error).message);
    }
  }

  #opened() {
    const { props } = this.#host;
    if (this.#camera === null) {
      this.#camera = new Camera({
        label: props.label,
        options: () => this.#host.props.webcam,
        film: { sound: props.include_audio },
        record: (on) => this.#record(on),
      });
      this.#camera.watch();
    }
    return this.#camera;
  }

  /** @param {boolean} on */
  #record(on) {
    const stream = this.#camera?.stream;
    if (!on) this.#recorder.stop();
    else if (stream) {
      this.#recorder.start(stream, this.#host.props.format);
      this.#host.emit("start_recording");
    }
  }

  /** @param {File} film */
  #recorded(film) {
    const { sources, webcam } = this.#host.props;
    this.#host.emit("stop_recording");
    // As Gradio does: with another source beside it the camera is only shown mirrored.
    const flip = webcam.mirror && sources.length === 1;
    this.#prepare(film, { isNew: true, flip }, ["input", "change"]);
  }

  /** @param {string} source */
  #choose(source) {
    if (source === this.#source) return;
    this.#closeCamera();
    this.#source = source;
    this.#options.arrange();
    const chosen = this.#host.querySelector(".sources [aria-pressed=true]");
    /** @type {HTMLElement | null} */ (chosen)?.focus();
  }
}
