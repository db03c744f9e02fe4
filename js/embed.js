/** What a page gets that wants to embed apps: the elements `<pagelet-app>` and `<gradio-lite>`. */

import { AppElement } from "./embed/element.js";
import { LiteElement } from "./embed/lite.js";
import { located } from "./embed/site.js";

/**
 * Define the elements. A page may load this twice; the first wins.
 *
 * @param {import("./embed/site.js").Site} site with addresses relative to `base`
 * @param {string} base
 */
export function define(site, base) {
  if (customElements.get("pagelet-app") !== undefined) return;
  AppElement.site = located(site, base);
  customElements.define("pagelet-app", AppElement);
  customElements.define("gradio-lite", LiteElement);
}
