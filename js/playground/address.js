/** The page's own address: what stands after `#` in it. */

import { parse } from "./link.js";

/** Put another hash into the address, without a step back to this one. @param {string} hash */
export function readdress(hash) {
  history.replaceState(null, "", location.pathname + location.search + hash);
}

/**
 * Follow links that are put into the address of an open page.
 *
 * @param {(link: import("./link.js").FilesLink | import("./link.js").ExampleLink) => void} open
 */
export function onLink(open) {
  window.addEventListener("hashchange", () => {
    const link = parse(location.hash);
    if (link?.kind === "files" && link.view === "app") location.reload();
    else if (link !== null) open(link);
  });
}
