/** Records what a camera sees, and hears. */

import { convert, endingOf } from "../convert.js";

/** What browsers write, the best known first. */
const KINDS = [
  "video/webm;codecs=vp9,opus",
  "video/webm;codecs=vp8,opus",
  "video/webm",
  "video/mp4",
];

export class FilmRecorder {
  /** @type {MediaRecorder | null} */
  #recorder = null;
  #ended;

  /** @param {(film: File) => void} ended takes the recording */
  constructor(ended) {
    this.#ended = ended;
  }

  /** @param {MediaStream} stream @param {string | null} format the one that is wanted, if any */
  start(stream, format) {
    const wanted = KINDS.filter((kind) => format !== null && kind.startsWith(`video/${format}`));
    const mimeType = [...wanted, ...KINDS].find((kind) => MediaRecorder.isTypeSupported(kind));
    const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    /** @type {Blob[]} */
    const pieces = [];
    recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    recorder.addEventListener("stop", () => {
      this.#recorder = null;
      const type = recorder.mimeType.replace(/;.*/, "");
      const name = `video.${type.includes("mp4") ? "mp4" : "webm"}`;
      if (pieces.some(({ size }) => size > 0)) this.#ended(new File(pieces, name, { type }));
    });
    recorder.start(1000);
    this.#recorder = recorder;
  }

  /** It also ends by itself when the camera goes. */
  stop() {
    if (this.#recorder?.state !== "inactive") this.#recorder?.stop();
  }
}

/**
 * A film as Python wants it; one that a browser has just recorded doesn't know how long it is.
 *
 * @param {File} film
 * @param {{format: string | null, isNew?: boolean, flip?: boolean, trim?: {start: number, end: number}, progress: (share: number) => void}} how
 */
export async function prepared(film, { format, isNew = false, flip, trim, progress }) {
  const own = endingOf(film.name);
  const wanted = format?.toLowerCase() ?? own;
  if (wanted === own && !isNew && !trim) return film;
  return convert(film, film.name, { format: wanted, flip, trim, progress });
}
