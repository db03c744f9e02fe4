/** Sounds: WAV files to the sample, pieces of a recording, subtitles. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { installPage } from "./page.js";

installPage();
const { cutWav, layoutOf, levelsOf, wavOf } = await import("../../js/widgets/sound/wav.js");
const { loudest, peaksOf } = await import("../../js/widgets/sound/peaks.js");
const { Chunks } = await import("../../js/widgets/sound/chunks.js");
const { clock } = await import("../../js/widgets/sound/clock.js");
const { fromList, parse, toVtt } = await import("../../js/widgets/subtitles.js");

const FIXTURES = new URL("../conformance/fixtures/", import.meta.url);
const fixture = (/** @type {string} */ name) => new Blob([readFileSync(new URL(name, FIXTURES))]);

/** @param {Blob} blob */
async function samples(blob) {
  const layout = await layoutOf(blob);
  assert.ok(layout);
  const data = await blob.slice(layout.start, layout.start + layout.size).arrayBuffer();
  return [...new Int16Array(data)];
}

test("what is written can be read", async () => {
  const [left, right] = [new Float32Array([0, 0.5, 1, -1]), new Float32Array([0, -0.25, 2, -2])];
  const file = wavOf([left, right], 8000, "a.wav");
  const layout = await layoutOf(file);
  assert.deepEqual(layout, { format: 1, channels: 2, rate: 8000, bits: 16, start: 44, size: 16 });
  assert.deepEqual(await samples(file), [0, 0, 16384, -8192, 32767, 32767, -32768, -32768]);
});

test("files of all widths are known; others are none", async () => {
  for (const [name, channels, bits] of /** @type {[string, number, number][]} */ ([
    ["mono16_8000.wav", 1, 16],
    ["stereo16_8000.wav", 2, 16],
    ["mono8_8000.wav", 1, 8],
    ["mono32_8000.wav", 1, 32],
  ])) {
    const layout = await layoutOf(fixture(name));
    assert.deepEqual([layout?.rate, layout?.channels, layout?.bits], [8000, channels, bits], name);
    assert.equal(layout && (layout.size * 8) / bits / channels, 800, name);
  }
  assert.equal(await layoutOf(fixture("mono.mp3")), null);
  assert.equal(await layoutOf(new Blob([])), null);
});

test("a part is cut out to the sample", async () => {
  const whole = fixture("stereo16_8000.wav");
  const layout = await layoutOf(whole);
  assert.ok(layout);
  const part = cutWav(whole, layout, 0.025, 0.05, "part.wav");
  assert.deepEqual(await samples(part), (await samples(whole)).slice(400, 800));
  const rest = cutWav(whole, layout, 0.05, 99, "rest.wav");
  assert.deepEqual(await samples(rest), (await samples(whole)).slice(800));
});

test("how loud it is, of short files and of long ones", async () => {
  const short = fixture("mono16_8000.wav");
  const layout = await layoutOf(short);
  assert.ok(layout);
  const levels = await levelsOf(short, layout, 0, 800);
  assert.equal(levels.length, 800);
  assert.deepEqual(await peaksOf(short, 10), loudest(levels, 10));
  const long = wavOf([new Float32Array(100_000).fill(0.5)], 8000, "long.wav");
  assert.deepEqual(await peaksOf(long, 4), [0.5, 0.5, 0.5, 0.5]);
  assert.deepEqual(await peaksOf(fixture("silence16_8000.wav"), 3), [0, 0, 0]);
});

test("pieces wait for Python, and end in time", async () => {
  /** @type {string[]} */
  const done = [];
  const chunks = new Chunks({
    take: async () => /** @type {any} */ ({ name: `piece ${done.length}` }),
    send: ({ name }) => done.push(name),
    stop: () => done.push("stop"),
  });
  const pace = { every: 0.5, limit: 3 };
  chunks.begin();
  await chunks.heard(0.4, pace);
  assert.deepEqual(done, []);
  await chunks.heard(0.6, pace);
  await chunks.heard(0.9, pace);
  assert.deepEqual(done, ["piece 0"]);
  chunks.next();
  await chunks.heard(1.5, pace);
  assert.deepEqual(done, ["piece 0", "piece 1"]);
  chunks.next();
  await chunks.heard(1, pace);
  assert.deepEqual(done, ["piece 0", "piece 1", "stop"]);
});

test("times", () => {
  assert.deepEqual([0, 65.9, 3605, Infinity].map(clock), ["0:00", "1:05", "1:00:05", "–:––"]);
});

const CUES = [
  { start: 0, end: 1.5, text: "hi" },
  { start: 3661.25, end: 3662, text: "two\nlines" },
];

for (const [kind, text] of Object.entries({
  srt: "1\n00:00:00,000 --> 00:00:01,500\nhi\n\n2\n01:01:01,250 --> 01:01:02,000\ntwo\nlines\n",
  vtt: "WEBVTT\n\nNOTE no cue\n\n00:00.000 --> 00:01.500 align:start\nhi\n\n01:01:01.250 --> 01:01:02.000\ntwo\nlines",
  windows:
    "1\r\n00:00:00,000 --> 00:00:01,500\r\nhi\r\n\r\n2\r\n01:01:01,250 --> 01:01:02,000\r\ntwo\r\nlines",
  json: JSON.stringify(CUES.map(({ start, end, text }) => ({ text, timestamp: [start, end] }))),
})) {
  test(`subtitles: ${kind}`, () => {
    const cues = parse(text);
    assert.deepEqual(
      cues.map((cue) => ({ ...cue, text: cue.text.replaceAll("\r", "") })),
      CUES,
    );
    assert.deepEqual(parse(toVtt(cues)), cues);
  });
}

test("subtitles from a list can't break out of their cue", () => {
  const [cue, ...others] = parse(toVtt(fromList([{ text: "a\n\nb --> c", timestamp: [0, 1] }])));
  assert.deepEqual(others, []);
  assert.equal(cue.text, "a\nb → c");
});
