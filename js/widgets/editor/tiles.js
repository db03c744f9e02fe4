/**
 * The pixels of a layer, in square tiles of which only those exist that something was drawn in.
 *
 * A layer is never changed: what draws makes a new one, that shares the tiles it did not touch. So
 * to go back in history is to show an earlier layer, and no canvas is ever read.
 */

/** @typedef {ReadonlyMap<number, Uint8ClampedArray>} Tiles by `keyOf`; red, green, blue, alpha */
/** @typedef {{x: number, y: number, width: number, height: number}} Rect in pixels */

export const SIDE = 256;
const COLUMNS = 1 << 16;

/** @param {number} column @param {number} row */
export function keyOf(column, row) {
  return row * COLUMNS + column;
}

/** Where a tile begins, in pixels. @param {number} key @returns {[number, number]} */
export function placeOf(key) {
  return [(key % COLUMNS) * SIDE, Math.floor(key / COLUMNS) * SIDE];
}

/** @returns {Uint8ClampedArray} */
export function emptyTile() {
  return new Uint8ClampedArray(SIDE * SIDE * 4);
}

/**
 * Call back for each tile that a rectangle touches, with the part of the rectangle in it.
 *
 * @param {Rect} rect with whole numbers, not negative
 * @param {(key: number, part: Rect) => void} visit
 */
export function eachTile({ x, y, width, height }, visit) {
  for (let row = Math.floor(y / SIDE); row * SIDE < y + height; row++) {
    for (let column = Math.floor(x / SIDE); column * SIDE < x + width; column++) {
      const left = Math.max(x, column * SIDE);
      const top = Math.max(y, row * SIDE);
      const right = Math.min(x + width, (column + 1) * SIDE);
      const bottom = Math.min(y + height, (row + 1) * SIDE);
      const part = { x: left, y: top, width: right - left, height: bottom - top };
      visit(keyOf(column, row), part);
    }
  }
}

/** The part of a rectangle that lies in another, or null. @param {Rect} a @param {Rect} b */
export function overlap(a, b) {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/**
 * Tiles that show pixels at a place; ones that would hold nothing are left out.
 *
 * @param {Uint8ClampedArray} data
 * @param {Rect} rect where they lie; what is left of or above the origin is cut off
 * @returns {Tiles}
 */
export function tilesOf(data, rect) {
  /** @type {Map<number, Uint8ClampedArray>} */
  const tiles = new Map();
  const seen = overlap(rect, { x: 0, y: 0, width: Infinity, height: Infinity });
  if (seen === null) return tiles;
  eachTile(seen, (key, part) => {
    const tile = emptyTile();
    const [left, top] = placeOf(key);
    for (let y = 0; y < part.height; y++) {
      const from = ((part.y + y - rect.y) * rect.width + part.x - rect.x) * 4;
      const line = data.subarray(from, from + part.width * 4);
      tile.set(line, ((part.y + y - top) * SIDE + part.x - left) * 4);
    }
    if (new Uint32Array(tile.buffer).some((dot) => dot !== 0)) tiles.set(key, tile);
  });
  return tiles;
}

/**
 * The pixels of a rectangle.
 *
 * @param {Tiles} tiles
 * @param {Rect} rect
 */
export function pixelsIn(tiles, rect) {
  const data = new Uint8ClampedArray(rect.width * rect.height * 4);
  eachTile(rect, (key, part) => {
    const tile = tiles.get(key);
    if (tile === undefined) return;
    const [left, top] = placeOf(key);
    for (let y = 0; y < part.height; y++) {
      const from = ((part.y + y - top) * SIDE + part.x - left) * 4;
      const line = tile.subarray(from, from + part.width * 4);
      data.set(line, ((part.y + y - rect.y) * rect.width + part.x - rect.x) * 4);
    }
  });
  return data;
}

/**
 * The smallest rectangle of whole tiles, inside of the canvas, that holds all; null for nothing.
 *
 * @param {Tiles} tiles
 * @param {number} width
 * @param {number} height
 * @returns {Rect | null}
 */
export function boundsOf(tiles, width, height) {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const key of tiles.keys()) {
    const [x, y] = placeOf(key);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + SIDE);
    bottom = Math.max(bottom, y + SIDE);
  }
  const whole = { x: left, y: top, width: right - left, height: bottom - top };
  return overlap(whole, { x: 0, y: 0, width, height });
}

/**
 * What is left of a layer of which a rectangle is cut out.
 *
 * @param {Tiles} tiles
 * @param {Rect} rect
 */
export function cropped(tiles, rect) {
  const held = boundsOf(tiles, rect.x + rect.width, rect.y + rect.height);
  const seen = held && overlap(held, rect);
  if (!seen) return new Map();
  return tilesOf(pixelsIn(tiles, seen), { ...seen, x: seen.x - rect.x, y: seen.y - rect.y });
}

/**
 * A layer after a quarter turn clockwise, or mirrored.
 *
 * @param {Tiles} tiles
 * @param {number} width
 * @param {number} height
 * @param {"turn" | "mirror"} how
 */
export function moved(tiles, width, height, how) {
  const held = boundsOf(tiles, width, height);
  if (held === null) return new Map();
  const from = new Uint32Array(pixelsIn(tiles, held).buffer);
  const data = new Uint8ClampedArray(from.length * 4);
  const to = new Uint32Array(data.buffer);
  const [w, h] = [held.width, held.height];
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      to[how === "turn" ? x * h + h - 1 - y : y * w + w - 1 - x] = from[y * w + x];
    }
  }
  if (how === "mirror") return tilesOf(data, { ...held, x: width - held.x - w });
  return tilesOf(data, { x: height - held.y - h, y: held.x, width: h, height: w });
}
