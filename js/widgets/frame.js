/** The picture that a film or a camera shows at the moment, as raw pixels. */

/** @typedef {import("./png.js").Pixels & {mode: string}} Frame */

/**
 * @param {HTMLVideoElement} video
 * @param {boolean} mirror whether left and right change places
 * @returns {Promise<Frame | null>} null while there is no picture yet
 */
export async function frameOf(video, mirror) {
  if (video.videoWidth === 0 || video.readyState < 2) return null;
  const frame = (await copied(video)) ?? painted(video);
  if (mirror) flip(frame);
  return frame;
}

/** Copy the pixels themselves, where the browser can. @param {HTMLVideoElement} video */
async function copied(video) {
  if (!("VideoFrame" in window)) return null;
  /** @type {VideoFrame | undefined} */
  let frame;
  try {
    frame = new VideoFrame(video);
    const { displayWidth: width, displayHeight: height } = frame;
    // A frame that is stored turned or stretched is left to the canvas.
    if (width !== frame.visibleRect?.width || height !== frame.visibleRect?.height) return null;
    if (/** @type {any} */ (frame).rotation) return null;
    const data = new Uint8ClampedArray(width * height * 4);
    const layout = [{ offset: 0, stride: width * 4 }];
    await frame.copyTo(data, /** @type {any} */ ({ format: "RGBA", layout }));
    return { width, height, data, mode: "RGB" };
  } catch {
    // Not every browser converts colours here.
    return null;
  } finally {
    frame?.close();
  }
}

/** @param {HTMLVideoElement} video @returns {Frame} */
function painted(video) {
  const { videoWidth: width, videoHeight: height } = video;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("the browser gives no canvas of this size");
  context.drawImage(video, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data, mode: "RGB" };
}

/**
 * Let left and right change places.
 *
 * @param {import("./png.js").Pixels} pixels
 */
export function flip({ width, height, data }) {
  const { buffer, byteOffset } = /** @type {Uint8ClampedArray} */ (data);
  const dots = new Uint32Array(buffer, byteOffset, width * height);
  for (let y = 0; y < height; y++) dots.subarray(y * width, (y + 1) * width).reverse();
}
