/** What a gallery shows: small pictures, made when they come into view, and one of them large. */

import { word } from "../words.js";
import { h } from "./elements.js";
import { noPreview } from "./picture.js";
import { onSwipe } from "./swipe.js";

/** @typedef {import("./picture.js").Picture} Picture */

/** The steps of width at which the number of columns may change. */
const WIDTHS = 6;

export class GalleryView {
  /** The buttons, in the order of the pictures. @type {HTMLButtonElement[]} */
  cells = [];
  /** Holds the buttons, as a grid or as a strip. */
  list = h("div", { class: "grid" });
  /** Holds the large picture. */
  large = h("button", { type: "button", class: "picture", "aria-label": word("Next picture") });
  /** Holds a large film, which has controls of its own. */
  #screen = h("div", { class: "picture" });
  #caption = h("p", { class: "caption-text" });
  /** @type {Picture[]} */
  #pictures = [];
  /** @type {(string | null | undefined)[]} */
  #captions = [];
  /** @type {WeakMap<Element, Picture>} */
  #waiting = new WeakMap();
  #observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: "200px" });
  #marked = -1;

  /** @param {(by: number) => void} step called when the visitor swipes to another picture */
  constructor(step) {
    for (const element of [this.large, this.#screen]) onSwipe(element, step);
  }

  /**
   * @param {Picture[]} pictures
   * @param {(string | null | undefined)[]} captions
   * @param {(index: number) => void} choose
   */
  show(pictures, captions, choose) {
    this.#pictures = pictures;
    this.#captions = captions;
    this.#observer.disconnect();
    this.#marked = -1;
    this.cells = pictures.map((picture, index) => {
      const caption = captions[index];
      const place = word("Picture {number} of {count}", {
        number: index + 1,
        count: pictures.length,
      });
      const cell = h(
        "button",
        {
          type: "button",
          class: "thumbnail-item",
          "aria-label": caption ? `${place}: ${caption}` : place,
          click: () => choose(index),
        },
        caption ? h("span", { class: "caption-label" }, caption) : null,
      );
      this.#waiting.set(cell, picture);
      this.#observer.observe(cell);
      return cell;
    });
    this.list.replaceChildren(...this.cells);
  }

  /**
   * Lay out the grid. A list of columns holds one number for each of the style sheet's widths.
   *
   * @param {object} grid
   * @param {number | number[] | null} grid.columns
   * @param {number} grid.most no more columns than these
   * @param {number | null} grid.rows
   * @param {string | null} grid.object_fit
   */
  lay({ columns, most, rows, object_fit }) {
    const given = [columns ?? 2].flat();
    const { style } = this.list;
    for (let at = 0; at < WIDTHS; at++) {
      const count = Math.max(1, Math.min(given[at] ?? given.at(-1) ?? 1, most));
      style.setProperty(`--columns-${at}`, String(count));
    }
    style.setProperty("--rows", rows === null ? "" : String(rows));
    style.setProperty("--fit", object_fit ?? "cover");
  }

  /** How many columns there are at the moment. */
  get columns() {
    return getComputedStyle(this.list).gridTemplateColumns.split(" ").length;
  }

  /**
   * Mark the chosen one, and return what is to be shown: the grid, or it and the others in a strip.
   *
   * @param {number | null} index
   * @param {boolean} looking whether it is shown large
   */
  choose(index, looking) {
    this.cells[this.#marked]?.removeAttribute("aria-current");
    this.#marked = index ?? -1;
    this.cells[this.#marked]?.setAttribute("aria-current", "true");
    this.list.className = looking ? "thumbnails" : "grid";
    if (!looking || index === null) return [this.list];
    const caption = this.#captions[index] ?? "";
    const name = caption || word("Picture {number}", { number: index + 1 });
    const picture = this.#pictures[index];
    const drawn = picture.draw(name);
    const isFilm = drawn instanceof HTMLVideoElement;
    const sign = isFilm ? "film" : "picture";
    drawn.addEventListener("error", () => drawn.replaceWith(noPreview(picture.name, sign)));
    this.#screen.replaceChildren(...(isFilm ? [drawn] : []));
    this.large.replaceChildren(...(isFilm ? [] : [drawn]));
    this.#caption.textContent = caption;
    const large = isFilm ? this.#screen : this.large;
    return caption ? [large, this.#caption, this.list] : [large, this.list];
  }

  /** Focus what is shown large. */
  focus() {
    const film = this.#screen.querySelector("video");
    (film ?? this.large).focus({ preventScroll: true });
  }

  /** Scroll the strip to the chosen one, without scrolling the page. */
  follow() {
    const cell = this.cells[this.#marked];
    if (cell === undefined || this.list.className !== "thumbnails") return;
    const left = cell.offsetLeft - (this.list.clientWidth - cell.offsetWidth) / 2;
    this.list.scrollTo({ left });
  }

  /** Move the focus. @param {number} by */
  #move(by) {
    const root = /** @type {Document | ShadowRoot} */ (this.list.getRootNode());
    const at = this.cells.indexOf(/** @type {HTMLButtonElement} */ (root.activeElement));
    this.cells[at + by]?.focus();
  }

  /**
   * What a key does: it moves the focus in the grid, or goes to another picture in the preview.
   *
   * @param {KeyboardEvent} event
   * @param {(() => void) | null} close closes the preview, where there is one
   * @param {(by: number) => void} step
   */
  key(event, close, step) {
    if (event.defaultPrevented || this.cells.length === 0) return;
    const by = stepOf(event.key, this.columns);
    if (event.key === "Escape" && close) close();
    else if (by !== 0 && !close) this.#move(by);
    else if (Math.abs(by) === 1) step(by);
    else return;
    event.preventDefault();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #seen(entries) {
    for (const { isIntersecting, target } of entries) {
      const picture = this.#waiting.get(target);
      if (!isIntersecting || picture === undefined) continue;
      this.#observer.unobserve(target);
      this.#waiting.delete(target);
      picture.thumbnail().then(
        (small) => target.prepend(small),
        () => target.prepend(h("span", { class: "no-preview" }, picture.name)),
      );
    }
  }
}

/**
 * How far an arrow key goes.
 *
 * @param {string} key
 * @param {number} columns
 */
function stepOf(key, columns) {
  if (key === "ArrowLeft" || key === "ArrowRight") return key === "ArrowLeft" ? -1 : 1;
  if (key === "ArrowUp" || key === "ArrowDown") return key === "ArrowUp" ? -columns : columns;
  return 0;
}
