/** Whether an app's element is on the page, and whether the visitor comes near to it. */

/** An app begins to start when it is that near to what the visitor sees. */
const NEAR = "400px";

/** The elements that are on the page. @type {Set<Element>} */
const present = new Set();

/** Whether a page has several apps at the moment. */
export function areSeveral() {
  return present.size > 1;
}

export class Presence {
  #element;
  #on;
  /** @type {IntersectionObserver | null} */
  #watching = null;

  /**
   * @param {Element} element
   * @param {{near: () => void, gone: () => void}} on `near` is called once
   */
  constructor(element, on) {
    this.#element = element;
    this.#on = on;
  }

  /** The element has come into the page. @param {boolean} isAwaited whether `near` is to be called */
  arrive(isAwaited) {
    present.add(this.#element);
    if (!isAwaited || this.#watching !== null) return;
    this.#watching = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.expected();
        this.#on.near();
      },
      { rootMargin: NEAR },
    );
    this.#watching.observe(this.#element);
  }

  /** Nobody waits any more for the visitor to come. */
  expected() {
    this.#watching?.disconnect();
    this.#watching = null;
  }

  /** The element is out of the page: for good, if it is not only moved, be it in several steps. */
  leave() {
    setTimeout(() => {
      if (this.#element.isConnected) return;
      present.delete(this.#element);
      this.expected();
      this.#on.gone();
    });
  }
}
