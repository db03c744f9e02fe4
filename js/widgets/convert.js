/** Another format for a sound or a film, a part of it, or a picture over it: by browser codecs. */

import { word } from "../words.js";

/** The formats that can be written, by the endings of their files. @type {Record<string, string>} */
const OUTPUTS = {
  mp4: "Mp4OutputFormat",
  m4a: "Mp4OutputFormat",
  mov: "MovOutputFormat",
  webm: "WebMOutputFormat",
  mkv: "MkvOutputFormat",
  wav: "WavOutputFormat",
  mp3: "Mp3OutputFormat",
  ogg: "OggOutputFormat",
  flac: "FlacOutputFormat",
};

/**
 * @typedef {object} How
 * @property {string} format of the result, as the ending of its file
 * @property {{start: number, end: number}} [trim] seconds
 * @property {(context: OffscreenCanvasRenderingContext2D) => void} [over] draws over each picture
 * @property {boolean} [flip] mirrors each picture
 * @property {boolean} [grows] whether it is a piece of a film that others follow
 * @property {(share: number) => void} [progress] told how much is done, from 0 to 1
 */

/** @param {string} name */
export function endingOf(name) {
  return /\.(\w+)$/.exec(name)?.[1].toLowerCase() ?? "";
}

/**
 * @param {Blob} blob
 * @param {string} name of its file
 * @param {How} how
 * @returns {Promise<File>}
 * @throws {Error} with a sentence for the visitor
 */
export async function convert(blob, name, how) {
  const { bytes, type } = await made(blob, name, how);
  return new File([bytes], `${name.replace(/\.\w+$/, "")}.${how.format}`, { type });
}

/**
 * Its packets are copied where they may stay as they are; others are decoded and encoded.
 *
 * @param {Blob} blob
 * @param {string} name of its file
 * @param {How} how
 * @returns {Promise<{bytes: ArrayBuffer, type: string}>} with the codecs in the type
 * @throws {Error} with a sentence for the visitor
 */
export async function made(blob, name, how) {
  const { format: ending, trim, over, flip, grows, progress } = how;
  const bunny = await import("mediabunny");
  const kind = OUTPUTS[ending];
  if (kind === undefined) throw new Error(unable(name, ending, word("This format is not known.")));
  if (ending === "mp3" && !(await bunny.canEncodeAudio("mp3"))) {
    // No browser writes it by itself.
    const { registerMp3Encoder } = await import("@mediabunny/mp3-encoder");
    registerMp3Encoder();
  }
  const input = new bunny.Input({ source: new bunny.BlobSource(blob), formats: bunny.ALL_FORMATS });
  try {
    const target = new bunny.BufferTarget();
    const options = grows ? { fastStart: "fragmented" } : {};
    const format = new /** @type {any} */ (bunny)[kind](options);
    const output = new bunny.Output({ format, target });
    const video = {
      ...(flip ? { flip, allowTransformationMetadata: false } : {}),
      ...(over ? { process: drawn(over) } : {}),
    };
    const conversion = await bunny.Conversion.init({
      input,
      output,
      trim,
      video,
      tracks: "primary",
    });
    const lost = conversion.discardedTracks.find(({ reason }) => REASONS[reason]);
    if (lost) {
      const codec = await lost.track.getCodec();
      throw new Error(word(REASONS[lost.reason], { codec: codec ?? "?" }));
    }
    if (progress) conversion.onProgress = progress;
    await conversion.execute();
    const bytes = /** @type {ArrayBuffer} */ (target.buffer);
    return { bytes, type: await output.getMimeType() };
  } catch (caught) {
    const error = /** @type {Error} */ (caught);
    const isUnknown = error instanceof bunny.UnsupportedInputFormatError;
    const reason = isUnknown ? word("Its format is not known.") : error.message;
    throw new Error(unable(name, ending, reason), { cause: error });
  } finally {
    input.dispose();
  }
}

/** Why a part of a film would be lost. @type {Record<string, string>} */
const REASONS = {
  unknown_source_codec: "Its format is not known.",
  undecodable_source_codec: "This browser can't decode {codec}.",
  no_encodable_target_codec: "This browser can't encode it.",
};

/** @param {string} name @param {string} format @param {string} reason */
function unable(name, format, reason) {
  return word("{name} can't be turned into {format}. {reason}", { name, format, reason });
}

/** @param {(context: OffscreenCanvasRenderingContext2D) => void} over */
function drawn(over) {
  /** @type {OffscreenCanvas | null} */
  let canvas = null;
  return (/** @type {import("mediabunny").VideoSample} */ sample) => {
    canvas ??= new OffscreenCanvas(sample.displayWidth, sample.displayHeight);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    sample.draw(context, 0, 0, canvas.width, canvas.height);
    over(context);
    return canvas;
  };
}
