/** The camera as a source of pictures: its live picture, a shutter, and a choice among several. */

import { word } from "../words.js";
import { closeDevice, offerDevices, openCamera, whenLost } from "./devices.js";
import { h, icon, iconButton } from "./elements.js";
import { frameOf } from "./frame.js";

/**
 * @typedef {object} Options as Gradio's `WebcamOptions`
 * @property {boolean} mirror
 * @property {Record<string, any> | null} constraints
 *
 * @typedef {object} Use what it is used for
 * @property {() => Options} options
 * @property {(frame: import("./frame.js").Frame) => void} [take] gets a photograph
 * @property {(on: boolean) => void} [record] the visitor starts and stops streaming
 * @property {{sound: boolean}} [film] that films are recorded: with sound, and though nobody looks
 * @property {string} label what screen readers call it
 */

/** Good enough for a photograph, where the script asks for nothing else. */
const SHARP = { width: { ideal: 1920 }, height: { ideal: 1440 } };
const MOVING = { width: { ideal: 1280 }, height: { ideal: 720 } };

export class Camera {
  element = h("div", { class: "camera" });
  #use;
  #video = h("video", { playsinline: true, autoplay: true, "aria-hidden": "true" });
  #area = h("button", { type: "button", class: "upload-area", click: () => this.open() });
  #choice = h("select", { "data-aside": "" });
  #shutter;
  #bar;
  /** @type {MediaStream | null} */
  #stream = null;
  /** Counts what was begun, so that what ends late is seen to be late. */
  #attempt = 0;
  /** Whether the visitor wants to see its picture, also while the page is hidden. */
  #wanted = false;
  /** Whether the visitor has used it before. */
  #allowed = false;
  #recording = false;
  /** @type {() => void} */
  #unwatch = () => {};
  /** @type {() => void} */
  #unoffer = () => {};

  /** @param {Use} use */
  constructor(use) {
    this.#use = use;
    this.#video.muted = true;
    this.#shutter = use.record
      ? iconButton("record", "Record", () => this.record(!this.#recording))
      : iconButton("camera", "Take a photo", () => this.#shoot());
    this.#shutter.classList.add("shutter");
    this.#bar = h("div", { class: "camera-bar" }, this.#shutter, this.#choice);
    // Choosing a camera is no picture.
    this.#choice.addEventListener("input", (event) => event.stopPropagation());
    this.#choice.addEventListener("change", (event) => {
      event.stopPropagation();
      this.open(this.#choice.value);
    });
    this.#invite();
  }

  /** Begin to look after it: it is on the page, as the visitor left it. */
  watch() {
    this.#wanted = this.#allowed;
    const notice = () => this.#notice();
    const size = new ResizeObserver(notice);
    size.observe(this.element);
    document.addEventListener("visibilitychange", notice);
    this.#unwatch = () => {
      size.disconnect();
      document.removeEventListener("visibilitychange", notice);
    };
  }

  /** Let go of the camera: it is not needed any more, or not on the page. */
  release() {
    this.#unwatch();
    this.#wanted = false;
    this.record(false);
    this.#close();
    this.#invite();
  }

  /** Ask for the camera. @param {string} [id] for another one than now */
  async open(id) {
    this.#wanted = true;
    this.#close();
    const attempt = this.#attempt;
    this.#area.ariaBusy = "true";
    const { constraints } = this.#use.options();
    const wanted = constraints?.video ?? constraints ?? (this.#use.film ? MOVING : SHARP);
    const video = id === undefined ? wanted : { ...wanted, deviceId: { exact: id } };
    try {
      const stream = await openCamera(video, this.#use.film?.sound ?? false);
      if (attempt === this.#attempt) this.#show(stream);
      else closeDevice(stream);
    } catch (error) {
      if (attempt === this.#attempt) this.#explain(/** @type {Error} */ (error).message);
    }
    if (attempt === this.#attempt) this.#area.ariaBusy = null;
  }

  /** What it gives, while it is open. */
  get stream() {
    return this.#stream;
  }

  /** What it sees at the moment. */
  async grab() {
    return this.#stream === null ? null : frameOf(this.#video, this.#use.options().mirror);
  }

  /** @param {boolean} on */
  record(on) {
    if (on === this.#recording) return;
    this.#recording = on;
    this.element.classList.toggle("recording", on);
    this.#shutter.replaceChildren(icon(on ? "stop" : "record"));
    this.#shutter.title = word(on ? "Stop" : "Record");
    this.#shutter.setAttribute("aria-label", this.#shutter.title);
    this.#use.record?.(on);
  }

  /** A camera whose picture nobody can see is let go, and taken up again. */
  #notice() {
    const seen = document.visibilityState === "visible" && this.element.offsetWidth > 0;
    if (this.#use.film && this.#recording) return;
    if (this.#wanted && !seen) this.#close();
    else if (this.#wanted && this.#stream === null && !this.#area.ariaBusy) this.open();
  }

  #close() {
    this.#attempt += 1;
    this.#area.ariaBusy = null;
    closeDevice(this.#stream);
    this.#stream = null;
  }

  #invite() {
    const words = word("Click to Access Webcam");
    this.#area.replaceChildren(icon("camera"), h("span", {}, words));
    this.#area.setAttribute("aria-label", `${this.#use.label}: ${words}`);
    this.#ask();
  }

  /** Show the button that opens the camera. */
  #ask() {
    this.#unoffer();
    this.element.replaceChildren(this.#area);
  }

  /** @param {MediaStream} stream */
  #show(stream) {
    this.#stream = stream;
    this.#allowed = true;
    whenLost("camera", stream, (message) => {
      if (stream === this.#stream) this.#explain(message);
    });
    const { deviceId, width, height } = stream.getVideoTracks()[0]?.getSettings() ?? {};
    this.#video.srcObject = stream;
    // The shutter must not move away under the pointer when the first picture comes.
    this.#video.style.aspectRatio = width && height ? `auto ${width} / ${height}` : "";
    this.#video.classList.toggle("mirrored", this.#use.options().mirror);
    if (this.element.contains(this.#video)) return;
    const root = /** @type {Document | ShadowRoot} */ (this.element.getRootNode());
    const hadFocus = this.element.contains(root.activeElement);
    this.element.replaceChildren(this.#video, this.#bar);
    if (hadFocus) this.#shutter.focus({ preventScroll: true });
    // Only now the browser tells the names of all.
    this.#unoffer = offerDevices("camera", this.#choice, deviceId);
  }

  /** Say what went wrong; a click tries again. @param {string} reason */
  #explain(reason) {
    this.#close();
    this.#wanted = false;
    this.record(false);
    const again = word("Click to try again");
    this.#area.replaceChildren(
      icon("warning"),
      h("span", { role: "alert" }, reason),
      h("span", { class: "or" }, again),
    );
    this.#area.setAttribute("aria-label", `${this.#use.label}: ${reason} ${again}`);
    this.#ask();
  }

  async #shoot() {
    // The shutter may be quicker than the camera, or than one that is taken up again.
    const seen = new Promise((resolve) => {
      this.#video.addEventListener("loadeddata", resolve, { once: true });
    });
    const frame = (await this.grab()) ?? (await seen.then(() => this.grab()));
    if (frame !== null) this.#use.take?.(frame);
  }
}
