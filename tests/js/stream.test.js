/** Pieces of sound: each begins at the frame after the last one of the piece before. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { installPage } from "./page.js";

installPage();
const { Stream } = await import("../../js/widgets/sound/stream.js");
const { wavOf } = await import("../../js/widgets/sound/wav.js");

const RATE = 11025;
/** @type {number[][]} */
const starts = [];

class Buffer {
  sampleRate = RATE;
  numberOfChannels = 1;
  /** @param {Float32Array} samples */
  constructor(samples) {
    this.samples = samples;
    this.duration = samples.length / RATE;
  }
  getChannelData() {
    return this.samples;
  }
}

const context = { currentTime: 0.01, destination: null, state: "running", close() {} };
Object.assign(globalThis, {
  AudioContext: function make() {
    return context;
  },
  AudioBufferSourceNode: class {
    /** @param {any} _context @param {{buffer: Buffer}} options */
    constructor(_context, { buffer }) {
      this.length = buffer.samples.length;
    }
    connect() {}
    /** @param {number} when */
    start(when) {
      starts.push([when * RATE, this.length]);
    }
  },
  OfflineAudioContext: class {
    /** @param {ArrayBuffer} bytes */
    async decodeAudioData(bytes) {
      return new Buffer(Float32Array.from(new Int16Array(bytes.slice(44)), (n) => n / 32768));
    }
  },
});

test("pieces follow each other to the frame, and are one file in the end", async () => {
  const stream = new Stream(() => {});
  const lengths = [1001, 777, 1234];
  for (const [at, length] of lengths.entries()) {
    // The last one comes late: after all before has been heard.
    if (at === 2) context.currentTime = 1.00001;
    await stream.add(wavOf([new Float32Array(length).fill(at / 4)], RATE, "a.wav"), true);
  }
  const [first, second, late] = starts.map(([when]) => Math.round(when * 1e6) / 1e6);
  for (const when of [first, second, late]) assert.equal(when, Math.round(when));
  assert.equal(second, first + 1001);
  assert.equal(late, Math.ceil(1.00001 * RATE));
  const whole = await stream.joined();
  assert.equal(whole?.size, 44 + 2 * (1001 + 777 + 1234));
});
