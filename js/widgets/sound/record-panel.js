/** Where the visitor records: a button, the time, how loud it is, which microphone. */

import { word } from "../../words.js";
import { DeviceError, offerDevices } from "../devices.js";
import { h, icon } from "../elements.js";
import { clock } from "./clock.js";
import { Recorder } from "./recorder.js";
import { Waveform } from "./waveform.js";

/** How many levels are seen at once. */
const LEVELS = 120;

/**
 * @typedef {object} Options
 * @property {(type: string) => void} emit tells "start_recording", "pause_recording", ...
 * @property {(file: File | null) => void} done takes the recording
 * @property {(message: string) => void} refuse takes a sentence
 * @property {(seconds: number) => void} heard told how long the recording is, as it grows
 * @property {() => number} rate
 */

export class RecordPanel {
  #options;
  #recorder = new Recorder({
    hear: (level) => this.#hear(level),
    lost: (message) => {
      this.#options.refuse(message);
      this.stop();
    },
  });
  #wave = new Waveform();
  #time = h("span", { class: "time", role: "timer" });
  #begin = button("record", "Record", () => this.start());
  #end = button("stop", "Stop", () => this.stop());
  #pause = button("pause", "Pause", () => this.#hold(true));
  #resume = button("play", "Resume", () => this.#hold(false));
  #device = h("select", { hidden: true, "data-aside": true });
  element = h("div", { class: "record-panel" });
  /** @type {number[]} */
  #levels = [];
  /** @type {"idle" | "asking" | "recording" | "ending"} */
  #stage = "idle";
  #seconds = 0;
  /** @type {() => void} */
  #unoffer = () => {};

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    const buttons = [this.#begin, this.#end, this.#pause, this.#resume];
    const row = h("div", { class: "record-buttons" }, ...buttons, this.#device);
    this.element.append(this.#wave.element, this.#time, row);
    this.#show();
  }

  get isRecording() {
    return this.#stage === "recording";
  }

  /** @param {boolean} drawn whether the waveform is drawn while recording */
  update(drawn) {
    this.#wave.element.hidden = !drawn;
  }

  resume() {
    this.#unoffer = offerDevices("microphone", this.#device);
    this.#wave.resume();
  }

  pause() {
    this.#unoffer();
    this.#wave.pause();
    this.#recorder.close();
    this.#stage = "idle";
    this.#show();
  }

  async start() {
    if (this.#stage !== "idle") return;
    this.#stage = "asking";
    this.#levels = [];
    this.#seconds = 0;
    this.#show();
    try {
      await this.#recorder.start(this.#options.rate(), this.#device.value);
    } catch (error) {
      this.#stage = "idle";
      this.#show();
      if (!(error instanceof DeviceError)) throw error;
      this.#options.refuse(error.message);
      return;
    }
    this.#stage = "recording";
    this.#show();
    this.#end.focus();
    this.#options.emit("start_recording");
    // Their names are told from now on.
    this.#unoffer();
    this.#unoffer = offerDevices("microphone", this.#device);
  }

  async stop() {
    if (this.#stage !== "recording") return;
    this.#stage = "ending";
    this.#show();
    const file = await this.#recorder.stop();
    this.#stage = "idle";
    this.#show();
    this.#options.emit("stop_recording");
    this.#options.done(file);
  }

  /** What was recorded since the last time. */
  take() {
    return this.#recorder.take();
  }

  /** @param {boolean} paused */
  #hold(paused) {
    this.#recorder.paused = paused;
    this.#show();
    (paused ? this.#resume : this.#pause).focus();
    if (paused) this.#options.emit("pause_recording");
  }

  /** @param {number} level */
  #hear(level) {
    this.#levels.push(level);
    const shown = this.#levels.slice(-LEVELS);
    this.#wave.show([...new Array(LEVELS - shown.length).fill(0), ...shown]);
    const { length } = this.#recorder;
    this.#options.heard(length);
    this.#seconds = length;
    this.#time.textContent = clock(this.#seconds);
  }

  #show() {
    const { paused } = this.#recorder;
    const recording = this.#stage === "recording";
    this.#begin.hidden = recording;
    this.#begin.disabled = this.#stage !== "idle";
    this.#end.hidden = !recording;
    this.#pause.hidden = !recording || paused;
    this.#resume.hidden = !recording || !paused;
    this.#device.disabled = this.#stage !== "idle";
    this.element.classList.toggle("recording", recording && !paused);
    this.#time.textContent = this.#stage === "asking" ? word("Asking for permission") : clock(0);
    if (this.#stage === "idle") this.#wave.show(null);
  }
}

/**
 * @param {import("../elements.js").IconName} sign
 * @param {string} label
 * @param {() => void} click
 */
function button(sign, label, click) {
  const attributes = { type: "button", class: `sm secondary sign-${sign}`, click };
  return h("button", attributes, icon(sign), h("span", {}, word(label)));
}
