/** What an editor holds: a background and layers, and how it came to that. */

import { boundsOf, cropped, moved, overlap, pixelsIn } from "./tiles.js";

/**
 * @typedef {import("./tiles.js").Tiles} Tiles
 * @typedef {import("./tiles.js").Rect} Rect
 *
 * @typedef {object} Background a picture, and where it lies on the canvas
 * @property {import("../picture.js").PictureValue} value
 * @property {boolean} mirrored before it is turned
 * @property {number} turns quarter turns clockwise
 * @property {Rect} place after them
 *
 * @typedef {object} Layer
 * @property {number} id
 * @property {string} name
 * @property {boolean} visible
 * @property {Tiles} tiles
 *
 * @typedef {object} Scene
 * @property {number} width
 * @property {number} height
 * @property {Background | null} background
 * @property {readonly Layer[]} layers from below
 * @property {number} active the id of the one that is drawn on
 */

const STEPS = 100;
/** Bytes of drawn tiles that the history may hold. */
const BUDGET = 256 * 1024 * 1024;

let ids = 0;

/** @param {string} name @param {Tiles} [tiles] @returns {Layer} */
export function newLayer(name, tiles = new Map()) {
  ids += 1;
  return { id: ids, name, visible: true, tiles };
}

/** A scene with its history. */
export class Drawing {
  /** @type {Scene[]} */
  #past = [];
  /** @type {Scene[]} */
  #future = [];
  /** @type {Scene} */
  scene;

  /** @param {Scene} scene */
  constructor(scene) {
    this.scene = scene;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** The layer that is drawn on. */
  get layer() {
    const { layers, active } = this.scene;
    return layers.find(({ id }) => id === active) ?? layers[layers.length - 1];
  }

  /** Whether there is anything to be seen or sent. */
  get isEmpty() {
    const { background, layers } = this.scene;
    return background === null && layers.every(({ tiles }) => tiles.size === 0);
  }

  /** @param {Partial<Scene>} change */
  change(change) {
    this.#past.push(this.scene);
    this.#future = [];
    this.scene = { ...this.scene, ...change };
    while (this.#past.length > STEPS || (this.#past.length > 1 && this.#size > BUDGET)) {
      this.#past.shift();
    }
  }

  /** Change what can't be undone, because nothing is lost by it. @param {Partial<Scene>} change */
  note(change) {
    this.scene = { ...this.scene, ...change };
  }

  undo() {
    const scene = this.#past.pop();
    if (scene === undefined) return;
    this.#future.push(this.scene);
    this.scene = scene;
  }

  redo() {
    const scene = this.#future.pop();
    if (scene === undefined) return;
    this.#past.push(this.scene);
    this.scene = scene;
  }

  /** Change one layer. @param {number} id @param {Partial<Layer>} change @returns {readonly Layer[]} */
  layersWith(id, change) {
    return this.scene.layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer));
  }

  get #size() {
    const tiles = new Set();
    for (const { layers } of [...this.#past, this.scene]) {
      for (const layer of layers) for (const tile of layer.tiles.values()) tiles.add(tile);
    }
    return tiles.size * 256 * 1024;
  }
}

/** Cut a rectangle out of a scene. @param {Scene} scene @param {Rect} rect @returns {Partial<Scene>} */
export function crop({ background, layers }, rect) {
  const { width, height } = rect;
  const place = background && {
    ...background.place,
    x: background.place.x - rect.x,
    y: background.place.y - rect.y,
  };
  const seen = place && overlap(place, { x: 0, y: 0, width, height });
  return {
    width,
    height,
    background: background && place && seen ? { ...background, place } : null,
    layers: layers.map((layer) => ({ ...layer, tiles: cropped(layer.tiles, rect) })),
  };
}

/** Turn a scene clockwise by a quarter. @param {Scene} scene @returns {Partial<Scene>} */
export function turn({ width, height, background, layers }) {
  const turned = background && {
    ...background,
    turns: (background.turns + 1) % 4,
    place: {
      x: height - background.place.y - background.place.height,
      y: background.place.x,
      width: background.place.height,
      height: background.place.width,
    },
  };
  const move = (/** @type {Layer} */ layer) => moved(layer.tiles, width, height, "turn");
  return {
    width: height,
    height: width,
    background: turned,
    layers: layers.map((layer) => ({ ...layer, tiles: move(layer) })),
  };
}

/** Mirror a scene. @param {Scene} scene @returns {Partial<Scene>} */
export function mirror({ width, height, background, layers }) {
  const mirrored = background && {
    ...background,
    mirrored: !background.mirrored,
    // A turn to the right is one to the left in the mirror.
    turns: (4 - background.turns) % 4,
    place: { ...background.place, x: width - background.place.x - background.place.width },
  };
  const move = (/** @type {Layer} */ layer) => moved(layer.tiles, width, height, "mirror");
  return {
    background: mirrored,
    layers: layers.map((layer) => ({ ...layer, tiles: move(layer) })),
  };
}

/**
 * What Python gets of a layer: the drawn part's place and pixels, or null for nothing.
 *
 * @param {Layer} layer
 * @param {Scene} scene
 */
export function sentLayer({ tiles, visible }, { width, height }) {
  const bounds = boundsOf(tiles, width, height);
  return bounds && { ...bounds, visible, data: pixelsIn(tiles, bounds) };
}
