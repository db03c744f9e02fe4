/** How wide the columns of a table are: as told, or by what is in them; together at least all there is. */

import { textOf } from "./table.js";

const SAMPLE = 60;
const NARROWEST = 64;
const WIDEST = 340;
/** Padding, the border and the sign of the order in the header. */
const AROUND = 22;
const HEADER_SIGNS = 30;

/**
 * @param {import("./table.js").Table} table
 * @param {CanvasRenderingContext2D} pen with the font of the cells
 * @param {number} [most] characters of a cell that are shown
 */
export function contentWidths(table, pen, most = Number.POSITIVE_INFINITY) {
  const measure = (/** @type {string} */ text) => pen.measureText(text).width;
  return table.headers.map((header, column) => {
    let width = measure(textOf(header)) * 1.06 + HEADER_SIGNS;
    for (let row = 0; row < Math.min(table.count, SAMPLE); row += 1) {
      const lines = table.text(row, column).slice(0, Math.min(most, 200)).split("\n");
      width = Math.max(width, ...lines.map(measure));
    }
    return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, width + AROUND)));
  });
}

/**
 * @param {number[]} content widths by what is in the columns
 * @param {(number | null)[]} told widths in pixels, where the author wants one
 * @param {number} room
 */
export function columnWidths(content, told, room) {
  const widths = content.map((width, column) => told[column] ?? width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const growing = widths.filter((_, column) => told[column] == null);
  const own = growing.reduce((sum, width) => sum + width, 0);
  if (total >= room || own === 0) return widths;
  const grown = widths.map((width, column) =>
    told[column] == null ? Math.floor(width + ((room - total) * width) / own) : width,
  );
  const last = widths.findLastIndex((_, column) => told[column] == null);
  grown[last] += Math.floor(room) - grown.reduce((sum, width) => sum + width, 0);
  return grown;
}
