/** The shape of a sound: how loud it is at each of many places, read as sparingly as possible. */

import { channelsOf, decode } from "./decode.js";
import { layoutOf, levelsOf } from "./wav.js";

/** Encoded sounds beyond this would take gigabytes when decoded. */
const DECODED = 24 * 1024 * 1024;
/** Of a longer WAV file, so many frames are looked at for each place. */
const LOOKED_AT = 2048;

/**
 * @param {Blob} blob
 * @param {number} count of places
 * @returns {Promise<number[] | null>} from 0 to 1; null where there is no telling
 */
export async function peaksOf(blob, count) {
  const layout = await layoutOf(blob);
  if (layout !== null) return ofWav(blob, layout, count);
  if (blob.size > DECODED) return null;
  try {
    return ofChannels(channelsOf(await decode(blob)), count);
  } catch (error) {
    // What can't be decoded as a whole may still play.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @param {Blob} blob @param {import("./wav.js").Layout} layout @param {number} count */
async function ofWav(blob, layout, count) {
  const frames = Math.floor(layout.size / ((layout.channels * layout.bits) / 8));
  const each = frames / count;
  if (each <= LOOKED_AT) return loudest(await levelsOf(blob, layout, 0, frames), count);
  const places = Array.from({ length: count }, async (_, at) => {
    const levels = await levelsOf(blob, layout, Math.floor(at * each), LOOKED_AT);
    return loudest(levels, 1)[0];
  });
  return Promise.all(places);
}

/** @param {Float32Array[]} channels @param {number} count */
function ofChannels(channels, count) {
  const each = channels.map((channel) => loudest(channel, count));
  return each[0].map((_, at) => Math.max(...each.map((peaks) => peaks[at])));
}

/**
 * The loudest of each part of some samples.
 *
 * @param {ArrayLike<number>} samples
 * @param {number} count of parts
 */
export function loudest(samples, count) {
  const peaks = [];
  for (let part = 0; part < count; part++) {
    const from = Math.floor((part * samples.length) / count);
    const to = Math.max(from + 1, Math.floor(((part + 1) * samples.length) / count));
    let peak = 0;
    for (let at = from; at < to && at < samples.length; at++) {
      const level = Math.abs(samples[at]);
      if (level > peak) peak = level;
    }
    peaks.push(Math.min(1, peak));
  }
  return peaks;
}
