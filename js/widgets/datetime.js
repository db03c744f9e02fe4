/** `<pagelet-datetime>`: a point in time, written or picked in the browser's own calendar. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string} input_id of the field, for its label
 * @property {string | null} value "2020-10-01 05:20:15", "2020-10-01", "now", "now - 2h"
 * @property {boolean} include_time
 * @property {boolean} interactive
 */

const RELATIVE = /^now(\s*[+-]\s*\d+\s*[smhd])?$/;
const FORMS = { long: "YYYY-MM-DD HH:MM:SS", short: "YYYY-MM-DD" };

/** @extends {Widget<Props>} */
export class DateTime extends Widget {
  static defaults = { input_id: "", value: null, include_time: true, interactive: true };

  #field = h("input", { type: "text", autocomplete: "off", spellcheck: "false" });
  /** Only its calendar is seen. */
  #picker = h("input", { class: "calendar", tabindex: -1, "aria-hidden": "true", step: 1 });
  #open = iconButton("calendar", "Open the calendar", () => this.#picker.showPicker());
  #hint = h("p", { class: "problem", role: "alert" });

  get state() {
    return this.props.value;
  }

  build() {
    this.replaceChildren(
      h("div", { class: "date-box" }, this.#field, this.#picker, this.#open),
      this.#hint,
    );
    this.#field.addEventListener("input", (event) => event.stopPropagation());
    this.#field.addEventListener("change", (event) => {
      event.stopPropagation();
      this.#read();
    });
    this.#field.addEventListener("keydown", ({ key, isComposing }) => {
      if (key !== "Enter" || isComposing || !this.#read()) return;
      this.emit("submit");
    });
    this.#picker.addEventListener("change", (event) => event.stopPropagation());
    this.#picker.addEventListener("input", (event) => {
      event.stopPropagation();
      this.#field.value = this.#picked();
      this.#read();
      this.emit("submit");
    });
  }

  update() {
    const { input_id: id, value, include_time: long, interactive } = this.props;
    this.#field.id = id;
    this.#field.readOnly = !interactive;
    this.#field.placeholder = interactive ? this.#form : "";
    this.#field.value = value ?? "";
    this.#picker.type = long ? "datetime-local" : "date";
    this.#picker.disabled = !interactive;
    this.#open.hidden = !interactive;
    this.#picker.value = (value ?? "").replace(" ", "T");
    this.#complain("");
  }

  get #form() {
    return this.props.include_time ? FORMS.long : FORMS.short;
  }

  /** What the calendar says, in our form. */
  #picked() {
    const { value } = this.#picker;
    if (!this.props.include_time || value === "") return value;
    const [day, time] = value.split("T");
    return `${day} ${time.slice(0, 8).padEnd(8, ":00")}`;
  }

  /** Take what is written, if it is a time; return whether it is. */
  #read() {
    const written = this.#field.value.trim();
    const isTime = written === "" || RELATIVE.test(written) || this.#isDate(written);
    this.#complain(isTime ? "" : word("Write it as {form}.", { form: this.#form }));
    if (isTime && written !== (this.props.value ?? "")) {
      this.props.value = written || null;
      this.#picker.value = written.replace(" ", "T");
      this.emit("input");
    }
    return isTime;
  }

  /** @param {string} written */
  #isDate(written) {
    const pattern = this.props.include_time
      ? /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/
      : /^\d{4}-\d{2}-\d{2}$/;
    const utc = `${written.slice(0, 10)}T${written.slice(11) || "00:00:00"}`;
    const date = new Date(`${utc}Z`);
    // Other days than there are, such as February 30, move on to the next month.
    return pattern.test(written) && !Number.isNaN(+date) && date.toISOString().slice(0, 19) === utc;
  }

  /** @param {string} message */
  #complain(message) {
    this.#hint.textContent = message;
    this.#hint.hidden = message === "";
    if (message === "") this.#field.removeAttribute("aria-invalid");
    else this.#field.setAttribute("aria-invalid", "true");
  }
}

define("pagelet-datetime", DateTime);
