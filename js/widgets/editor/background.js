/** Pictures that become an editor's background: their size, and whether Python will read them. */

import { word } from "../../words.js";
import { Picture } from "../picture.js";

/** @typedef {import("../picture.js").PictureValue} PictureValue */

/** What Pillow reads itself: it gets the file, so that no pixel is changed by the browser. */
const READ_BY_PYTHON = /^image\/(png|jpeg|webp|gif|bmp|x-ms-bmp|tiff)$/;
/** A drawing without a size of its own is drawn this large. */
const DRAWN = 800;

/**
 * @param {PictureValue} value
 * @returns {Promise<{value: PictureValue, width: number, height: number}>}
 * @throws {Error} with a sentence for the visitor
 */
export async function readBackground(value) {
  const picture = new Picture(value);
  try {
    const drawn = picture.draw("");
    if (drawn instanceof HTMLCanvasElement) {
      return { value, width: drawn.width, height: drawn.height };
    }
    const image = /** @type {HTMLImageElement} */ (drawn);
    await image.decode();
    const width = image.naturalWidth || DRAWN;
    const height = image.naturalHeight || DRAWN;
    const foreign = value instanceof File && !READ_BY_PYTHON.test(value.type);
    return { value: foreign ? painted(image, width, height) : value, width, height };
  } catch {
    const { name } = picture;
    throw new Error(word("{name} can't be shown here, or it is damaged.", { name }));
  } finally {
    picture.release();
  }
}

/** Only the browser can read it, so Python gets what it looks like. @param {HTMLImageElement} image @param {number} width @param {number} height */
function painted(image, width, height) {
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new Error("no canvas of this size");
  context.drawImage(image, 0, 0, width, height);
  return { pixels: { width, height, data: context.getImageData(0, 0, width, height).data } };
}
