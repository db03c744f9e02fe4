/** Raw pixels on a canvas. */

import { bytesOf } from "./png.js";

/** @typedef {import("./png.js").Pixels} Pixels */

/** Pixels of a picture that is painted at once. */
const LARGE = 3_000_000;
/** Pixels of a larger one that are painted, or handed over, in one turn of the page. */
const TURN = 1_500_000;

/** The worker that paints large pictures. It is a text, since that can be started from a file, too. */
const SOURCE = `onmessage = ({ data: canvas, ports: [port] }) => {
  const context = canvas.getContext("2d");
  port.onmessage = ({ data: [bytes, width, top] }) => {
    const part = new ImageData(new Uint8ClampedArray(bytes), width);
    context?.putImageData(part, 0, top);
    if (top + part.height >= canvas.height) requestAnimationFrame(() => port.postMessage("seen"));
  };
};
postMessage("ready");`;

/** @type {Promise<Worker | null> | null} */
let painter = null;

/** @param {Pixels} pixels */
export function imageData({ width, height, data }) {
  return new ImageData(bytesOf(data), width, height);
}

/**
 * Put pixels on a canvas. A large picture holds up the page when it is painted, and again whenever
 * the browser draws the page anew: it is left to a worker, and seen when it is whole.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Pixels} pixels
 */
export async function paint(canvas, pixels) {
  const { width, height } = pixels;
  if (width * height <= LARGE) {
    canvas.getContext("2d")?.putImageData(imageData(pixels), 0, 0);
    return;
  }
  canvas.style.visibility = "hidden";
  painter ??= started();
  const worker = await painter;
  await (worker ? paintBy(worker, canvas, pixels) : paintHere(canvas, pixels));
  canvas.style.visibility = "";
}

/** @returns {Promise<Worker | null>} null where there can't be one: a page's policy may not allow it */
function started() {
  return new Promise((resolve) => {
    if (!("transferControlToOffscreen" in HTMLCanvasElement.prototype)) {
      resolve(null);
      return;
    }
    const worker = new Worker(`data:text/javascript,${encodeURIComponent(SOURCE)}`);
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => resolve(null);
  });
}

/**
 * The pixels stay here, where they are saved from: the worker gets copies of parts.
 *
 * @param {Worker} worker
 * @param {HTMLCanvasElement} canvas
 * @param {Pixels} pixels
 */
async function paintBy(worker, canvas, pixels) {
  const { port1: port, port2: other } = new MessageChannel();
  const seen = new Promise((resolve) => {
    port.onmessage = resolve;
  });
  const screen = canvas.transferControlToOffscreen();
  worker.postMessage(screen, [screen, other]);
  const bytes = bytesOf(pixels.data);
  const { width } = pixels;
  await inTurns(pixels, (top, rows) => {
    const { buffer } = bytes.slice(top * width * 4, (top + rows) * width * 4);
    port.postMessage([buffer, width, top], [buffer]);
  });
  await seen;
  port.close();
}

/** @param {HTMLCanvasElement} canvas @param {Pixels} pixels */
function paintHere(canvas, pixels) {
  const context = canvas.getContext("2d");
  const data = imageData(pixels);
  return inTurns(pixels, (top, rows) => {
    context?.putImageData(data, 0, 0, 0, top, pixels.width, rows);
  });
}

/** @param {Pixels} pixels @param {(top: number, rows: number) => void} paintRows */
async function inTurns({ width, height }, paintRows) {
  const rows = Math.max(1, Math.floor(TURN / width));
  for (let top = 0; top < height; top += rows) {
    if (top > 0) await new Promise((resolve) => setTimeout(resolve));
    paintRows(top, rows);
  }
}
