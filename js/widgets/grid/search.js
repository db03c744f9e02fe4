/** The field that finds rows of a table by a text. */

import { word } from "../../words.js";
import { h, iconButton } from "../elements.js";

/** A visitor who types on has this long, in milliseconds. */
const PAUSE = 120;

export class Search {
  #grid;
  #field = h("input", { type: "search", class: "table-search", "data-aside": "" });
  #count = h("span", { class: "table-found", role: "status" });
  #keep;
  #box = h("div", { class: "table-seek" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {import("./grid.js").Grid} grid @param {() => Promise<void>} keepFound */
  constructor(grid, keepFound) {
    this.#grid = grid;
    this.#keep = iconButton("check", "Keep only these rows", async () => {
      await keepFound();
      this.#field.value = "";
      this.#tell();
      this.#field.focus();
    });
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#find(), PAUSE);
    });
  }

  /** @param {"none" | "search" | "filter"} mode */
  show(mode) {
    if (mode === "none") return null;
    const said = mode === "filter" ? word("Filter...") : word("Search...");
    this.#field.placeholder = said;
    this.#field.setAttribute("aria-label", said);
    const keep = mode === "filter" ? [this.#keep] : [];
    this.#box.replaceChildren(this.#count, this.#field, ...keep);
    this.#tell();
    return this.#box;
  }

  async #find() {
    if (!(await this.#grid.order.search(this.#field.value))) return;
    this.#grid.element.scrollTop = 0;
    this.#grid.rearrange();
    this.#tell();
  }

  #tell() {
    const { order, table } = this.#grid;
    const { isFiltered, count } = order;
    const said = isFiltered ? word("{count} of {all}", { count, all: table.count }) : "";
    this.#count.textContent = said;
    this.#keep.hidden = !isFiltered;
  }
}
