/** What rendered Markdown gets on the page: buttons that copy code, and stops for the keyboard. */

import { copyButton } from "./clipboard.js";

/** @param {Element} within */
export function addCopyButtons(within) {
  for (const pre of within.querySelectorAll("pre")) {
    if (pre.querySelector(".copy-code")) continue;
    const text = pre.textContent ?? "";
    const button = copyButton("Copy the code", () => text);
    button.classList.add("copy-code");
    pre.append(button);
  }
}

/** What scrolls must be reachable by keyboard. @param {Element} within */
export function markScrolling(within) {
  for (const wide of within.querySelectorAll("pre > code, .table-scroll, math.tml-display")) {
    if (wide.scrollWidth > wide.clientWidth) wide.setAttribute("tabindex", "0");
  }
}
