/** Zip files that other programs can read. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, inflateRawSync } from "node:zlib";
import { zip } from "../../js/zip.js";

/** @param {Buffer} bytes @returns {{name: string, content: string, date: Date}[]} */
function read(bytes) {
  const end = bytes.length - 22;
  assert.equal(bytes.readUInt32LE(end), 0x06054b50);
  const found = [];
  let at = bytes.readUInt32LE(end + 16);
  assert.equal(at + bytes.readUInt32LE(end + 12), end, "the directory ends where the end begins");
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const [time, date, sum] = [12, 14, 16].map((field) => bytes.readUInt32LE(at + field));
    const [packed, size] = [20, 24].map((field) => bytes.readUInt32LE(at + field));
    const name = bytes.toString("utf8", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const local = bytes.readUInt32LE(at + 42);
    assert.deepEqual(bytes.subarray(local + 6, local + 28), bytes.subarray(at + 8, at + 30));
    const begin = local + 30 + Buffer.byteLength(name);
    const content = inflateRawSync(bytes.subarray(begin, begin + packed));
    assert.equal(content.length, size);
    assert.equal(crc32(content), sum);
    found.push({ name, content: content.toString(), date: written(time & 0xffff, date & 0xffff) });
    at += 46 + Buffer.byteLength(name);
  }
  return found;
}

/**
 * @param {number} time
 * @param {number} date
 */
function written(time, date) {
  const [year, month, day] = [(date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31];
  return new Date(year, month, day, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

/** @param {[name: string, content: string, time: number][]} files */
async function* entries(files) {
  for (const [name, content, time] of files) yield { name, time, data: new Blob([content]) };
}

test("names, contents and times are read back", async () => {
  const time = new Date(2026, 10, 21, 13, 47, 58).getTime();
  const long = "abc".repeat(50_000);
  const files = [
    ["flagged/dataset1.csv", "a,b\n", time],
    ["größe.txt", long, time],
    ["empty", "", time],
  ];
  const blob = await zip(entries(/** @type {any} */ (files)));
  const bytes = Buffer.from(await blob.arrayBuffer());
  assert.deepEqual(
    read(bytes),
    files.map(([name, content]) => ({ name, content, date: new Date(time) })),
  );
  assert.ok(bytes.length < 2000, "it is compressed");
});

test("a file from before the format's first year gets that year", async () => {
  const bytes = Buffer.from(await (await zip(entries([["old", "x", 0]]))).arrayBuffer());
  assert.equal(read(bytes)[0].date.getFullYear(), 1980);
});

test("no files make an empty archive", async () => {
  assert.equal((await zip(entries([]))).size, 22);
});
