/** `<pagelet-dataframe>`: a table that is scrolled, sorted, searched and edited. */

import sheet from "../styles/grid.css";
import { word } from "../words.js";
import { copyButton } from "./clipboard.js";
import { h } from "./elements.js";
import { fullscreenButton } from "./fullscreen.js";
import { Changes } from "./grid/changes.js";
import { Clipboard } from "./grid/clipboard.js";
import { Editor } from "./grid/editor.js";
import { Grid } from "./grid/grid.js";
import { itemsFor } from "./grid/items.js";
import { Keys } from "./grid/keys.js";
import { openMenu } from "./grid/menu.js";
import { Pointer } from "./grid/pointer.js";
import { Search } from "./grid/search.js";
import { Table } from "./grid/table.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./grid/table.js").Kind} Kind
 * @typedef {import("./grid/limits.js").Rules} Rules
 *
 * @typedef {object} Props
 * @property {number} value which table is shown; the table itself comes before, as `table`
 * @property {import("./grid/table.js").Sent | null} table
 * @property {string} label what screen readers call it
 * @property {boolean} interactive
 * @property {Kind | Kind[]} datatype of all columns, or of each
 * @property {boolean} wrap
 * @property {boolean} line_breaks
 * @property {import("./math.js").Delimiters[]} latex_delimiters
 * @property {number | null} max_chars
 * @property {number | string} max_height
 * @property {(number | string)[]} column_widths
 * @property {boolean} show_row_numbers
 * @property {"none" | "search" | "filter"} show_search
 * @property {number | null} pinned_columns
 * @property {number[]} static_columns columns that can't be edited
 * @property {Rules["rowCount"]} row_count
 * @property {Rules["columnCount"]} column_count
 * @property {Rules["rowLimits"]} row_limits
 * @property {Rules["columnLimits"]} column_limits
 * @property {string[] | null} buttons "copy", "fullscreen"
 * @property {boolean} selectable whether something listens to what is selected
 */

/** @extends {Widget<Props>} */
export class Dataframe extends Widget {
  static defaults = {
    value: 0,
    table: null,
    label: "Dataframe",
    interactive: false,
    datatype: "str",
    wrap: false,
    line_breaks: true,
    latex_delimiters: [],
    max_chars: null,
    max_height: 500,
    column_widths: [],
    show_row_numbers: false,
    show_search: "none",
    pinned_columns: null,
    static_columns: [],
    row_count: [3, "dynamic"],
    column_count: [3, "dynamic"],
    row_limits: null,
    column_limits: null,
    buttons: null,
    selectable: false,
  };

  #grid = new Grid();
  #changes = new Changes(
    this.#grid,
    () => this.#rules,
    (edit) => this.#changed(edit),
  );
  #editor = new Editor(this.#grid, this.#changes);
  #search = new Search(this.#grid, () => this.#changes.keepFound());
  #stage = h("div", { class: "stage table-stage" });
  #tools = h("div", { class: "table-tools" });
  #more = h("button", { type: "button", class: "add-row" }, "+");
  #copy = copyButton("Copy", () => this.#clipboard.whole());
  #fullscreen = fullscreenButton(this.#stage);
  #clipboard = new Clipboard(this.#grid, this.#changes);
  /** The table of Python's that is shown, and whether the visitor changed it. @type {object | null} */
  #shown = null;
  #isEdited = false;

  /** What Python gets back: nothing where it knows the table. */
  get state() {
    const isKnown = this.#shown === this.props.table && !this.#isEdited;
    return isKnown ? this.props.value : this.#grid.table.encoded;
  }

  focus() {
    this.#grid.element.focus();
  }

  build() {
    this.#more.addEventListener("click", () => this.#changes.addRow(this.#grid.order.count));
    this.#stage.append(this.#tools, this.#grid.element, this.#more);
    this.replaceChildren(this.#stage);
    const menu = (/** @type {{x: number, y: number}} */ at) => this.#openMenu(at);
    const sort = (/** @type {number} */ column) =>
      this.#sort(column, this.#grid.order.next(column));
    new Keys(this.#grid, this.#editor, this.#changes, {
      sort,
      menu: () => menu(this.#grid.selection.corner),
    });
    new Pointer(this.#grid, this.#editor, this.#changes, { sort, menu });
    this.#grid.element.addEventListener("grid-move", () => {
      const selected = this.props.selectable ? this.#grid.selected : null;
      if (selected !== null) this.emit("select", selected);
    });
    this.#stage.addEventListener("input", (event) => event.stopPropagation());
    this.#stage.addEventListener("change", (event) => event.stopPropagation());
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { props } = this;
    const { element } = this.#grid;
    const { max_height: most, buttons } = props;
    element.style.maxHeight = typeof most === "number" ? `${most}px` : most;
    element.setAttribute("aria-label", props.label);
    element.setAttribute("aria-readonly", String(!props.interactive));
    const isOpen = (/** @type {number} */ column) =>
      props.interactive && !this.#grid.table.fixed[column];
    const look = {
      wrap: props.wrap,
      most: props.max_chars,
      lineBreaks: props.line_breaks,
      delimiters: props.latex_delimiters,
      isOpen,
    };
    const { show_row_numbers: numbers, column_widths: told, interactive: hasMenu } = props;
    this.#grid.configure(look, { numbers, pinned: props.pinned_columns ?? 0, told, hasMenu });
    /** @type {(HTMLElement | null)[]} */
    const tools = [this.#search.show(props.show_search)];
    if (buttons?.includes("copy") ?? true) tools.push(this.#copy);
    if (buttons?.includes("fullscreen") ?? true) tools.push(this.#fullscreen);
    this.#tools.replaceChildren(...tools.filter((tool) => tool !== null));
    this.#more.hidden = !this.#changes.canAdd(1);
    this.#more.setAttribute("aria-label", word("Add row"));
    const isNew = props.table !== this.#shown && (changed.has("value") || this.#shown === null);
    if (isNew && props.table !== null) this.#adopt(props.table);
    else this.#grid.reset();
  }

  resume() {
    this.#grid.resume();
  }

  pause() {
    this.#grid.pause();
  }

  /** @returns {Rules} */
  get #rules() {
    const { interactive, row_count, column_count, row_limits, column_limits } = this.props;
    const limits = { rowLimits: row_limits, columnLimits: column_limits };
    return { interactive, rowCount: row_count, columnCount: column_count, ...limits };
  }

  /** @param {import("./grid/table.js").Sent} sent */
  #adopt(sent) {
    const { datatype, static_columns: fixed } = this.props;
    this.#editor.end(false);
    this.#shown = sent;
    this.#isEdited = false;
    this.#grid.show(new Table(sent, datatype, fixed));
    this.#more.hidden = !this.#changes.canAdd(1);
  }

  /** @param {object | null} edit */
  #changed(edit) {
    this.#isEdited = true;
    this.#more.hidden = !this.#changes.canAdd(1);
    this.emit("input");
    if (edit) this.emit("edit", edit);
  }

  /** @param {number} column @param {import("./grid/order.js").Direction | null} direction */
  #sort(column, direction) {
    this.#grid.order.sort(column, direction);
    this.#grid.rearrange();
  }

  /** @param {{x: number, y: number}} at */
  #openMenu(at) {
    if (!this.props.interactive) return;
    const sort = (/** @type {any} */ column, /** @type {any} */ way) => this.#sort(column, way);
    openMenu(this.#grid.element, at, itemsFor(this.#grid, this.#changes, this.#editor, sort));
  }
}

define("pagelet-dataframe", Dataframe, sheet);
