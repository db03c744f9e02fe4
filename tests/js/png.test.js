/** PNG files are written from raw pixels without losing a bit. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, inflateSync } from "node:zlib";
import { encodePng } from "../../js/widgets/png.js";

/** @param {Blob} blob */
async function read(blob) {
  const bytes = Buffer.from(await blob.arrayBuffer());
  assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
  const content = [];
  let header = Buffer.alloc(0);
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    assert.equal(bytes.readUInt32BE(at + 8 + length), crc32(named), "checksum");
    const name = named.toString("latin1", 0, 4);
    if (name === "IHDR") header = named.subarray(4);
    if (name === "IDAT") content.push(named.subarray(4));
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 2 ? 3 : 4;
  const rows = unfilter(inflateSync(Buffer.concat(content)), width * channels, channels);
  return { width, height, channels, rows };
}

/**
 * @param {Buffer} data
 * @param {number} length
 * @param {number} step
 */
function unfilter(data, length, step) {
  const rows = [];
  let above = Buffer.alloc(length);
  for (let at = 0; at < data.length; at += length + 1) {
    const row = Buffer.from(data.subarray(at + 1, at + 1 + length));
    for (let i = 0; i < length; i++) {
      if (data[at] === 1) row[i] += i < step ? 0 : row[i - step];
      if (data[at] === 2) row[i] += above[i];
    }
    rows.push(row);
    above = row;
  }
  return Buffer.concat(rows);
}

/**
 * @param {number} width
 * @param {number} height
 * @param {(x: number, y: number) => number[]} color
 */
function pixels(width, height, color) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(color(x, y), (y * width + x) * 4);
  }
  return { width, height, data };
}

test("an opaque picture has no alpha channel", async () => {
  const given = pixels(300, 200, (x, y) => [x, y, (x * y) % 251, 255]);
  const { width, height, channels, rows } = await read(await encodePng(given));
  assert.deepEqual([width, height, channels], [300, 200, 3]);
  const colors = given.data.filter((_, index) => index % 4 < 3);
  assert.ok(rows.equals(Buffer.from(colors)));
});

test("translucent and transparent pixels keep their colours", async () => {
  const given = pixels(65, 40, (x, y) => [x * 3, 255 - y, 7, (x * y) % 256]);
  const { channels, rows } = await read(await encodePng(given));
  assert.equal(channels, 4);
  assert.ok(rows.equals(Buffer.from(given.data)));
});

test("a picture larger than one slice, and a part of a larger buffer", async () => {
  const given = pixels(1000, 300, (x, y) => [(x * 7919) % 256, (y * 104729) % 256, x ^ y, 255]);
  const whole = new Uint8Array(given.data.length + 10);
  whole.set(given.data, 10);
  const { rows } = await read(await encodePng({ ...given, data: whole.subarray(10) }));
  assert.ok(rows.equals(Buffer.from(given.data.filter((_, index) => index % 4 < 3))));
});
