/** Shows a scene: the background as the browser shows pictures, each layer as a canvas over it. */

import { h } from "../elements.js";
import { Picture } from "../picture.js";
import { eachTile, placeOf, SIDE } from "./tiles.js";

/**
 * @typedef {import("./drawing.js").Scene} Scene
 * @typedef {import("./drawing.js").Layer} Layer
 * @typedef {import("./tiles.js").Rect} Rect
 *
 * @typedef {object} Sheet a layer's canvas
 * @property {HTMLCanvasElement} canvas
 * @property {import("./tiles.js").Tiles} tiles what is painted on it
 */

export class Paper {
  element = h("div", { class: "paper" });
  /** @type {{value: unknown, picture: Picture, drawn: HTMLElement} | null} */
  #background = null;
  /** @type {Map<number, Sheet>} */
  #sheets = new Map();

  /** @param {Scene} scene */
  show(scene) {
    const { width, height, layers } = scene;
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    this.#showBackground(scene);
    const ids = new Set(layers.map(({ id }) => id));
    for (const [id, { canvas }] of this.#sheets) {
      if (ids.has(id)) continue;
      canvas.remove();
      this.#sheets.delete(id);
    }
    for (const layer of layers) this.#showLayer(layer, scene);
  }

  /**
   * Paint what a stroke has changed.
   *
   * @param {Layer} layer
   * @param {import("./tiles.js").Tiles} tiles
   * @param {Rect} rect
   * @param {Scene} scene
   */
  paint(layer, tiles, rect, scene) {
    const sheet = this.#sheetOf({ ...layer, tiles }, scene);
    const context = sheet.canvas.getContext("2d");
    eachTile(rect, (key, part) => {
      const tile = tiles.get(key);
      if (tile === undefined) return;
      const [x, y] = placeOf(key);
      const image = new ImageData(/** @type {any} */ (tile), SIDE, SIDE);
      context?.putImageData(image, x, y, part.x - x, part.y - y, part.width, part.height);
    });
    sheet.tiles = tiles;
  }

  release() {
    this.#background?.picture.release();
    this.#background = null;
    this.#sheets.clear();
    this.element.replaceChildren();
  }

  /** @param {Scene} scene */
  #showBackground({ background }) {
    if (this.#background !== null && this.#background.value !== background?.value) {
      this.#background.drawn.remove();
      this.#background.picture.release();
      this.#background = null;
    }
    if (background === null) return;
    if (this.#background === null) {
      const picture = new Picture(background.value);
      const drawn = picture.draw("");
      drawn.className = "background";
      // The canvas as a whole has a name.
      drawn.removeAttribute("role");
      drawn.setAttribute("aria-hidden", "true");
      this.#background = { value: background.value, picture, drawn };
      this.element.prepend(drawn);
    }
    const { place, turns, mirrored } = background;
    const lies = turns % 2 === 1;
    const { style } = this.#background.drawn;
    style.width = `${lies ? place.height : place.width}px`;
    style.height = `${lies ? place.width : place.height}px`;
    style.left = `${place.x + place.width / 2}px`;
    style.top = `${place.y + place.height / 2}px`;
    const flip = mirrored ? " scaleX(-1)" : "";
    style.transform = `translate(-50%, -50%) rotate(${turns * 90}deg)${flip}`;
  }

  /** @param {Layer} layer @param {Scene} scene */
  #showLayer(layer, scene) {
    const { canvas, tiles } = this.#sheetOf(layer, scene);
    // Each goes to the end, which brings them into their order.
    if (canvas !== this.element.lastElementChild) this.element.append(canvas);
    canvas.hidden = !layer.visible;
    if (tiles === layer.tiles) return;
    const context = canvas.getContext("2d");
    for (const key of tiles.keys()) {
      const [x, y] = placeOf(key);
      if (!layer.tiles.has(key)) context?.clearRect(x, y, SIDE, SIDE);
    }
    for (const [key, tile] of layer.tiles) {
      if (tiles.get(key) === tile) continue;
      const [x, y] = placeOf(key);
      context?.putImageData(new ImageData(/** @type {any} */ (tile), SIDE, SIDE), x, y);
    }
    /** @type {Sheet} */ (this.#sheets.get(layer.id)).tiles = layer.tiles;
  }

  /** @param {Layer} layer @param {Scene} scene @returns {Sheet} */
  #sheetOf({ id, tiles }, { width, height }) {
    let sheet = this.#sheets.get(id);
    // A canvas costs memory: one pixel is enough for a layer without any.
    const [wide, high] = tiles.size > 0 || sheet?.tiles.size ? [width, height] : [1, 1];
    if (sheet === undefined) {
      const canvas = h("canvas", {
        class: "layer",
        "aria-hidden": "true",
        width: wide,
        height: high,
      });
      sheet = { canvas, tiles: new Map() };
      this.#sheets.set(id, sheet);
      this.element.append(canvas);
    } else if (sheet.canvas.width !== wide || sheet.canvas.height !== high) {
      Object.assign(sheet.canvas, { width: wide, height: high });
      sheet.tiles = new Map();
    }
    return sheet;
  }
}
