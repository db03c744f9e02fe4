/** Pictures in all the forms in which they reach the page, as elements that show them. */

import { word } from "../words.js";
import { h, icon } from "./elements.js";
import { imageData, paint } from "./paint.js";
import { encodePng } from "./png.js";

/**
 * @typedef {import("./png.js").Pixels} Pixels
 *
 * @typedef {object} FileData Gradio's own form of a file
 * @property {string} path
 * @property {string | null} [url]
 * @property {string | null} [orig_name]
 * @property {string | null} [mime_type]
 *
 * @typedef {object} Described
 * @property {FileData} [file]
 * @property {string} [url]
 * @property {Pixels} [pixels]
 * @property {ArrayBuffer | ArrayBufferView} [bytes] the file's content
 * @property {string} [mime_type] of `bytes`
 *
 * @typedef {File | Described} PictureValue
 */

/** Wide enough for a gallery's cells on dense screens. */
const THUMBNAIL_WIDTH = 480;

export class Picture {
  /** @type {PictureValue} */
  value;
  /** @type {string | null} */
  #url = null;

  /** @param {PictureValue} value */
  constructor(value) {
    this.value = value;
  }

  /** What Python gets back: a file that the visitor chose, pixels, or the file as it was given. */
  get state() {
    const { value } = this;
    if (value instanceof File) return value;
    if (value.file) return value.file;
    return value.pixels ? { pixels: value.pixels } : { url: value.url };
  }

  get #pixels() {
    return this.value instanceof File ? undefined : this.value.pixels;
  }

  /** The file's content where it is at hand. */
  get blob() {
    if (this.value instanceof File) return this.value;
    const { bytes, mime_type, file } = this.value;
    if (bytes === undefined) return null;
    const type = mime_type ?? file?.mime_type ?? "";
    return new Blob([/** @type {BlobPart} */ (bytes)], { type });
  }

  /** The address to show it from; `release` gives it up. */
  get url() {
    const blob = this.blob;
    if (blob !== null) this.#url ??= URL.createObjectURL(blob);
    if (this.#url !== null) return this.#url;
    const { url, file } = /** @type {Described} */ (this.value);
    return url ?? file?.url ?? "";
  }

  /** The file's name, with an ending that fits what `save` writes. */
  get name() {
    if (this.value instanceof File) return this.value.name;
    const { file, url } = this.value;
    if (this.#pixels) return "image.png";
    return (
      file?.orig_name ?? /([^/]+\.\w+)(?:[?#]|$)/.exec(file?.path ?? url ?? "")?.[1] ?? "image"
    );
  }

  /** @param {string} alt @returns {HTMLElement} */
  draw(alt) {
    const pixels = this.#pixels;
    if (!pixels) return h("img", { src: this.url, alt, draggable: "false" });
    const { width, height } = pixels;
    const canvas = h("canvas", { width, height, role: "img", "aria-label": alt });
    paint(canvas, pixels);
    return canvas;
  }

  /**
   * A small version, decoded off the main thread where its bytes are at hand.
   *
   * @returns {Promise<HTMLElement>}
   */
  async thumbnail() {
    const source = this.#pixels ? imageData(this.#pixels) : this.blob;
    const whole = () => h("img", { src: this.url, alt: "", loading: "lazy", decoding: "async" });
    if (source === null || isVector(source)) return whole();
    /** @type {ImageBitmapOptions} */
    const options = { resizeWidth: THUMBNAIL_WIDTH, resizeQuality: "medium" };
    const small = source instanceof ImageData && source.width <= THUMBNAIL_WIDTH;
    const bitmap = await createImageBitmap(source, small ? {} : options);
    const canvas = h("canvas", { width: bitmap.width, height: bitmap.height, "aria-hidden": true });
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    return canvas;
  }

  /** Its file, where the page can get at it. */
  async file() {
    const pixels = this.#pixels;
    return pixels ? await encodePng(pixels) : (this.blob ?? (await fetched(this.url)));
  }

  /** Hand it to another program of the visitor's. */
  async share() {
    const blob = await this.file();
    try {
      if (blob === null) await navigator.share({ url: this.url });
      else await navigator.share({ files: [new File([blob], this.name, { type: blob.type })] });
    } catch (error) {
      // The visitor went back.
      if (/** @type {Error} */ (error).name !== "AbortError") throw error;
    }
  }

  /** Let the visitor save it. */
  async save() {
    const blob = await this.file();
    const url = blob ? URL.createObjectURL(blob) : this.url;
    // A browser opens what it may neither fetch nor save.
    h("a", { href: url, download: this.name, target: blob ? null : "_blank" }).click();
    if (blob) setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  release() {
    if (this.#url !== null) URL.revokeObjectURL(this.#url);
    this.#url = null;
  }
}

/**
 * What stands in the place of what the browser can't show: Python reads more than that.
 *
 * @param {string} name
 * @param {import("./elements.js").IconName} sign
 */
export function noPreview(name, sign) {
  const words = h("span", {}, word("No preview of {name}", { name }));
  return h("span", { class: "no-preview" }, icon(sign), words);
}

/** What is said of a file that the browser should be able to show. @param {string} name */
export function damaged(name) {
  const reason = word("It is damaged, or of another format than its name says.");
  return `${word("No preview of {name}", { name })}. ${reason}`;
}

/** Whether the browser hands pictures to other programs. */
export function canShare() {
  const file = new File([], "image.png", { type: "image/png" });
  return navigator.canShare?.({ files: [file] }) ?? false;
}

/** Browsers refuse to make bitmaps of drawings without a size. @param {ImageData | Blob} source */
function isVector(source) {
  return source instanceof Blob && source.type.includes("svg");
}

/** @param {string} url @returns {Promise<Blob | null>} null where another site does not allow it */
async function fetched(url) {
  try {
    const response = await fetch(url);
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}

/**
 * The pixel of the picture that a click hit, or null beside it.
 *
 * @param {MouseEvent} event
 * @param {HTMLImageElement | HTMLCanvasElement} element
 * @returns {[number, number] | null}
 */
export function pixelAt(event, element) {
  const natural = element instanceof HTMLCanvasElement;
  const width = natural ? element.width : element.naturalWidth;
  const height = natural ? element.height : element.naturalHeight;
  const box = element.getBoundingClientRect();
  const scale = Math.min(box.width / width, box.height / height);
  const x = Math.floor((event.clientX - box.left - (box.width - width * scale) / 2) / scale);
  const y = Math.floor((event.clientY - box.top - (box.height - height * scale) / 2) / scale);
  return x >= 0 && y >= 0 && x < width && y < height ? [x, y] : null;
}
