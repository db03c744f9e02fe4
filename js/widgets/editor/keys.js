/** The editor by keyboard: a brush that arrow keys move, and shortcuts. */

/**
 * @typedef {object} Hand
 * @property {() => {width: number, height: number}} size of the canvas
 * @property {() => boolean} draws
 * @property {(place: {x: number, y: number}, pressure: number) => void} begin
 * @property {(place: {x: number, y: number}, pressure: number) => void} move
 * @property {() => void} end
 * @property {(place: {x: number, y: number}) => void} hover
 * @property {(right: number, down: number) => void} pan
 * @property {(down: boolean) => void} tell the brush touches the canvas, or not any more
 */

/** @type {Record<string, [number, number]>} */
const ARROWS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How many steps there are from edge to edge. */
const STEPS = 40;

export class KeyBrush {
  #hand;
  /** @type {{x: number, y: number} | null} */
  #place = null;
  #down = false;

  /** @param {HTMLElement} viewport @param {Hand} hand */
  constructor(viewport, hand) {
    this.#hand = hand;
    viewport.addEventListener("keydown", (event) => this.#press(event));
    viewport.addEventListener("blur", () => this.lift());
    viewport.addEventListener("pointerdown", () => {
      this.lift();
      this.#place = null;
    });
  }

  /** Take the brush from the canvas. */
  lift() {
    if (!this.#down) return;
    this.#down = false;
    this.#hand.end();
    this.#hand.tell(false);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target, currentTarget } = event;
    if (target !== currentTarget || ctrlKey || metaKey || altKey) return;
    const arrow = ARROWS[key];
    if (!this.#hand.draws() && !arrow) return;
    if (!this.#hand.draws()) this.#hand.pan(...arrow);
    else if (arrow) this.#go(arrow, shiftKey);
    else if (key === " ") this.#toggle();
    else if (key === "Enter") this.#dot();
    else if (key === "Escape" && this.#down) this.lift();
    else return;
    event.preventDefault();
  }

  get #at() {
    const { width, height } = this.#hand.size();
    this.#place ??= { x: width / 2, y: height / 2 };
    return this.#place;
  }

  /** @param {[number, number]} direction @param {boolean} fine */
  #go([dx, dy], fine) {
    const { width, height } = this.#hand.size();
    const step = fine ? 1 : Math.max(1, Math.round(Math.min(width, height) / STEPS));
    const { x, y } = this.#at;
    this.#place = {
      x: Math.min(width, Math.max(0, x + dx * step)),
      y: Math.min(height, Math.max(0, y + dy * step)),
    };
    this.#hand.hover(this.#place);
    if (this.#down) this.#hand.move(this.#place, 1);
  }

  #toggle() {
    if (this.#down) {
      this.lift();
      return;
    }
    this.#down = true;
    this.#hand.hover(this.#at);
    this.#hand.begin(this.#at, 1);
    this.#hand.tell(true);
  }

  #dot() {
    if (this.#down) return;
    this.#hand.hover(this.#at);
    this.#hand.begin(this.#at, 1);
    this.#hand.end();
  }
}
