/** A table on the page: headers, the rows in sight, what is selected. */

import { h } from "../elements.js";
import { isRich } from "./cell.js";
import { Head } from "./head.js";
import { Order } from "./order.js";
import { Rows } from "./rows.js";
import { Selection } from "./selection.js";
import { Table } from "./table.js";
import { columnWidths, contentWidths } from "./widths.js";

const NUMBERS_WIDTH = 26;
const DIGIT = 8.5;

/** @type {import("./table.js").Sent} */
const NOTHING = { headers: [], rows: 0, columns: [], display: null, styling: null };

let grids = 0;

export class Grid {
  /** What scrolls. */
  element = h("div", {
    class: "grid",
    role: "grid",
    tabindex: "0",
    "aria-multiselectable": "true",
  });
  id = `grid-${++grids}`;
  table = new Table(NOTHING, "str", []);
  order = new Order(this.table);
  /** @type {import("./cell.js").Look} */
  look = { wrap: false, most: null, lineBreaks: true, delimiters: [], isOpen: () => false };
  /** Where the visitor is typing. @type {{place: number, column: number} | null} */
  editing = null;
  /** How many columns stay in place while the others scroll. */
  pinned = 0;
  hasMenu = false;
  #numbers = false;
  /** Widths that the author wants: pixels, or lengths of CSS. @type {(number | string)[]} */
  #told = [];
  /** @type {number[]} */
  #content = [];
  selection = new Selection(this);
  head = new Head(this);
  rows = new Rows(this);
  #wide = h("div", { class: "grid-wide", role: "presentation" });
  #sizes = new ResizeObserver(() => this.arrange());

  constructor() {
    this.#wide.append(this.head.element, this.rows.element);
    this.element.append(this.#wide);
    let waits = false;
    this.element.addEventListener("scroll", () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        this.rows.draw();
      });
    });
  }

  /** How many columns stand before the table's own: that of the row numbers. */
  get lead() {
    return this.#numbers ? 1 : 0;
  }

  /** Whether rows may be higher than usual. */
  get isTall() {
    return this.look.wrap || this.table.kinds.some(isRich);
  }

  /** Show another table; one with the same columns stays sorted, searched and selected. @param {Table} table */
  async show(table) {
    const { order: before, table: last } = this;
    const isSame = String(last.headers) === String(table.headers);
    this.table = table;
    this.order = new Order(table);
    if (isSame && before.sorted) this.order.sort(before.sorted.column, before.sorted.direction);
    if (!isSame) this.selection.forget();
    this.selection.clamp();
    this.element.classList.toggle("tall", this.isTall);
    this.reset();
    if (before.sought !== "" && (await this.order.search(before.sought))) this.rearrange();
  }

  /**
   * @param {import("./cell.js").Look} look
   * @param {{numbers: boolean, pinned: number, told: (number | string)[], hasMenu: boolean}} layout
   */
  configure(look, { numbers, pinned, told, hasMenu }) {
    this.look = look;
    this.hasMenu = hasMenu;
    this.#numbers = numbers;
    this.pinned = pinned;
    this.#told = told;
    this.element.classList.toggle("wrap", look.wrap);
  }

  /** Begin anew with the table as it is. */
  reset() {
    const pen = /** @type {CanvasRenderingContext2D} */ (
      document.createElement("canvas").getContext("2d")
    );
    const { fontSize, fontFamily } = getComputedStyle(this.element);
    pen.font = `${fontSize} ${fontFamily}`;
    this.#content = contentWidths(this.table, pen, this.look.most ?? undefined);
    this.#layOut();
    this.rows.reset();
  }

  /** Show another order, or other rows. */
  rearrange() {
    this.selection.clamp();
    this.#layOut();
    this.rows.reset();
  }

  /** Follow the room that there is. */
  arrange() {
    if (this.element.clientWidth === 0) return;
    this.#layOut();
    this.rows.redraw();
    this.rows.draw();
  }

  resume() {
    this.#sizes.observe(this.element);
  }

  pause() {
    this.#sizes.disconnect();
  }

  /** Draw headers and rows in sight again. */
  redraw() {
    this.head.draw();
    this.rows.redraw();
  }

  /** @param {number} place @param {number} column */
  cell(place, column) {
    return place < 0 ? this.head.cell(column) : this.rows.cell(place, column);
  }

  /** What listeners are told about the active cell. */
  get selected() {
    const { selection, order, table } = this;
    const { active } = selection;
    if (active === null || active.place < 0) return null;
    const { column } = active;
    const row = order.row(active.place);
    const [row_value, col_value] = [table.row(row), table.columns[column].cells];
    return {
      index: [row, column],
      value: table.at(row, column),
      row_value,
      col_value,
      selected: true,
    };
  }

  #layOut() {
    const { table, order, element } = this;
    const numbers = this.lead ? NUMBERS_WIDTH + DIGIT * String(order.count).length : 0;
    const told = this.#told.map((width) => this.#pixels(width));
    const widths = columnWidths(this.#content, told, element.clientWidth - numbers);
    const all = this.lead ? [numbers, ...widths] : widths;
    this.#wide.style.setProperty("--columns", all.map((width) => `${width}px`).join(" "));
    this.#wide.style.width = `${all.reduce((sum, width) => sum + width, 0)}px`;
    let left = numbers;
    for (const [column, width] of widths.slice(0, this.pinned).entries()) {
      this.#wide.style.setProperty(`--pin-${column}`, `${left}px`);
      left += width;
    }
    element.setAttribute("aria-rowcount", String(order.count + 1));
    element.setAttribute("aria-colcount", String(table.headers.length + this.lead));
    this.head.draw();
  }

  /** @param {number | string} width */
  #pixels(width) {
    if (typeof width === "number") return width;
    const probe = h("div", { class: "grid-probe" });
    probe.style.width = width;
    this.element.append(probe);
    const { offsetWidth } = probe;
    probe.remove();
    return probe.style.width === "" ? null : offsetWidth;
  }
}
