/** Which rows a table shows, and in which order: found by a text, sorted by a column. */

/** @typedef {import("./table.js").Table} Table @typedef {"ascending" | "descending"} Direction */

/** How long to search before others may run, in milliseconds. */
const SLICE = 12;

export class Order {
  /** @type {{column: number, direction: Direction} | null} */
  sorted = null;
  sought = "";
  #table;
  /** The rows that are found, `null` for all. @type {Uint32Array | null} */
  #found = null;
  /** The rows as they are shown, `null` for all as they are. @type {Uint32Array | null} */
  #rows = null;
  /** Counts searches, so that a late one does not replace a newer one. */
  #newest = 0;

  /** @param {Table} table */
  constructor(table) {
    this.#table = table;
  }

  get count() {
    return this.#rows?.length ?? this.#table.count;
  }

  get isFiltered() {
    return this.#found !== null;
  }

  /** The table's row that is shown at a place. @param {number} place */
  row(place) {
    return this.#rows === null ? place : this.#rows[place];
  }

  /** What sorting by a column again means: upwards, downwards, not at all. @param {number} column */
  next(column) {
    if (this.sorted?.column !== column) return "ascending";
    return this.sorted.direction === "ascending" ? "descending" : null;
  }

  /** @param {number} column @param {Direction | null} direction */
  sort(column, direction) {
    this.sorted = direction && { column, direction };
    this.#arrange();
  }

  /** Find the rows that hold a text; return whether that is what counts now. @param {string} text */
  async search(text) {
    this.#newest += 1;
    const own = this.#newest;
    this.sought = text;
    const wanted = text.trim().toLowerCase();
    const { count, headers } = this.#table;
    const found = new Uint32Array(wanted === "" ? 0 : count);
    let length = 0;
    let began = performance.now();
    for (let row = 0; row < count && wanted !== ""; row += 1) {
      for (let column = 0; column < headers.length; column += 1) {
        if (!this.#table.text(row, column).toLowerCase().includes(wanted)) continue;
        found[length] = row;
        length += 1;
        break;
      }
      if (performance.now() - began < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (own !== this.#newest) return false;
      began = performance.now();
    }
    this.#found = wanted === "" ? null : found.slice(0, length);
    this.#arrange();
    return true;
  }

  /** Follow the table after rows were added: they stand where the visitor put them. @param {number} row @param {number} count @param {number} place */
  inserted(row, count, place) {
    const moved = (/** @type {Uint32Array} */ rows, /** @type {number} */ at) => {
      const shifted = rows.map((other) => (other >= row ? other + count : other));
      const added = Uint32Array.from({ length: count }, (_, index) => row + index);
      const whole = new Uint32Array(rows.length + count);
      whole.set(shifted.subarray(0, at));
      whole.set(added, at);
      whole.set(shifted.subarray(at), at + count);
      return whole;
    };
    if (this.#found) this.#found = moved(this.#found, this.#found.length).sort();
    if (this.#rows) this.#rows = moved(this.#rows, place);
  }

  /** Follow the table after rows or columns are gone. */
  reset() {
    const { sought } = this;
    this.#found = null;
    if (this.sorted && this.sorted.column >= this.#table.headers.length) this.sorted = null;
    this.#arrange();
    return sought === "" ? Promise.resolve(true) : this.search(sought);
  }

  #arrange() {
    const all = () => Uint32Array.from({ length: this.#table.count }, (_, row) => row);
    if (this.sorted === null) {
      this.#rows = this.#found;
      return;
    }
    const { column, direction } = this.sorted;
    this.#rows = (this.#found?.slice() ?? all()).sort(comparison(this.#table, column, direction));
  }
}

/**
 * How two rows compare: numbers by size, texts as people sort them, empty cells last.
 *
 * @param {Table} table
 * @param {number} column
 * @param {Direction} direction
 */
function comparison(table, column, direction) {
  const sign = direction === "ascending" ? 1 : -1;
  const texts = new Intl.Collator(undefined, { numeric: true });
  const cells = table.columns[column];
  return (/** @type {number} */ a, /** @type {number} */ b) => {
    const [x, y] = [cells.at(a), cells.at(b)];
    const [isEmpty, isOtherEmpty] = [x === null || x === "", y === null || y === ""];
    if (isEmpty || isOtherEmpty) return Number(isEmpty) - Number(isOtherEmpty) || a - b;
    const both = typeof x === "number" && typeof y === "number";
    const difference = both ? x - y : texts.compare(table.text(a, column), table.text(b, column));
    return sign * difference || a - b;
  };
}
