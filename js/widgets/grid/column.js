/** One column of a table: numbers in a typed array, other cells as JSON that is read when needed. */

/**
 * @typedef {string | number | boolean | null | object} Cell
 *
 * @typedef {object} Encoded how a column travels
 * @property {Uint8Array | ArrayBuffer} [numbers] doubles; what is no finite number is an empty cell
 * @property {(Uint8Array | ArrayBuffer)[]} [chunks] JSON lists of `CHUNK` cells each
 */

export const CHUNK = 4096;

export class Column {
  length;
  /** @type {Float64Array | null} */
  #numbers = null;
  /** @type {(Uint8Array | ArrayBuffer | null)[]} */
  #chunks = [];
  /** @type {Cell[] | null} */
  #cells = null;

  /** @param {Encoded} encoded @param {number} length */
  constructor(encoded, length) {
    this.length = length;
    const { numbers, chunks } = encoded;
    if (numbers !== undefined) {
      const bytes = numbers instanceof ArrayBuffer ? new Uint8Array(numbers) : numbers;
      this.#numbers = new Float64Array(bytes.buffer, bytes.byteOffset, length);
    } else {
      this.#chunks = [...(chunks ?? [])];
      this.#cells = new Array(length).fill(null);
    }
  }

  /** @param {number} row @returns {Cell} */
  at(row) {
    if (this.#numbers === null) return this.#read(row)[row];
    const number = this.#numbers[row];
    return Number.isFinite(number) ? number : null;
  }

  /** All cells, to be changed in place; from now on it is a plain list. */
  get cells() {
    if (this.#numbers !== null) {
      this.#cells = Array.from(this.#numbers, (number) =>
        Number.isFinite(number) ? number : null,
      );
      this.#numbers = null;
    }
    for (let row = 0; row < this.length; row += CHUNK) this.#read(row);
    return /** @type {Cell[]} */ (this.#cells);
  }

  /** @param {number} row @param {Cell} value */
  set(row, value) {
    if (this.#numbers !== null && typeof value === "number") this.#numbers[row] = value;
    else if (this.#numbers !== null && value === null) this.#numbers[row] = Number.NaN;
    else this.cells[row] = value;
  }

  /** @param {number} row @param {Cell[]} values */
  insert(row, values) {
    const { cells } = this;
    // A list of rows may be too long to be passed as arguments.
    this.#cells = [...cells.slice(0, row), ...values, ...cells.slice(row)];
    this.length += values.length;
    this.#chunks = [];
  }

  /** @param {(row: number) => boolean} keeps */
  filter(keeps) {
    this.#cells = this.cells.filter((_, row) => keeps(row));
    this.length = this.#cells.length;
    this.#chunks = [];
  }

  /** The column as it travels back to Python: doubles, or a list as JSON. */
  get encoded() {
    return this.#numbers ?? JSON.stringify(this.cells);
  }

  /** Read the part that a row is in, if it has not been read. @param {number} row */
  #read(row) {
    const cells = /** @type {Cell[]} */ (this.#cells);
    const part = Math.floor(row / CHUNK);
    const chunk = this.#chunks[part];
    if (chunk) {
      this.#chunks[part] = null;
      /** @type {Cell[]} */
      const read = JSON.parse(new TextDecoder().decode(chunk));
      for (let index = 0; index < read.length; index += 1)
        cells[part * CHUNK + index] = read[index];
    }
    return cells;
  }
}

/** @param {number} length @param {Cell} value */
export function filled(length, value) {
  const column = new Column({}, length);
  if (value !== null) column.cells.fill(value);
  return column;
}
