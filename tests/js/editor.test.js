/** What an editor draws: pixels in tiles, strokes on them, and the history of a drawing. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { parsed } from "../../js/widgets/editor/colors.js";
import { crop, Drawing, mirror, newLayer, turn } from "../../js/widgets/editor/drawing.js";
import { withBackground } from "../../js/widgets/editor/scenes.js";
import { Stroke } from "../../js/widgets/editor/stroke.js";
import { boundsOf, cropped, moved, pixelsIn, tilesOf } from "../../js/widgets/editor/tiles.js";

const WIDTH = 600;
const HEIGHT = 400;
const WHOLE = { x: 0, y: 0, width: WIDTH, height: HEIGHT };

/** Pixels that all differ, some of them translucent. */
function picture() {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  for (let i = 0; i < data.length; i++) data[i] = (i * 7919) % 251;
  return data;
}

/** @param {Uint8ClampedArray} data @param {number} x @param {number} y @param {number} [width] */
function dot(data, x, y, width = WIDTH) {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

/** @param {Partial<import("../../js/widgets/editor/stroke.js").Ink>} [ink] */
function ink(ink) {
  return {
    color: /** @type {[number, number, number]} */ ([200, 0, 100]),
    opacity: 1,
    erases: false,
    ...ink,
  };
}

test("pixels come out of tiles as they went in", () => {
  const data = picture();
  assert.deepEqual(pixelsIn(tilesOf(data, WHOLE), WHOLE), data);
});

test("tiles in which nothing is drawn do not exist", () => {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  assert.equal(tilesOf(data, WHOLE).size, 0);
  assert.equal(boundsOf(new Map(), WIDTH, HEIGHT), null);
  data[(390 * WIDTH + 590) * 4 + 3] = 1;
  const tiles = tilesOf(data, WHOLE);
  assert.equal(tiles.size, 1);
  assert.deepEqual(boundsOf(tiles, WIDTH, HEIGHT), { x: 512, y: 256, width: 88, height: 144 });
});

test("a part is cut out to the pixel", () => {
  const data = picture();
  const rect = { x: 101, y: 53, width: 300, height: 290 };
  const cut = pixelsIn(cropped(tilesOf(data, WHOLE), rect), {
    x: 0,
    y: 0,
    width: 300,
    height: 290,
  });
  assert.deepEqual(dot(cut, 0, 0, 300), dot(data, 101, 53));
  assert.deepEqual(dot(cut, 299, 289, 300), dot(data, 400, 342));
});

test("turned four times, or mirrored twice, all is as before", () => {
  const data = picture();
  const tiles = tilesOf(data, WHOLE);
  const once = moved(tiles, WIDTH, HEIGHT, "turn");
  const lying = pixelsIn(once, { x: 0, y: 0, width: HEIGHT, height: WIDTH });
  assert.deepEqual(dot(lying, HEIGHT - 1, 0, HEIGHT), dot(data, 0, 0));
  const twice = moved(once, HEIGHT, WIDTH, "turn");
  const back = moved(moved(twice, WIDTH, HEIGHT, "turn"), HEIGHT, WIDTH, "turn");
  assert.deepEqual(pixelsIn(back, WHOLE), data);
  const mirrored = moved(tiles, WIDTH, HEIGHT, "mirror");
  assert.deepEqual(dot(pixelsIn(mirrored, WHOLE), WIDTH - 1, 7), dot(data, 0, 7));
  assert.deepEqual(pixelsIn(moved(mirrored, WIDTH, HEIGHT, "mirror"), WHOLE), data);
});

test("a stroke covers what is near to its line, and nothing else", () => {
  const data = picture();
  const before = tilesOf(data, WHOLE);
  const stroke = new Stroke(before, ink(), WIDTH, HEIGHT);
  stroke.to({ x: 250, y: 100, radius: 5 });
  const rect = stroke.to({ x: 270, y: 100, radius: 5 });
  assert.deepEqual(rect, { x: 244, y: 94, width: 32, height: 12 });
  const after = pixelsIn(stroke.tiles, WHOLE);
  for (const x of [246, 255, 256, 273]) assert.deepEqual(dot(after, x, 100), [200, 0, 100, 255]);
  assert.deepEqual(dot(after, 260, 110), dot(data, 260, 110));
  assert.deepEqual(dot(after, 240, 100), dot(data, 240, 100));
  assert.deepEqual(pixelsIn(before, WHOLE), data, "the layer before is as it was");
  assert.equal(stroke.tiles.get(2), before.get(2), "what was not touched is shared");
});

test("a translucent stroke lets through what is under it, and does not darken where it crosses itself", () => {
  const stroke = new Stroke(new Map(), ink({ opacity: 0.5 }), WIDTH, HEIGHT);
  for (const x of [50, 90, 50]) stroke.to({ x, y: 50, radius: 10 });
  assert.deepEqual(dot(pixelsIn(stroke.tiles, WHOLE), 70, 50), [200, 0, 100, 128]);
  const over = new Stroke(stroke.tiles, ink({ opacity: 0.5, color: [0, 200, 100] }), WIDTH, HEIGHT);
  over.to({ x: 70, y: 50, radius: 5 });
  const [red, green, blue, alpha] = dot(pixelsIn(over.tiles, WHOLE), 70, 50);
  assert.ok(Math.abs(red - 67) <= 1 && Math.abs(green - 133) <= 1, `${red} ${green}`);
  assert.deepEqual([blue, alpha], [100, 192]);
});

test("the eraser takes away, softly at its edge", () => {
  const drawn = new Stroke(new Map(), ink(), WIDTH, HEIGHT);
  drawn.to({ x: 50, y: 50, radius: 30 });
  const erased = new Stroke(drawn.tiles, ink({ erases: true }), WIDTH, HEIGHT);
  erased.to({ x: 50, y: 50, radius: 10 });
  const data = pixelsIn(erased.tiles, WHOLE);
  assert.deepEqual(dot(data, 50, 50), [0, 0, 0, 0]);
  assert.deepEqual(dot(data, 70, 50), [200, 0, 100, 255]);
});

test("a stroke beyond the edge stays on the canvas", () => {
  const stroke = new Stroke(new Map(), ink(), WIDTH, HEIGHT);
  assert.equal(stroke.to({ x: -50, y: -50, radius: 10 }), null);
  stroke.to({ x: WIDTH + 50, y: HEIGHT + 50, radius: 10 });
  assert.deepEqual(boundsOf(stroke.tiles, WIDTH, HEIGHT), WHOLE);
});

/** @param {import("../../js/widgets/editor/tiles.js").Tiles} [tiles] */
function scene(tiles) {
  const layer = newLayer("Layer 1", tiles);
  const value = { url: "x.png" };
  const place = { x: 10, y: 20, width: 300, height: 200 };
  const background = { value, mirrored: false, turns: 0, place };
  return { width: WIDTH, height: HEIGHT, background, layers: [layer], active: layer.id };
}

test("what was done is undone and done again, and another deed ends that", () => {
  const drawing = new Drawing(scene());
  const [first] = drawing.scene.layers;
  drawing.change({ layers: [first, newLayer("Layer 2")] });
  drawing.change({ background: null });
  drawing.undo();
  assert.notEqual(drawing.scene.background, null);
  drawing.undo();
  assert.equal(drawing.scene.layers.length, 1);
  drawing.redo();
  assert.equal(drawing.scene.layers.length, 2);
  drawing.change({ background: null });
  assert.equal(drawing.canRedo, false);
});

test("the background stays where it lies when the canvas is cut, turned or mirrored", () => {
  const cut = crop(scene(), { x: 5, y: 5, width: 100, height: 90 });
  assert.deepEqual(cut.background?.place, { x: 5, y: 15, width: 300, height: 200 });
  assert.deepEqual([cut.width, cut.height], [100, 90]);
  const gone = crop(scene(), { x: 400, y: 300, width: 100, height: 90 });
  assert.equal(gone.background, null);
  /** @type {import("../../js/widgets/editor/drawing.js").Scene} */
  let turned = scene();
  for (let times = 0; times < 4; times++) turned = { ...turned, ...turn(turned) };
  assert.deepEqual(turned.background, scene().background);
  const mirrored = { ...turned, ...mirror(turned) };
  assert.deepEqual(mirrored.background?.place, { x: 290, y: 20, width: 300, height: 200 });
  assert.deepEqual({ ...mirrored, ...mirror(mirrored) }.background, turned.background);
});

test("a free canvas takes the picture's size, a fixed one has it fitted in", () => {
  const read = { value: { url: "y.png" }, width: 1200, height: 400 };
  const free = withBackground(scene(), read, false);
  assert.deepEqual([free.width, free.height], [1200, 400]);
  const fixed = withBackground(scene(), read, true);
  assert.equal(fixed.width, undefined);
  assert.deepEqual(fixed.background?.place, { x: 0, y: 100, width: 600, height: 200 });
});

test("colours as browsers compute them", () => {
  assert.deepEqual(parsed("rgb(1, 2, 3)"), [1, 2, 3, 1]);
  assert.deepEqual(parsed("rgba(255, 0, 0, 0.5)"), [255, 0, 0, 0.5]);
  assert.deepEqual(parsed("color(srgb 1 0.501961 0 / 0.25)"), [255, 128, 0, 0.25]);
});
