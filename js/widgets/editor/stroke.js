/** One stroke of the brush or the eraser, computed pixel by pixel. */

import { eachTile, emptyTile, overlap, placeOf, SIDE } from "./tiles.js";

/**
 * @typedef {import("./tiles.js").Tiles} Tiles
 * @typedef {import("./tiles.js").Rect} Rect
 *
 * @typedef {object} Ink
 * @property {[number, number, number]} color from 0 to 255
 * @property {number} opacity from 0 to 1
 * @property {boolean} erases whether it takes away instead
 *
 * @typedef {{x: number, y: number, radius: number}} Point
 */

export class Stroke {
  #before;
  #ink;
  #canvas;
  /** @type {Map<number, Uint8ClampedArray>} */
  #tiles;
  /** How much of each pixel the stroke covers, by tile. @type {Map<number, Uint8Array>} */
  #covered = new Map();
  /** @type {Point | null} */
  #last = null;

  /**
   * @param {Tiles} before what is drawn on
   * @param {Ink} ink
   * @param {number} width
   * @param {number} height
   */
  constructor(before, ink, width, height) {
    this.#before = before;
    this.#ink = ink;
    this.#canvas = { x: 0, y: 0, width, height };
    this.#tiles = new Map(before);
  }

  /** The layer with the stroke on it. @returns {Tiles} */
  get tiles() {
    return this.#tiles;
  }

  /**
   * Go on to a point; return what has changed.
   *
   * @param {Point} point
   * @returns {Rect | null}
   */
  to(point) {
    const from = this.#last ?? point;
    this.#last = point;
    const most = Math.max(from.radius, point.radius) + 1;
    const left = Math.floor(Math.min(from.x, point.x) - most);
    const top = Math.floor(Math.min(from.y, point.y) - most);
    const width = Math.ceil(Math.max(from.x, point.x) + most) - left;
    const height = Math.ceil(Math.max(from.y, point.y) + most) - top;
    const rect = overlap({ x: left, y: top, width, height }, this.#canvas);
    if (rect !== null) eachTile(rect, (key, part) => this.#draw(key, part, from, point));
    return rect;
  }

  /**
   * @param {number} key
   * @param {Rect} part
   * @param {Point} from
   * @param {Point} to
   */
  #draw(key, part, from, to) {
    const [left, top] = placeOf(key);
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = dx * dx + dy * dy;
    const covered = this.#covered.get(key) ?? new Uint8Array(SIDE * SIDE);
    this.#covered.set(key, covered);
    const most = (Math.max(from.radius, to.radius) + 0.5) ** 2;
    for (let y = part.y; y < part.y + part.height; y++) {
      const py = y + 0.5 - from.y;
      for (let x = part.x; x < part.x + part.width; x++) {
        const px = x + 0.5 - from.x;
        // The nearest point of the line, from 0 at its begin to 1 at its end.
        const along = length > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length)) : 0;
        const distance = (px - along * dx) ** 2 + (py - along * dy) ** 2;
        if (distance >= most) continue;
        const radius = from.radius + (to.radius - from.radius) * along;
        const edge = radius - Math.sqrt(distance) + 0.5;
        if (edge <= 0) continue;
        const at = (y - top) * SIDE + x - left;
        const cover = edge >= 1 ? 255 : Math.round(edge * 255);
        if (cover <= covered[at]) continue;
        covered[at] = cover;
        this.#blend(this.#touched(key), this.#before.get(key), at * 4, cover / 255);
      }
    }
  }

  /** This stroke's own copy of a tile. @param {number} key */
  #touched(key) {
    const tile = this.#tiles.get(key);
    const before = this.#before.get(key);
    if (tile !== undefined && tile !== before) return tile;
    const copy = before?.slice() ?? emptyTile();
    this.#tiles.set(key, copy);
    return copy;
  }

  /**
   * Colours are kept apart from their opacity, so that what is under a translucent stroke stays.
   *
   * @param {Uint8ClampedArray} tile
   * @param {Uint8ClampedArray | undefined} before
   * @param {number} at
   * @param {number} cover
   */
  #blend(tile, before, at, cover) {
    const under = before === undefined ? 0 : before[at + 3] / 255;
    const { color, opacity, erases } = this.#ink;
    if (erases) {
      tile[at + 3] = under * (1 - cover) * 255;
      if (tile[at + 3] === 0) tile.fill(0, at, at + 4);
      return;
    }
    const over = cover * opacity;
    const alpha = over + under * (1 - over);
    if (alpha === 0) return;
    for (let channel = 0; channel < 3; channel++) {
      const old = before === undefined ? 0 : before[at + channel];
      const mixed = color[channel] * over + old * under * (1 - over);
      tile[at + channel] = mixed / alpha;
    }
    tile[at + 3] = alpha * 255;
  }
}
