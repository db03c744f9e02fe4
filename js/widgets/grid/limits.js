/** How many rows and columns a visitor may make of a table. */

/**
 * @typedef {object} Rules
 * @property {boolean} interactive
 * @property {[number, "dynamic" | "fixed"]} rowCount
 * @property {[number, "dynamic" | "fixed"]} columnCount
 * @property {[number | null, number | null] | null} rowLimits least and most
 * @property {[number | null, number | null] | null} columnLimits
 */

/**
 * Whether there may be so many more rows and columns, or fewer.
 *
 * @param {Rules} rules
 * @param {import("./table.js").Table} table
 * @param {number} rows
 * @param {number} columns
 */
export function isAllowed(rules, table, rows, columns) {
  const { interactive, rowCount, columnCount, rowLimits, columnLimits } = rules;
  const [rowsLeast, rowsMost] = rowLimits ?? [null, null];
  const [columnsLeast, columnsMost] = columnLimits ?? [null, null];
  return (
    interactive &&
    isInside(rowCount[1], rowsLeast ?? 0, rowsMost, table.count, rows) &&
    isInside(columnCount[1], columnsLeast ?? 1, columnsMost, table.headers.length, columns)
  );
}

/**
 * @param {"dynamic" | "fixed"} mode
 * @param {number} least
 * @param {number | null} most
 * @param {number} count
 * @param {number} more
 */
function isInside(mode, least, most, count, more) {
  if (more === 0) return true;
  if (mode === "fixed") return false;
  return more > 0 ? most === null || count + more <= most : count + more >= least;
}
