/** Records a microphone as samples, exactly as it gives them. */

import { closeDevice, openDevice, silent, whenLost } from "../devices.js";
import { channelsOf } from "./decode.js";
import { wavOf } from "./wav.js";
import { listenTo } from "./worklet.js";

/** Milliseconds that a microphone has to begin. */
const PATIENCE = 8000;

/**
 * @typedef {object} Options
 * @property {(level: number) => void} hear told how loud it is, from 0 to 1
 * @property {(message: string) => void} lost told when the microphone goes
 */

export class Recorder {
  #options;
  /** @type {MediaStream | null} */
  #stream = null;
  /** @type {AudioContext | null} */
  #context = null;
  /** @type {AudioWorkletNode | null} */
  #node = null;
  /** @type {Float32Array[][]} */
  #batches = [];
  #frames = 0;
  #rate = 0;
  paused = false;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
  }

  /** Seconds recorded since the last `take`. */
  get length() {
    return this.#context ? this.#frames / this.#context.sampleRate : 0;
  }

  /**
   * @param {number} rate that the recording has in the end
   * @param {string} device the id of the microphone, or "" for the browser's choice
   */
  async start(rate, device) {
    const audio = device ? { deviceId: { exact: device } } : true;
    this.#stream = await openDevice("microphone", { audio });
    try {
      this.#rate = rate;
      const source = this.#listen(this.#stream, rate);
      this.#node = await listenTo(/** @type {AudioContext} */ (this.#context), source);
      this.#node.port.onmessage = ({ data }) => this.#hear(data);
      await running(/** @type {AudioContext} */ (this.#context));
    } catch (error) {
      this.close();
      throw error;
    }
    whenLost("microphone", this.#stream, this.#options.lost);
  }

  /** @param {MediaStream} stream @param {number} rate */
  #listen(stream, rate) {
    this.#context = new AudioContext({ sampleRate: rate });
    try {
      return this.#context.createMediaStreamSource(stream);
    } catch {
      // Some browsers hear a microphone at its own rate alone; `file` puts that right.
      this.#context.close();
      this.#context = new AudioContext();
      return this.#context.createMediaStreamSource(stream);
    }
  }

  /** @param {Float32Array[] | string} data */
  #hear(data) {
    if (typeof data === "string" || this.paused) return;
    this.#batches.push(data);
    this.#frames += data[0].length;
    let peak = 0;
    for (const level of data[0]) if (Math.abs(level) > peak) peak = Math.abs(level);
    this.#options.hear(peak);
  }

  /** All that was recorded since the last time, as a file; null where there is nothing. */
  async take() {
    const { length } = this;
    const batches = this.#batches;
    const frames = this.#frames;
    this.#batches = [];
    this.#frames = 0;
    if (length === 0) return null;
    const rate = /** @type {AudioContext} */ (this.#context).sampleRate;
    const channels = batches[0].map((_, channel) => {
      const whole = new Float32Array(frames);
      let at = 0;
      for (const batch of batches) {
        whole.set(batch[channel] ?? batch[0], at);
        at += batch[0].length;
      }
      return whole;
    });
    const right = rate === this.#rate ? channels : await resampled(channels, rate, this.#rate);
    return wavOf(right, this.#rate, "audio.wav");
  }

  /** End, and return what was recorded since the last `take`. */
  async stop() {
    const node = this.#node;
    if (node !== null && this.#context?.state === "running")
      await flushed(node, (data) => this.#hear(data));
    const file = await this.take();
    this.close();
    return file;
  }

  /** Let the microphone go. */
  close() {
    closeDevice(this.#stream);
    this.#node?.port.postMessage("end");
    this.#node?.disconnect();
    this.#context?.close();
    this.#stream = this.#context = this.#node = null;
    this.#batches = [];
    this.#frames = 0;
    this.paused = false;
  }
}

/**
 * Let a context run. Some browsers never do without a loudspeaker, and don't say so.
 *
 * @param {AudioContext} context
 */
async function running(context) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const never = new Promise((_, reject) => {
    timer = setTimeout(() => reject(silent("microphone")), PATIENCE);
  });
  await Promise.race([context.resume(), never]);
  clearTimeout(timer);
}

/**
 * Wait for what the thread for sound still holds.
 *
 * @param {AudioWorkletNode} node
 * @param {(data: Float32Array[] | string) => void} hear
 * @returns {Promise<void>}
 */
function flushed(node, hear) {
  return new Promise((resolve) => {
    node.port.onmessage = ({ data }) => {
      hear(data);
      if (data === "flush") resolve();
    };
    node.port.postMessage("flush");
  });
}

/** @param {Float32Array[]} channels @param {number} from @param {number} to */
async function resampled(channels, from, to) {
  const frames = Math.ceil((channels[0].length * to) / from);
  const context = new OfflineAudioContext(channels.length, frames, to);
  const buffer = context.createBuffer(channels.length, channels[0].length, from);
  for (const [at, channel] of channels.entries()) {
    buffer.copyToChannel(/** @type {Float32Array<ArrayBuffer>} */ (channel), at);
  }
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  source.start();
  return channelsOf(await context.startRendering());
}
