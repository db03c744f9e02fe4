/** Tables as text, the way spreadsheets copy and paste them: tabs between cells, lines for rows. */

/** @param {string[][]} rows */
export function toTsv(rows) {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

/** @param {string} cell */
function quoted(cell) {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** @param {string} text @returns {string[][]} */
export function fromTsv(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  while (cells.lastIndex <= text.length) {
    const start = cells.lastIndex;
    const match = cells.exec(text);
    // A quote in the middle of a cell is no quotation.
    const [whole, quotation, plain, end] = match ?? unquoted(text, start);
    if (match === null) cells.lastIndex = start + whole.length;
    rows[rows.length - 1].push(quotation?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last.length === 1 && last[0] === "") rows.pop();
  return rows;
}

/** @param {string} text @param {number} start @returns {[string, undefined, string, string]} */
function unquoted(text, start) {
  const [whole, cell, end] = /** @type {RegExpExecArray} */ (
    /^([^\t\r\n]*)(\t|\r\n|\r|\n|$)/.exec(text.slice(start))
  );
  return [whole, undefined, cell, end];
}
