/** The list of an editor's layers, the uppermost first. */

import { word } from "../../words.js";
import { h } from "../elements.js";
import { newLayer } from "./drawing.js";
import { toolButton } from "./icons.js";

/**
 * @typedef {import("./drawing.js").Layer} Layer
 * @typedef {import("./drawing.js").Drawing} Drawing
 *
 * @typedef {object} LayerOptions as Gradio's
 * @property {boolean} allow_additional_layers
 * @property {string[]} layers
 * @property {boolean} disabled
 *
 * @typedef {object} Use
 * @property {() => Drawing} drawing
 * @property {() => LayerOptions} options
 * @property {() => void} changed
 */

export class LayersPanel {
  element = h("div", { class: "layers", hidden: true, "data-own": "" });
  button = toolButton("layers", word("Layers"), () => this.toggle());
  #use;
  #list = h("ul", {});
  #add = toolButton("add", word("Add layer"), () => this.#addLayer());

  /** @param {Use} use */
  constructor(use) {
    this.#use = use;
    this.button.setAttribute("aria-expanded", "false");
    this.#add.append(h("span", {}, word("Add layer")));
    this.#add.classList.add("add");
    this.element.append(this.#list, this.#add);
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      this.toggle(false);
      this.button.focus();
    });
  }

  toggle(open = this.element.hidden) {
    this.element.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) this.show();
  }

  show() {
    if (this.element.hidden) return;
    const { layers, active } = this.#use.drawing().scene;
    const root = /** @type {Document | ShadowRoot} */ (this.element.getRootNode());
    const focused = /** @type {HTMLElement | null} */ (root.activeElement);
    const key = focused && this.element.contains(focused) ? focused.dataset.key : undefined;
    this.#list.replaceChildren(...[...layers].reverse().map((layer) => this.#row(layer, active)));
    this.#add.hidden = !this.#use.options().allow_additional_layers;
    const again =
      key &&
      [...this.#list.querySelectorAll("button")].find((button) => button.dataset.key === key);
    if (again) again.focus();
  }

  /** @param {Layer} layer @param {number} active */
  #row(layer, active) {
    const { name, visible, id } = layer;
    const drawing = this.#use.drawing();
    const { layers } = drawing.scene;
    const at = layers.indexOf(layer);
    const choose = () => {
      drawing.note({ active: id });
      this.show();
    };
    const choice = h(
      "button",
      { type: "button", class: "layer-name", "aria-pressed": String(id === active), click: choose },
      name,
    );
    const said = visible ? word("Hide {name}", { name }) : word("Show {name}", { name });
    const eye = toolButton(visible ? "eye" : "hidden", said, () => {
      this.#change(drawing.layersWith(id, { visible: !visible }));
    });
    const up = toolButton("up", word("{name}: up", { name }), () => this.#move(layer, at + 1));
    const down = toolButton("down", word("{name}: down", { name }), () =>
      this.#move(layer, at - 1),
    );
    up.disabled = at === layers.length - 1;
    down.disabled = at === 0;
    const buttons = [choice, eye, up, down];
    if (this.#use.options().allow_additional_layers && layers.length > 1) {
      buttons.push(
        toolButton("remove", word("Remove {name}", { name }), () => this.#remove(layer)),
      );
    }
    for (const [index, button] of buttons.entries()) button.dataset.key = `${id}-${index}`;
    return h("li", {}, ...buttons);
  }

  /** @param {Layer} layer @param {number} to */
  #move(layer, to) {
    const others = this.#use.drawing().scene.layers.filter((other) => other !== layer);
    this.#change([...others.slice(0, to), layer, ...others.slice(to)]);
  }

  /** @param {Layer} layer */
  #remove(layer) {
    const others = this.#use.drawing().scene.layers.filter((other) => other !== layer);
    this.#change(others, others[others.length - 1].id);
  }

  #addLayer() {
    const { layers } = this.#use.drawing().scene;
    let number = layers.length + 1;
    const names = new Set(layers.map(({ name }) => name));
    while (names.has(word("Layer {number}", { number }))) number += 1;
    const layer = newLayer(word("Layer {number}", { number }));
    this.#change([...layers, layer], layer.id);
  }

  /** @param {readonly Layer[]} layers @param {number} [active] */
  #change(layers, active = this.#use.drawing().scene.active) {
    this.#use.drawing().change({ layers, active });
    this.#use.changed();
    this.show();
  }
}
