/** The parts of a Dataframe that need no page: cells, order, heights, text of spreadsheets. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHUNK, Column } from "../../js/widgets/grid/column.js";
import { Heights } from "../../js/widgets/grid/heights.js";
import { isAllowed } from "../../js/widgets/grid/limits.js";
import { Order } from "../../js/widgets/grid/order.js";
import { cellOf, Table } from "../../js/widgets/grid/table.js";
import { fromTsv, toTsv } from "../../js/widgets/grid/tsv.js";
import { columnWidths } from "../../js/widgets/grid/widths.js";

/** @param {any[]} cells */
function text(cells) {
  const chunks = [];
  for (let at = 0; at < cells.length; at += CHUNK) {
    chunks.push(new TextEncoder().encode(JSON.stringify(cells.slice(at, at + CHUNK))));
  }
  return { chunks };
}

/** @param {number[]} cells */
const numbers = (cells) => ({ numbers: new Uint8Array(new Float64Array(cells).buffer) });

function people() {
  const columns = [text(["b", "a10", "a9", null]), numbers([3, Number.NaN, 1, 2])];
  const sent = { headers: ["name", "age"], rows: 4, columns, display: null, styling: null };
  return new Table(sent, ["str", "number"], [1]);
}

/** @param {Order} order */
const shown = (order) => Array.from({ length: order.count }, (_, place) => order.row(place));

test("a column of numbers is read where it lies, and has empty cells", () => {
  const column = new Column(numbers([1.5, Number.NaN, Number.POSITIVE_INFINITY]), 3);
  assert.deepEqual([column.at(0), column.at(1), column.at(2)], [1.5, null, null]);
  column.set(1, 7);
  column.set(0, null);
  assert.ok(column.encoded instanceof Float64Array);
  column.set(2, "many");
  assert.equal(column.encoded, '[null,7,"many"]');
});

test("other columns are read in parts, also where one is not valid", () => {
  const cells = Array.from({ length: CHUNK + 2 }, (_, row) => `r${row}`);
  const encoded = text(cells);
  encoded.chunks[0] = new TextEncoder().encode("broken");
  const column = new Column(encoded, cells.length);
  assert.equal(column.at(CHUNK + 1), `r${CHUNK + 1}`);
  assert.throws(() => column.at(0));
});

test("rows and columns come and go", () => {
  const table = people();
  table.insertRows(1, 2);
  assert.deepEqual(table.row(1), ["", null]);
  table.filterRows((row) => row !== 0);
  assert.equal(table.count, 5);
  table.insertColumn(1, "new");
  assert.deepEqual(table.kinds, ["str", "str", "number"]);
  assert.deepEqual(table.fixed, [false, false, true]);
  table.removeColumn(0);
  assert.deepEqual(table.encoded.headers, ["new", "age"]);
  assert.equal(table.encoded.rows, 5);
});

test("texts become cells of a column's kind", () => {
  assert.equal(cellOf("1,5", "number", null), 1.5);
  assert.equal(cellOf(" 2 ", "str", 1), 2);
  assert.equal(cellOf("", "number", 1), null);
  assert.equal(cellOf("x", "number", 1), "x");
  assert.equal(cellOf("TRUE", "bool", null), true);
  assert.equal(cellOf("5", "str", "a"), "5");
});

test("sorting knows numbers and how people count, and leaves empty cells at the end", () => {
  const order = new Order(people());
  order.sort(1, "ascending");
  assert.deepEqual(shown(order), [2, 3, 0, 1]);
  order.sort(1, "descending");
  assert.deepEqual(shown(order), [0, 3, 2, 1]);
  order.sort(0, "ascending");
  assert.deepEqual(shown(order), [2, 1, 0, 3]);
  assert.equal(order.next(0), "descending");
  order.sort(0, null);
  assert.deepEqual(shown(order), [0, 1, 2, 3]);
});

test("a search finds rows, and new rows stay in sight", async () => {
  const table = people();
  const order = new Order(table);
  assert.equal(await order.search("A"), true);
  assert.deepEqual(shown(order), [1, 2]);
  table.insertRows(2, 1);
  order.inserted(2, 1, 1);
  assert.deepEqual(shown(order), [1, 2, 3]);
  const [late, now] = await Promise.all([order.search("a"), order.search("")]);
  assert.equal(now, true);
  assert.equal(typeof late, "boolean");
  assert.equal(order.count, 5);
});

test("rows of different heights are found", () => {
  const heights = new Heights(10);
  heights.reset(1000);
  assert.equal(heights.set(5, 30), 20);
  assert.equal(heights.set(5, 30), 0);
  assert.equal(heights.top(5), 50);
  assert.equal(heights.top(6), 80);
  assert.equal(heights.total, 10_020);
  assert.equal(heights.find(79), 5);
  assert.equal(heights.find(80), 6);
  assert.equal(heights.find(1e9), 999);
});

test("spreadsheets' text goes there and back", () => {
  const rows = [
    ["a", 'say "hi"', "two\nlines"],
    ["", "tab\there", "5"],
  ];
  assert.deepEqual(fromTsv(toTsv(rows)), rows);
  assert.deepEqual(fromTsv("1\t2\r\n3\t4\r\n"), [
    ["1", "2"],
    ["3", "4"],
  ]);
  assert.deepEqual(fromTsv('5" pipe\tx'), [['5" pipe', "x"]]);
  assert.deepEqual(fromTsv('"5" pipe\tx'), [['"5" pipe', "x"]]);
});

test("limits hold", () => {
  /** @type {import("../../js/widgets/grid/limits.js").Rules} */
  const rules = {
    interactive: true,
    rowCount: [4, "dynamic"],
    columnCount: [2, "fixed"],
    rowLimits: [3, 5],
    columnLimits: null,
  };
  const table = people();
  assert.equal(isAllowed(rules, table, 1, 0), true);
  assert.equal(isAllowed(rules, table, 2, 0), false);
  assert.equal(isAllowed(rules, table, -1, 0), true);
  assert.equal(isAllowed(rules, table, -2, 0), false);
  assert.equal(isAllowed(rules, table, 0, 1), false);
  assert.equal(isAllowed({ ...rules, interactive: false }, table, 1, 0), false);
});

test("columns fill the room, those that were told keep their width", () => {
  assert.deepEqual(columnWidths([100, 100], [null, null], 400), [200, 200]);
  assert.deepEqual(columnWidths([100, 100], [50, null], 400), [50, 350]);
  assert.deepEqual(columnWidths([300, 300], [null, null], 400), [300, 300]);
});
