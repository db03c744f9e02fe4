/** Scenes: as an editor begins, as Python gives them, and as Python gets them. */

import { Picture } from "../picture.js";
import { readBackground } from "./background.js";
import { newLayer, sentLayer } from "./drawing.js";
import { tilesOf } from "./tiles.js";

/**
 * @typedef {import("./drawing.js").Scene} Scene
 * @typedef {import("../picture.js").PictureValue} PictureValue
 * @typedef {import("../png.js").Pixels} Pixels
 *
 * @typedef {object} Options
 * @property {[number, number]} canvas_size
 * @property {boolean} fixed_canvas
 * @property {import("./layers-panel.js").LayerOptions} layers
 *
 * @typedef {object} Given
 * @property {PictureValue | null} background
 * @property {Pixels[]} layers from below
 */

/** @param {Options} options @returns {Scene} */
export function blankScene({ canvas_size: [width, height], layers }) {
  const blank = layers.layers.map((name) => newLayer(name));
  return { width, height, background: null, layers: blank, active: blank[0].id };
}

/**
 * A scene with another background. A free canvas takes its size, a fixed one has it fitted in.
 *
 * @param {Scene} scene
 * @param {{value: PictureValue, width: number, height: number}} read
 * @param {boolean} fixed
 * @returns {Partial<Scene>}
 */
export function withBackground(scene, { value, width, height }, fixed) {
  const upright = { value, mirrored: false, turns: 0 };
  if (!fixed) {
    const background = { ...upright, place: { x: 0, y: 0, width, height } };
    return { width, height, background };
  }
  const scale = Math.min(scene.width / width, scene.height / height);
  const wide = Math.max(1, Math.round(width * scale));
  const high = Math.max(1, Math.round(height * scale));
  const x = Math.round((scene.width - wide) / 2);
  const y = Math.round((scene.height - high) / 2);
  return { background: { ...upright, place: { x, y, width: wide, height: high } } };
}

/**
 * What Python gave, as a scene.
 *
 * @param {Given | null} given
 * @param {Options} options
 * @returns {Promise<Scene>}
 * @throws {Error} with a sentence for the visitor
 */
export async function sceneOf(given, options) {
  const blank = blankScene(options);
  if (given === null) return blank;
  const [first] = given.layers;
  const sized = first ? { ...blank, width: first.width, height: first.height } : blank;
  const read = given.background && (await readBackground(given.background));
  const based = read
    ? { ...sized, ...withBackground(blank, read, options.fixed_canvas) }
    : { ...sized };
  if (!first) return based;
  const names = options.layers.layers;
  const layers = given.layers.map(({ width, height, data }, at) => {
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8ClampedArray(data);
    return newLayer(names[at] ?? `Layer ${at + 1}`, tilesOf(bytes, { x: 0, y: 0, width, height }));
  });
  return { ...based, layers, active: layers[layers.length - 1].id };
}

/** What Python gets. @param {Scene} scene */
export function sentScene(scene) {
  const { width, height, background, layers } = scene;
  return {
    canvas: [width, height],
    background: background && { ...background, value: sentPicture(background.value) },
    layers: layers.map((layer) => sentLayer(layer, scene)),
  };
}

/** @param {PictureValue} value */
function sentPicture(value) {
  return new Picture(value).state;
}
