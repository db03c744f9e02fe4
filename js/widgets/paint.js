/** Raw pixels on a canvas. */

import { bytesOf } from "./png.js";

/** @typedef {import("./png.js").Pixels} Pixels */

/** Pixels that are painted at once. */
const TURN = 3_000_000;

/** @param {Pixels} pixels */
export function imageData({ width, height, data }) {
  return new ImageData(bytesOf(data), width, height);
}

/**
 * Put pixels on a canvas: many at once would hold up the page, so a large picture takes several
 * turns, and is seen when it is whole.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Pixels} pixels
 */
export async function paint(canvas, pixels) {
  const { width, height } = pixels;
  const data = imageData(pixels);
  const context = canvas.getContext("2d");
  const rows = Math.max(1, Math.floor(TURN / width));
  if (rows < height) canvas.style.visibility = "hidden";
  for (let top = 0; top < height; top += rows) {
    if (top > 0) await new Promise((resolve) => setTimeout(resolve));
    context?.putImageData(data, 0, 0, 0, top, width, rows);
  }
  canvas.style.visibility = "";
}
