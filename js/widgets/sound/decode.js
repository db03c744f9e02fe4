/** Encoded sounds (mp3, ogg, m4a, flac ...) as samples, by the browser's own decoders. */

import { layoutOf, wavOf } from "./wav.js";

const DEFAULT_RATE = 44100;

/**
 * Decode a sound at its own rate: a browser would otherwise turn it into the loudspeakers'.
 *
 * @param {Blob} blob
 * @returns {Promise<AudioBuffer>}
 */
export async function decode(blob) {
  const rate = await rateOf(blob);
  return new OfflineAudioContext(1, 1, rate).decodeAudioData(await blob.arrayBuffer());
}

/** @param {Blob} blob */
async function rateOf(blob) {
  const layout = await layoutOf(blob);
  if (layout !== null) return layout.rate;
  const { ALL_FORMATS, BlobSource, Input } = await import("mediabunny");
  const input = new Input({ source: new BlobSource(blob), formats: ALL_FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    return (await track?.getSampleRate()) ?? DEFAULT_RATE;
  } catch {
    // The decoder says better than this what is wrong with the file, if anything is.
    return DEFAULT_RATE;
  } finally {
    input.dispose();
  }
}

/** @param {AudioBuffer} buffer */
export function channelsOf(buffer) {
  return Array.from({ length: buffer.numberOfChannels }, (_, at) => buffer.getChannelData(at));
}

/** @param {string} name */
export function wavName(name) {
  return `${name.replace(/\.\w+$/, "") || "audio"}.wav`;
}

/**
 * A sound as a WAV file: decoded, or null where it is one already or can't be decoded.
 *
 * @param {Blob} blob
 * @param {string} name
 */
export async function asWav(blob, name) {
  if ((await layoutOf(blob)) !== null) return null;
  try {
    const buffer = await decode(blob);
    return wavOf(channelsOf(buffer), buffer.sampleRate, wavName(name));
  } catch (error) {
    // Python says that this is no sound, when it needs one.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
