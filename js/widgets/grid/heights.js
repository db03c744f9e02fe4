/** Where the rows of a table stand, when not all are equally high: a Fenwick tree of differences. */

export class Heights {
  #count = 0;
  #usual;
  /** Sums of how much higher than usual rows are. @type {Float64Array} */
  #sums = new Float64Array(1);
  /** @type {Map<number, number>} */
  #known = new Map();

  /** @param {number} usual */
  constructor(usual) {
    this.#usual = usual;
  }

  /** Begin anew with rows of the usual height. @param {number} count */
  reset(count) {
    this.#count = count;
    this.#known.clear();
    this.#sums = new Float64Array(count + 1);
  }

  /** @param {number} index */
  of(index) {
    return this.#usual + (this.#known.get(index) ?? 0);
  }

  /** Note a row's height; return by how much it differs from before. @param {number} index @param {number} height */
  set(index, height) {
    const change = height - this.of(index);
    if (Math.abs(change) < 0.5 || index >= this.#count) return 0;
    this.#known.set(index, height - this.#usual);
    for (let at = index + 1; at <= this.#count; at += at & -at) this.#sums[at] += change;
    return change;
  }

  /** The upper edge of a row; of the one after the last, the height of all. @param {number} index */
  top(index) {
    let more = 0;
    for (let at = index; at > 0; at -= at & -at) more += this.#sums[at];
    return index * this.#usual + more;
  }

  get total() {
    return this.top(this.#count);
  }

  /** The row at a height. @param {number} y */
  find(y) {
    let low = 0;
    let high = Math.max(0, this.#count - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
