/** A picture over a film, shown where it will be in the file that is saved. */

import { Picture } from "../picture.js";

/**
 * @typedef {object} Given
 * @property {import("../picture.js").PictureValue} picture
 * @property {string | [number, number]} position a corner, or where its own upper left one is
 * @property {number} margin pixels between it and the edges of its corner
 */

export class Watermark {
  /** @type {HTMLElement | null} */
  element = null;
  /** @type {Given | null} */
  #given = null;
  /** @type {Picture | null} */
  #picture = null;
  #video;
  #observer = new ResizeObserver(() => this.place());

  /** @param {HTMLVideoElement} video */
  constructor(video) {
    this.#video = video;
    video.addEventListener("loadedmetadata", () => this.place());
  }

  /** @param {Given | null} given */
  show(given) {
    this.release();
    this.#given = given;
    if (given === null) return;
    this.#picture = new Picture(given.picture);
    this.element = this.#picture.draw("");
    this.element.className = "watermark";
    this.element.setAttribute("role", "presentation");
    this.element.removeAttribute("aria-label");
    this.element.addEventListener("load", () => this.place());
    this.#observer.observe(this.#video);
  }

  release() {
    this.#observer.disconnect();
    this.#picture?.release();
    this.#picture = this.element = null;
  }

  /** Draw it over a picture of the film. @param {OffscreenCanvasRenderingContext2D} context */
  draw = (context) => {
    const { element } = this;
    if (!(element instanceof HTMLImageElement || element instanceof HTMLCanvasElement)) return;
    const { width, height } = context.canvas;
    context.drawImage(element, ...this.#corner(width, height));
  };

  /** Put it over the film as that is seen, which may leave room at two of its sides. */
  place() {
    const { videoWidth: width, videoHeight: height } = this.#video;
    if (this.element === null || width === 0) return;
    const { offsetWidth, offsetHeight, offsetLeft, offsetTop } = this.#video;
    const scale = Math.min(offsetWidth / width, offsetHeight / height);
    const [x, y] = this.#corner(width, height);
    const { style } = this.element;
    style.left = `${offsetLeft + (offsetWidth - width * scale) / 2 + x * scale}px`;
    style.top = `${offsetTop + (offsetHeight - height * scale) / 2 + y * scale}px`;
    style.width = `${this.#size[0] * scale}px`;
  }

  get #size() {
    const { element } = this;
    if (element instanceof HTMLImageElement) return [element.naturalWidth, element.naturalHeight];
    return element instanceof HTMLCanvasElement ? [element.width, element.height] : [0, 0];
  }

  /** @param {number} width @param {number} height of the film @returns {[number, number]} */
  #corner(width, height) {
    const { position, margin } = /** @type {Given} */ (this.#given);
    const [right, bottom] = [width - this.#size[0] - margin, height - this.#size[1] - margin];
    if (typeof position !== "string") {
      const [x, y] = position;
      const fits = x + this.#size[0] <= width && y + this.#size[1] <= height;
      return fits ? [x, y] : [right, bottom];
    }
    return [
      position.endsWith("left") ? margin : right,
      position.startsWith("top") ? margin : bottom,
    ];
  }
}
