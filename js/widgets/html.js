/**
 * `<pagelet-html>`: shows an author's HTML as it is. Like Gradio's, it is not sanitised: an app
 * trusts its author, and scripts that come in as HTML do not run.
 */

import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string | null} value HTML
 */

/** @extends {Widget<Props>} */
export class Html extends Widget {
  static defaults = { value: "" };

  get state() {
    return this.props.value;
  }

  update() {
    // Before Python is there, what the build drew stays.
    if (this.given.has("value")) this.innerHTML = this.props.value ?? "";
  }
}

define("pagelet-html", Html);
