/** `<pagelet-annotated-image>`: a picture with marked parts, and a legend that tells them apart. */

import { word } from "../words.js";
import { h } from "./elements.js";
import { Picture, pixelAt } from "./picture.js";
import { bytesOf } from "./png.js";
import { Stage } from "./stage.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./picture.js").Described} Described
 *
 * @typedef {object} Annotated
 * @property {Described} image
 * @property {{image: Described, label: string, color: string}[]} annotations
 *
 * @typedef {object} Props
 * @property {Annotated | null} value
 * @property {string} label what screen readers call it
 * @property {boolean} legend
 * @property {string[]} buttons "fullscreen"
 * @property {number | string | null} height
 * @property {number | string | null} width
 */

/** @extends {Widget<Props>} */
export class AnnotatedImage extends Widget {
  static defaults = {
    value: null,
    label: "Annotated Image",
    legend: true,
    buttons: ["fullscreen"],
    height: null,
    width: null,
  };

  #stage = new Stage(this, null);
  #layers = h("div", { class: "masked" });
  #legend = h("ul", { class: "mask-legend" });
  /** @type {Picture[]} */
  #pictures = [];

  get state() {
    const { value } = this.props;
    if (value === null) return null;
    const state = (/** @type {Described} */ image) => new Picture(image).state;
    const annotations = value.annotations.map(({ image, label }) => ({
      image: state(image),
      label,
    }));
    return { image: state(value.image), annotations };
  }

  build() {
    this.replaceChildren(this.#stage.element);
    this.#layers.addEventListener("pointermove", (event) => this.#mark(this.#at(event)));
    this.#layers.addEventListener("pointerleave", () => this.#mark(-1));
    this.#layers.addEventListener("click", (event) => this.#choose(this.#at(event)));
  }

  resume() {
    if (this.#pictures.length === 0 && this.props.value !== null) this.update();
  }

  pause() {
    for (const picture of this.#pictures) picture.release();
    this.#pictures = [];
  }

  update() {
    const { value, height, width } = this.props;
    this.#stage.size(height, width);
    this.pause();
    if (value === null) this.#stage.showEmpty(word("No image"), []);
    else this.#show(value);
  }

  /** @param {Annotated} value */
  #show({ image, annotations }) {
    const { label, legend, buttons } = this.props;
    this.#pictures = [image, ...annotations.map((part) => part.image)].map(
      (picture) => new Picture(picture),
    );
    const [ground, ...parts] = this.#pictures;
    const names = annotations.map((part) => part.label).join(", ");
    const said = names ? `${label}: ${names}` : label;
    this.#layers.replaceChildren(ground.draw(said), ...parts.map((part) => part.draw("")));
    for (const part of [...this.#layers.children].slice(1))
      part.setAttribute("aria-hidden", "true");
    this.#legend.replaceChildren(...annotations.map((part, index) => this.#entry(part, index)));
    this.#legend.setAttribute("aria-label", label);
    const shown = h("div", { class: "picture" }, this.#layers);
    const content = legend && annotations.length > 0 ? [shown, this.#legend] : [shown];
    const tools = buttons.includes("fullscreen") ? [this.#stage.fullscreen] : [];
    this.#stage.show(content, tools, []);
    this.#mark(-1);
  }

  /** @param {{label: string, color: string}} part @param {number} index */
  #entry({ label, color }, index) {
    const listening = {
      pointerenter: () => this.#mark(index),
      pointerleave: () => this.#mark(-1),
      focus: () => this.#mark(index),
      blur: () => this.#mark(-1),
      click: () => this.#choose(index),
    };
    const button = h("button", { type: "button", ...listening }, h("i", {}), label);
    button.style.setProperty("--color", color);
    return h("li", {}, button);
  }

  /** Let a part stand out. @param {number} index */
  #mark(index) {
    this.#layers.classList.toggle("one", index >= 0);
    const parts = [...this.#layers.children].slice(1);
    for (const [at, part] of parts.entries()) part.classList.toggle("active", at === index);
    for (const [at, item] of [...this.#legend.children].entries()) {
      item.classList.toggle("active", at === index);
    }
  }

  /** @param {number} index */
  #choose(index) {
    if (index < 0) return;
    const value = this.props.value?.annotations[index].label;
    this.emit("select", { index, value });
  }

  /** The uppermost part under the pointer. @param {MouseEvent} event */
  #at(event) {
    const parts = this.props.value?.annotations ?? [];
    const canvases = [...this.#layers.children].slice(1);
    for (let index = parts.length - 1; index >= 0; index--) {
      const { pixels } = parts[index].image;
      const canvas = canvases[index];
      if (!pixels || !(canvas instanceof HTMLCanvasElement)) continue;
      const place = pixelAt(event, canvas);
      if (place && opacityAt(pixels, place) > 0) return index;
    }
    return -1;
  }
}

/** @param {import("./png.js").Pixels} pixels @param {[number, number]} place */
function opacityAt({ width, data }, [x, y]) {
  return bytesOf(data)[(y * width + x) * 4 + 3];
}

define("pagelet-annotated-image", AnnotatedImage);
