/** Which part of the paper is seen, and how large. */

const MOST = 32;
const MARGIN = 8;
/** Small pictures are enlarged, up to this. */
const FITS = 4;

export class Zoom {
  #viewport;
  #paper;
  #size = { width: 1, height: 1 };
  #scale = 1;
  #x = 0;
  #y = 0;
  /** Whether the whole paper is to be seen, whatever the window's size. */
  #fitting = true;
  #observer = new ResizeObserver(() => {
    if (this.#fitting) this.fit();
  });

  /** @param {HTMLElement} viewport @param {HTMLElement} paper */
  constructor(viewport, paper) {
    this.#viewport = viewport;
    this.#paper = paper;
  }

  /** How large a pixel of the paper is seen. */
  get scale() {
    return this.#scale;
  }

  watch() {
    this.#observer.observe(this.#viewport);
  }

  release() {
    this.#observer.disconnect();
  }

  /** @param {number} width @param {number} height */
  resize(width, height) {
    if (width === this.#size.width && height === this.#size.height) return;
    this.#size = { width, height };
    this.fit();
  }

  /** See the whole paper. */
  fit() {
    this.#fitting = true;
    const { clientWidth, clientHeight } = this.#viewport;
    const { width, height } = this.#size;
    const room = Math.min((clientWidth - MARGIN) / width, (clientHeight - MARGIN) / height);
    this.#scale = Math.max(0.001, Math.min(FITS, room));
    this.#x = (clientWidth - width * this.#scale) / 2;
    this.#y = (clientHeight - height * this.#scale) / 2;
    this.#apply();
  }

  /**
   * @param {number} factor
   * @param {{x: number, y: number}} [at] what stays in its place, on the screen
   */
  by(factor, at) {
    const box = this.#viewport.getBoundingClientRect();
    const x = at ? at.x - box.left : box.width / 2;
    const y = at ? at.y - box.top : box.height / 2;
    const scale = Math.min(MOST, Math.max(0.02, this.#scale * factor));
    const change = scale / this.#scale;
    this.#fitting = false;
    this.#x = x - (x - this.#x) * change;
    this.#y = y - (y - this.#y) * change;
    this.#scale = scale;
    this.#apply();
  }

  /** @param {number} x @param {number} y */
  pan(x, y) {
    this.#fitting = false;
    this.#x += x;
    this.#y += y;
    this.#apply();
  }

  /** Let a point of the paper be seen. @param {number} x @param {number} y */
  reveal(x, y) {
    const { clientWidth, clientHeight } = this.#viewport;
    const left = this.#x + x * this.#scale;
    const top = this.#y + y * this.#scale;
    const right = Math.min(0, clientWidth - MARGIN - left) + Math.max(0, MARGIN - left);
    const down = Math.min(0, clientHeight - MARGIN - top) + Math.max(0, MARGIN - top);
    if (right !== 0 || down !== 0) this.pan(right, down);
  }

  /** A place on the screen, on the paper. @param {{clientX: number, clientY: number}} event */
  toPaper({ clientX, clientY }) {
    const box = this.#viewport.getBoundingClientRect();
    return {
      x: (clientX - box.left - this.#x) / this.#scale,
      y: (clientY - box.top - this.#y) / this.#scale,
    };
  }

  #apply() {
    const { width, height } = this.#size;
    const { clientWidth, clientHeight } = this.#viewport;
    // Some of the paper stays in sight.
    const keep = 24;
    this.#x = Math.min(clientWidth - keep, Math.max(keep - width * this.#scale, this.#x));
    this.#y = Math.min(clientHeight - keep, Math.max(keep - height * this.#scale, this.#y));
    this.#paper.style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
    this.#paper.style.setProperty("--scale", String(this.#scale));
    this.#paper.classList.toggle("enlarged", this.#scale >= 3);
  }
}
