/**
 * `<pagelet-head>`: what the author of the app wants outside of it: markup in the page's head, a
 * script that runs once, an icon. An app on its own page trusts its author; apps of strangers run
 * in a frame of their own.
 */

import { h } from "./elements.js";
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

  /** What has run; a restart of Python asks for it again. @type {Set<string>} */
  #done = new Set();

  build() {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { blockedURI, effectiveDirective } = event;
      if (blockedURI !== "inline" || !effectiveDirective.startsWith("script-src")) return;
      this.#report(
        "The page's Content-Security-Policy does not allow scripts inside of HTML, so that one " +
          `did not run. ${REMEDY}`,
      );
    });
  }

  /** @param {Set<string>} changed */
  async update(changed) {
    const { markup, script, icon } = this.props;
    if (icon && changed.has("icon")) showIcon(icon);
    for (const html of markup.filter((part) => this.#isNew(part))) await this.#insert(html);
    if (script && this.#isNew(script)) await this.#run(script);
  }

  /** @param {string} text */
  #isNew(text) {
    const isNew = !this.#done.has(text);
    this.#done.add(text);
    return isNew;
  }

  /** @param {string} html */
  async #insert(html) {
    const template = h("template");
    template.innerHTML = html;
    for (const node of [...template.content.childNodes]) {
      if (node instanceof HTMLScriptElement) await this.#insertScript(node);
      else {
        if (node instanceof Element) predecessor(node)?.remove();
        document.head.append(node);
      }
    }
  }

  /** Scripts that were parsed this way do not run; copies do. @param {HTMLScriptElement} parsed */
  #insertScript(parsed) {
    const script = h("script");
    for (const { name, value } of parsed.attributes) script.setAttribute(name, value);
    script.textContent = parsed.textContent;
    const has = (/** @type {string} */ name) => parsed.hasAttribute(name);
    const waits = has("src") && !has("async") && !has("defer") && parsed.type !== "module";
    /** @type {Promise<void>} */
    const loaded = new Promise((resolve) => {
      script.onload = () => resolve();
      script.onerror = () => {
        this.#report(`The script ${parsed.src}, which launch(head=...) names, can't be loaded.`);
        resolve();
      };
    });
    document.head.append(script);
    // The next one may use what this one defines.
    return waits ? loaded : Promise.resolve();
  }

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

/** @param {string} source */
function isExpression(source) {
  try {
    new Function(`return (${source}\n)`);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** What an element of the head takes the place of. @param {Element} element */
function predecessor(element) {
  if (element instanceof HTMLTitleElement) return document.head.querySelector("title");
  if (element.matches("link[rel~='icon']")) return document.head.querySelector("link[rel~='icon']");
  const name = element instanceof HTMLMetaElement ? element.name : "";
  return name ? document.head.querySelector(`meta[name="${CSS.escape(name)}"]`) : null;
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
