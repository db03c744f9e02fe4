/** Keeping a part of a sound: of a WAV file its very samples, of another what it decodes to. */

import { channelsOf, decode, wavName } from "./decode.js";
import { cutWav, layoutOf, wavOf } from "./wav.js";

/**
 * @param {Blob} blob
 * @param {string} name
 * @param {number} from seconds
 * @param {number} to
 */
export async function cut(blob, name, from, to) {
  const layout = await layoutOf(blob);
  if (layout !== null) return cutWav(blob, layout, from, to, name);
  const buffer = await decode(blob);
  const { sampleRate: rate } = buffer;
  const [first, last] = [Math.round(from * rate), Math.round(to * rate)];
  const channels = channelsOf(buffer).map((channel) => channel.subarray(first, last));
  return wavOf(channels, rate, wavName(name));
}
