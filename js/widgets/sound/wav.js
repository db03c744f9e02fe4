/** WAV files: what their header says, writing one, and cutting one without touching its samples. */

const HEAD = 44;
const PCM = 1;

/**
 * @typedef {object} Layout where the samples of a WAV file are, and what they are
 * @property {number} format 1 for integers, 3 for floats
 * @property {number} channels
 * @property {number} rate frames per second
 * @property {number} bits of a sample
 * @property {number} start offset of the first sample
 * @property {number} size bytes of all samples
 */

/**
 * Read the header of a WAV file, wherever in the file its parts are.
 *
 * @param {Blob} blob
 * @returns {Promise<Layout | null>} null for another kind of file
 */
export async function layoutOf(blob) {
  const view = async (/** @type {number} */ from, /** @type {number} */ length) =>
    new DataView(await blob.slice(from, from + length).arrayBuffer());
  const name = (/** @type {DataView} */ at, /** @type {number} */ offset) =>
    String.fromCharCode(...new Uint8Array(at.buffer, offset, 4));
  const head = await view(0, 12);
  if (head.byteLength < 12 || name(head, 0) !== "RIFF" || name(head, 8) !== "WAVE") return null;
  /** @type {Omit<Layout, "start" | "size"> | null} */
  let found = null;
  for (let at = 12; at + 8 <= blob.size; ) {
    const chunk = await view(at, 8);
    const size = chunk.getUint32(4, true);
    if (name(chunk, 0) === "fmt ") found = described(await view(at + 8, Math.min(size, 40)));
    if (name(chunk, 0) === "data" && found) {
      return { ...found, start: at + 8, size: Math.min(size, blob.size - at - 8) };
    }
    at += 8 + size + (size % 2);
  }
  return null;
}

/** @param {DataView} view */
function described(view) {
  const format = view.getUint16(0, true);
  const isExtended = format === 0xfffe && view.byteLength >= 26;
  return {
    format: isExtended ? view.getUint16(24, true) : format,
    channels: view.getUint16(2, true),
    rate: view.getUint32(4, true),
    bits: view.getUint16(14, true),
  };
}

/** @param {Omit<Layout, "start">} layout */
function headOf({ format, channels, rate, bits, size }) {
  const view = new DataView(new ArrayBuffer(HEAD));
  const write = (/** @type {number} */ at, /** @type {string} */ text) => {
    for (const [index, letter] of [...text].entries()) {
      view.setUint8(at + index, letter.charCodeAt(0));
    }
  };
  const frame = (channels * bits) / 8;
  write(0, "RIFF");
  view.setUint32(4, HEAD - 8 + size, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, format, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * frame, true);
  view.setUint16(32, frame, true);
  view.setUint16(34, bits, true);
  write(36, "data");
  view.setUint32(40, size, true);
  return view;
}

/**
 * Write samples, from -1 to 1, as a WAV file of 16 bits.
 *
 * @param {Float32Array[]} channels of one length
 * @param {number} rate
 * @param {string} name
 */
export function wavOf(channels, rate, name) {
  const { length } = channels[0];
  const samples = new DataView(new ArrayBuffer(length * channels.length * 2));
  let at = 0;
  for (let frame = 0; frame < length; frame++) {
    for (const channel of channels) {
      const level = Math.round(channel[frame] * 32768);
      samples.setInt16(at, Math.max(-32768, Math.min(32767, level)), true);
      at += 2;
    }
  }
  const size = samples.byteLength;
  const head = headOf({ format: PCM, channels: channels.length, rate, bits: 16, size });
  return new File([head, samples], name, { type: "audio/wav" });
}

/**
 * Cut a part out of a WAV file; its samples are not even read.
 *
 * @param {Blob} blob
 * @param {Layout} layout
 * @param {number} from seconds
 * @param {number} to
 * @param {string} name
 */
export function cutWav(blob, layout, from, to, name) {
  const { start, size: all, rate, channels, bits } = layout;
  const frame = (channels * bits) / 8;
  const place = (/** @type {number} */ seconds) =>
    Math.min(Math.round(seconds * rate) * frame, all - (all % frame));
  const [first, last] = [place(from), place(to)];
  const head = headOf({ ...layout, size: last - first });
  const samples = blob.slice(start + first, start + last);
  return new File([head, samples], name, { type: "audio/wav" });
}

/**
 * Read some of a WAV file's frames as the loudest level of each, from 0 to 1.
 *
 * @param {Blob} blob
 * @param {Layout} layout
 * @param {number} from the number of the first frame
 * @param {number} count
 */
export async function levelsOf(blob, { format, channels, bits, start, size }, from, count) {
  const bytes = bits / 8;
  const frame = channels * bytes;
  const end = Math.min(size, (from + count) * frame);
  const data = await blob.slice(start + from * frame, start + end).arrayBuffer();
  const view = new DataView(data);
  const read = readerOf(view, format, bits);
  const levels = new Float32Array(Math.floor(data.byteLength / frame));
  for (let index = 0; index < levels.length; index++) {
    for (let channel = 0; channel < channels; channel++) {
      const level = Math.abs(read(index * frame + channel * bytes));
      if (level > levels[index]) levels[index] = level;
    }
  }
  return levels;
}

/** @param {DataView} view @param {number} format @param {number} bits */
function readerOf(view, format, bits) {
  /** @type {Record<string, (at: number) => number>} */
  const readers = {
    "1/8": (at) => view.getUint8(at) / 128 - 1,
    "1/16": (at) => view.getInt16(at, true) / 32768,
    "1/24": (at) => view.getInt16(at + 1, true) / 32768,
    "1/32": (at) => view.getInt32(at, true) / 2147483648,
    "3/32": (at) => view.getFloat32(at, true),
    "3/64": (at) => view.getFloat64(at, true),
  };
  return readers[`${format}/${bits}`] ?? (() => 0);
}
