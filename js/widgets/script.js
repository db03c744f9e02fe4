/** `<pagelet-script>`: runs the JavaScript of listeners on the page, for Python. */

import { runScript } from "./author-script.js";
import { define, Widget } from "./widget.js";

const REFUSED =
  "The page's Content-Security-Policy does not allow js=... of a listener to run. Put the code " +
  "into a file beside the script, load it by launch(head='<script src=\"files/NAME.js\"></script>') " +
  "and let a function of Python's do the rest.";

/** @extends {Widget<Record<string, never>>} */
export class Script extends Widget {
  static calls = ["run"];

  /**
   * Run some source and tell what it returned.
   *
   * @param {string} id of the run
   * @param {string} source
   * @param {unknown[]} given
   */
  async run(id, source, given) {
    try {
      const result = plain(await runScript(source, given));
      this.emit("script-ran", { id, result });
    } catch (error) {
      const failure =
        error instanceof EvalError ? REFUSED : `js=... of a listener failed: ${error}`;
      this.emit("script-ran", { id, failure });
    }
  }
}

/**
 * What Python can be told of a value: as JSON has it, and nothing for what JSON has not.
 *
 * @param {unknown} value
 */
function plain(value) {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

define("pagelet-script", Script);
