/** A table's cells and headers, and what the visitor changes of them. */

import { Column, filled } from "./column.js";

/**
 * @typedef {import("./column.js").Cell} Cell
 * @typedef {import("./column.js").Encoded} Encoded
 *
 * @typedef {object} Sent a table as Python sends it
 * @property {(string | number)[]} headers
 * @property {number} rows
 * @property {Encoded[]} columns
 * @property {Encoded[] | null} display texts that are shown for the cells
 * @property {Encoded[] | null} styling CSS of the cells
 *
 * @typedef {"str" | "number" | "bool" | "date" | "markdown" | "html" | "image"} Kind
 */

export class Table {
  /** @type {(string | number)[]} */
  headers;
  /** @type {Column[]} */
  columns;
  count;
  #display;
  #styling;

  /**
   * @param {Sent} sent
   * @param {Kind | Kind[]} kinds what the columns hold: all of them, or each
   * @param {number[]} fixed columns that can't be edited
   */
  constructor({ headers, rows, columns, display, styling }, kinds, fixed) {
    const read = (/** @type {Encoded} */ column) => new Column(column, rows);
    this.headers = [...headers];
    this.columns = columns.map(read);
    this.kinds = headers.map((_, column) =>
      typeof kinds === "string" ? kinds : (kinds[column] ?? "str"),
    );
    this.fixed = headers.map((_, column) => fixed.includes(column));
    this.count = rows;
    this.#display = display?.map(read) ?? null;
    this.#styling = styling?.map(read) ?? null;
  }

  /** The table as it travels back to Python. */
  get encoded() {
    const columns = this.columns.map((column) => column.encoded);
    return { headers: this.headers, rows: this.count, columns };
  }

  /** @param {number} row @param {number} column @returns {Cell} */
  at(row, column) {
    return this.columns[column].at(row);
  }

  /** What a cell shows. @param {number} row @param {number} column */
  text(row, column) {
    const display = this.#display?.[column];
    return textOf(display ? display.at(row) : this.columns[column].at(row));
  }

  /** @param {number} row @param {number} column */
  style(row, column) {
    return textOf(this.#styling?.[column]?.at(row) ?? null);
  }

  /** @param {number} row @returns {Cell[]} */
  row(row) {
    return this.columns.map((column) => column.at(row));
  }

  /** @param {number} row @param {number} column @param {Cell} value */
  set(row, column, value) {
    this.columns[column].set(row, value);
    this.#display?.[column]?.set(row, value);
  }

  /** @param {number} row @param {number} count */
  insertRows(row, count) {
    for (const [index, column] of this.columns.entries()) {
      column.insert(row, new Array(count).fill(this.#empty(index)));
    }
    for (const column of [...(this.#display ?? []), ...(this.#styling ?? [])]) {
      column.insert(row, new Array(count).fill(""));
    }
    this.count += count;
  }

  /** What a new cell holds. @param {number} column @returns {Cell} */
  #empty(column) {
    const first = this.count > 0 ? this.at(0, column) : null;
    if (this.kinds[column] === "bool" || typeof first === "boolean") return false;
    return this.kinds[column] === "number" || typeof first === "number" ? null : "";
  }

  /** @param {(row: number) => boolean} keeps */
  filterRows(keeps) {
    for (const column of [...this.columns, ...(this.#display ?? []), ...(this.#styling ?? [])]) {
      column.filter(keeps);
    }
    this.count = this.columns[0]?.length ?? 0;
  }

  /** @param {number} at @param {string} header */
  insertColumn(at, header) {
    this.headers.splice(at, 0, header);
    this.kinds.splice(at, 0, /** @type {Kind} */ ("str"));
    this.fixed.splice(at, 0, false);
    for (const columns of [this.columns, this.#display, this.#styling]) {
      columns?.splice(at, 0, filled(this.count, ""));
    }
  }

  /** @param {number} at */
  removeColumn(at) {
    for (const list of [this.headers, this.kinds, this.fixed]) list.splice(at, 1);
    for (const columns of [this.columns, this.#display, this.#styling]) columns?.splice(at, 1);
  }
}

/** @param {Cell} cell */
export function textOf(cell) {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/**
 * What a visitor's text means in a cell.
 *
 * @param {string} text
 * @param {Kind} kind
 * @param {Cell} before what the cell held
 * @returns {Cell}
 */
export function cellOf(text, kind, before) {
  const trimmed = text.trim();
  if (kind === "number" || typeof before === "number") {
    if (trimmed === "") return null;
    const number = Number(trimmed);
    // A decimal comma, where it can be nothing else.
    const other = /^[-+]?\d+,\d+$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : number;
    return Number.isFinite(other) ? other : text;
  }
  if (kind === "bool" || typeof before === "boolean") {
    if (/^true$/i.test(trimmed)) return true;
    if (/^false$/i.test(trimmed)) return false;
  }
  return text;
}

/** A name for a further column. @param {(string | number)[]} headers */
export function freshName(headers) {
  const taken = new Set(headers.map(String));
  let number = headers.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}
