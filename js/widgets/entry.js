/** The entries of a gallery: pictures and films, as Python gives them and as it gets them back. */

import { h } from "./elements.js";
import { Picture } from "./picture.js";

/**
 * @typedef {object} Item either a picture or a film
 * @property {import("./picture.js").PictureValue} [image]
 * @property {import("./picture.js").PictureValue} [video]
 * @property {string | null} [caption]
 */

/** A film, shown by what plays it. */
class Film extends Picture {
  /** @param {string} alt @returns {HTMLElement} */
  draw(alt) {
    return h("video", { src: this.url, controls: true, playsinline: true, "aria-label": alt });
  }

  /** Its first picture. */
  async thumbnail() {
    const still = h("video", { src: this.url, preload: "metadata", "aria-hidden": true });
    still.muted = true;
    return still;
  }
}

/** @param {Item} item */
export function mediumOf({ image, video }) {
  return video ? new Film(video) : new Picture(image ?? {});
}

/**
 * What Python gets of an entry.
 *
 * @param {Item} item
 * @param {unknown} [medium] in the place of its own
 */
export function entryOf(item, medium = mediumOf(item).state) {
  return { [item.video ? "video" : "image"]: medium, caption: item.caption ?? null };
}

/** @param {File} file @returns {Item} */
export function itemOf(file) {
  return { [file.type.startsWith("video/") ? "video" : "image"]: file, caption: null };
}

/** What an event says of an entry: pixels and files are in the state already. @param {Item} item */
export function toldOf(item) {
  const { state } = mediumOf(item);
  return entryOf(item, state && "path" in state ? state : null);
}
