/** A button that records a microphone: pressed once it begins, pressed again it gives the file. */

import { word } from "../words.js";
import { DeviceError } from "./devices.js";
import { h, icon } from "./elements.js";

/** Samples in a second. */
const RATE = 48_000;

/**
 * @typedef {object} Options
 * @property {(file: File) => void} take
 * @property {(message: string) => void} refuse takes a sentence
 */

export class VoiceButton {
  element = h("button", { type: "button", class: "icon-button", click: () => this.#press() });
  #options;
  /** @type {import("./sound/recorder.js").Recorder | null} */
  #recorder = null;
  /** @type {"idle" | "asking" | "recording"} */
  #stage = "idle";

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#show("idle");
  }

  /** End without a file. */
  close() {
    this.#recorder?.close();
    this.#show("idle");
  }

  #press() {
    if (this.#stage === "idle") return this.#begin();
    if (this.#stage === "recording") return this.#end();
  }

  async #begin() {
    this.#show("asking");
    try {
      const { Recorder } = await import("./sound/recorder.js");
      const lost = (/** @type {string} */ message) => {
        this.#options.refuse(message);
        this.#end();
      };
      const hear = (/** @type {number} */ level) =>
        this.element.style.setProperty("--level", level.toFixed(2));
      this.#recorder = new Recorder({ hear, lost });
      await this.#recorder.start(RATE, "");
      this.#show("recording");
    } catch (error) {
      this.#show("idle");
      const { message } = /** @type {Error} */ (error);
      const reason = word("It could not be recorded: {reason}", { reason: message });
      this.#options.refuse(error instanceof DeviceError ? message : reason);
    }
  }

  async #end() {
    this.#show("asking");
    const file = await this.#recorder?.stop();
    this.#show("idle");
    if (file) this.#options.take(file);
  }

  /** @param {"idle" | "asking" | "recording"} stage */
  #show(stage) {
    this.#stage = stage;
    const recording = stage === "recording";
    const said = word(recording ? "Stop" : "Record");
    this.element.replaceChildren(icon(recording ? "stop" : "microphone"));
    this.element.title = said;
    this.element.ariaLabel = said;
    this.element.ariaBusy = String(stage === "asking");
    this.element.classList.toggle("recording", recording);
    if (!recording) this.element.style.removeProperty("--level");
  }
}
