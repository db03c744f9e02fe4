/** What a page gets that wants to embed apps: the elements `<pagelet-app>` and `<gradio-lite>`. */

import { AppElement } from "./embed/element.js";
import { LiteElement } from "./embed/lite.js";
import { located } from "./embed/site.js";

export { mount } from "./embed/mount.js";

/**
 * Define the elements. A page may load this twice; the first wins.
 *
 * @param {import("./embed/site.js").Site} site with addresses relative to the site itself
 */
export function define(site) {
  if (customElements.get("pagelet-app") !== undefined) return;
  // This script is in a folder of the site's.
  AppElement.site = located(site, new URL("..", import.meta.url).href);
  customElements.define("pagelet-app", AppElement);
  customElements.define("gradio-lite", LiteElement);
}
