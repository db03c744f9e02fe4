/**
 * `<pagelet-head>`: what the author of the app wants outside of it: markup in the page's head, a
 * script that runs once, an icon. An app on its own page trusts its author; apps of strangers run
 * in a frame of their own.
 */

import { isExpression } from "./author-script.js";
import { h } from "./elements.js";
import { insertMarkup, predecessor } from "./markup.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string[]} markup
 * @property {string | null} script a function, or statements
 * @property {{bytes: BufferSource, type: string} | null} icon
 */

const REMEDY =
  "Put the code into a file beside the script and load it by " +
  "launch(head='<script src=\"files/NAME.js\"></script>').";

/** @extends {Widget<Props>} */
export class Head extends Widget {
  static defaults = { markup: [], script: null, icon: null };

  /** What has run: a restart of Python asks for it again. @type {string | null} */
  #ran = null;

  resume() {
    document.addEventListener("securitypolicyviolation", this.#refused);
  }

  pause() {
    document.removeEventListener("securitypolicyviolation", this.#refused);
  }

  /** @param {Set<string>} changed */
  async update(changed) {
    const { markup, script, icon } = this.props;
    if (icon && changed.has("icon")) showIcon(icon);
    for (const html of markup) await insertMarkup(html, (message) => this.#report(message));
    if (!script || script === this.#ran) return;
    this.#ran = script;
    await this.#run(script);
  }

  /** @param {SecurityPolicyViolationEvent} event */
  #refused = ({ blockedURI, effectiveDirective }) => {
    if (blockedURI !== "inline" || !effectiveDirective.startsWith("script-src")) return;
    this.#report(
      "The page's Content-Security-Policy does not allow scripts inside of HTML, so that one " +
        `did not run. ${REMEDY}`,
    );
  };

  /** @param {string} source */
  async #run(source) {
    const whole = source.trim().replace(/;+$/, "");
    try {
      // As in a script of the page's own, so that what the code declares is there for others.
      // biome-ignore lint/security/noGlobalEval: the author's code is what is to run here.
      const evaluate = globalThis.eval;
      const value = evaluate(isExpression(whole) ? `(${whole}\n)` : source);
      await (typeof value === "function" ? value() : value);
    } catch (error) {
      const refused = error instanceof EvalError;
      this.#report(
        refused
          ? `The page's Content-Security-Policy does not allow launch(js=...) to run. ${REMEDY}`
          : `launch(js=...) failed: ${error}`,
      );
    }
  }

  /** @param {string} message */
  #report(message) {
    this.emit("pagelet-report", message);
  }
}

/** @param {NonNullable<Props["icon"]>} icon */
function showIcon({ bytes, type }) {
  const href = URL.createObjectURL(new Blob([bytes], { type }));
  const link = h("link", { rel: "icon", type, href });
  const before = /** @type {HTMLLinkElement | null} */ (predecessor(link));
  if (before?.href.startsWith("blob:")) URL.revokeObjectURL(before.href);
  before?.remove();
  document.head.append(link);
}

define("pagelet-head", Head);
