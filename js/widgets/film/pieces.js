/** Pieces of a film that come one after another, played as one film and kept as one file. */

import { word } from "../../words.js";
import { endingOf, made } from "../convert.js";

/** Whether the browser takes a film in pieces. */
export const canJoin = "MediaSource" in globalThis;

export class Pieces {
  #source = new MediaSource();
  /** Where it is played from. */
  url = URL.createObjectURL(this.#source);
  #opened = new Promise((resolve) => {
    this.#source.addEventListener("sourceopen", resolve, { once: true });
  });
  /** @type {SourceBuffer | null} */
  #buffer = null;
  /** Pieces are put in their places in the order in which they come. */
  #queue = Promise.resolve();
  #format = "mp4";
  #type = "";
  /** Whether all are of one kind, and so can be one file. */
  #isOne = true;
  /** @type {ArrayBuffer[]} */
  #kept = [];

  /**
   * @param {Blob} blob the next piece
   * @param {string} name of its file
   * @returns {Promise<void>}
   * @throws {Error} with a sentence for the visitor
   */
  add(blob, name) {
    const added = this.#queue.then(() => this.#append(blob, name));
    this.#queue = added.catch(() => {});
    return added;
  }

  /** @param {Blob} blob @param {string} name */
  async #append(blob, name) {
    this.#format = ["webm", "mkv"].includes(endingOf(name)) ? "webm" : "mp4";
    const { bytes, type } = await made(blob, name, { format: this.#format, grows: true });
    if (!MediaSource.isTypeSupported(type)) {
      throw new Error(word("This browser can't decode {codec}.", { codec: type }));
    }
    await this.#opened;
    // It may have been closed meanwhile.
    if (this.#source.readyState !== "open") return;
    this.#isOne &&= this.#kept.length === 0 || type === this.#type;
    this.#type = type;
    this.#kept.push(bytes);
    if (this.#buffer === null) {
      this.#buffer = this.#source.addSourceBuffer(type);
      this.#buffer.mode = "sequence";
    } else this.#buffer.changeType(type);
    await appended(this.#buffer, bytes);
  }

  /** No more will come. @returns {Promise<File | null>} the whole, where it can be one file */
  async end() {
    await this.#queue;
    if (this.#source.readyState === "open") this.#source.endOfStream();
    return this.#kept.length > 0 && this.#isOne ? joined(this.#kept, this.#format) : null;
  }

  close() {
    URL.revokeObjectURL(this.url);
  }
}

/** @param {SourceBuffer} buffer @param {ArrayBuffer} bytes @returns {Promise<void>} */
function appended(buffer, bytes) {
  return new Promise((resolve, reject) => {
    buffer.onupdateend = () => resolve();
    buffer.onerror = () => reject(new Error(word("This browser can't play it.")));
    buffer.appendBuffer(bytes);
  });
}

/**
 * One file with the packets of all.
 *
 * @param {ArrayBuffer[]} pieces
 * @param {string} ending
 */
async function joined(pieces, ending) {
  const bunny = await import("mediabunny");
  const { BufferSource, BufferTarget, Input, Mp4OutputFormat, Output, WebMOutputFormat } = bunny;
  const target = new BufferTarget();
  const format = ending === "webm" ? new WebMOutputFormat() : new Mp4OutputFormat();
  const output = new Output({ format, target });
  /** @type {Track[] | null} */
  let tracks = null;
  let length = 0;
  for (const piece of pieces) {
    const input = new Input({ source: new BufferSource(piece), formats: bunny.ALL_FORMATS });
    if (tracks === null) {
      tracks = await begun(bunny, input, output);
      await output.start();
    }
    const shift = length - (await input.getFirstTimestamp());
    for (const track of tracks) await copy(bunny, input, track, shift);
    length = shift + (await input.computeDuration());
    input.dispose();
  }
  await output.finalize();
  const bytes = /** @type {ArrayBuffer} */ (target.buffer);
  return new File([bytes], `video.${ending}`, { type: `video/${ending}` });
}

/**
 * @typedef {typeof import("mediabunny")} Bunny
 *
 * @typedef {object} Track
 * @property {"video" | "audio"} kind
 * @property {import("mediabunny").EncodedVideoPacketSource | import("mediabunny").EncodedAudioPacketSource} source
 */

/**
 * Give the whole the tracks of its first piece.
 *
 * @param {Bunny} bunny
 * @param {import("mediabunny").Input} input
 * @param {import("mediabunny").Output} output
 */
async function begun(bunny, input, output) {
  /** @type {Track[]} */
  const tracks = [];
  const video = await (await input.getPrimaryVideoTrack())?.getCodec();
  const audio = await (await input.getPrimaryAudioTrack())?.getCodec();
  if (video) {
    const source = new bunny.EncodedVideoPacketSource(video);
    output.addVideoTrack(source);
    tracks.push({ kind: "video", source });
  }
  if (audio) {
    const source = new bunny.EncodedAudioPacketSource(audio);
    output.addAudioTrack(source);
    tracks.push({ kind: "audio", source });
  }
  return tracks;
}

/**
 * @param {Bunny} bunny
 * @param {import("mediabunny").Input} input
 * @param {Track} track of the whole
 * @param {number} shift seconds by which the piece is later in the whole
 */
async function copy(bunny, input, { kind, source }, shift) {
  const track = await (kind === "video"
    ? input.getPrimaryVideoTrack()
    : input.getPrimaryAudioTrack());
  if (track === null) return;
  const meta = { decoderConfig: (await track.getDecoderConfig()) ?? undefined };
  for await (const packet of new bunny.EncodedPacketSink(track).packets()) {
    const moved = packet.clone({ timestamp: packet.timestamp + shift });
    await source.add(moved, /** @type {any} */ (meta));
  }
}
