/** What the page itself says: how far it is while it starts, and what went wrong. */

import { h } from "./widgets/elements.js";
import { word } from "./words.js";

/** Nothing is said about a start that is over sooner. */
const QUIET = 400;

/** @typedef {import("./status.js").BootStatus} BootStatus */

/**
 * The line that shows while the page starts.
 *
 * @param {BootStatus} status
 * @returns {HTMLElement}
 */
export function startNotice(status) {
  const words = h("span", { role: "status" });
  const amount = h("span", { "aria-hidden": "true" });
  const bar = h("progress", { "aria-label": "Progress", "data-word": "aria-label" });
  const line = h("div", { class: "boot-line" }, words, amount);
  const notice = h("div", { class: "boot", hidden: true }, line, bar);
  setTimeout(() => {
    notice.hidden = status.isOver;
  }, QUIET);
  status.subscribe(() => {
    if (status.isOver) notice.hidden = true;
    if (words.textContent !== status.words) words.textContent = status.words;
    amount.textContent = status.amount;
    bar.max = status.total || 1;
    if (status.total > 0) bar.value = status.done;
    else bar.removeAttribute("value");
  });
  return h("div", { class: "gradio-container embedded" }, notice);
}

/**
 * A block that says why there is no app.
 *
 * @param {string} title
 * @param {string} message
 * @param {string} traceback
 * @param {(() => void) | null} [retry] what a button to start again does
 * @returns {HTMLElement}
 */
export function failureNotice(title, message, traceback, retry = null) {
  const block = h(
    "div",
    { class: "script-error", role: "alert" },
    h("h2", {}, title),
    h("p", {}, message),
    traceback ? h("pre", { class: "traceback", tabindex: 0 }, traceback) : null,
    retry ? h("button", { class: "lg primary", click: retry }, word("Retry")) : null,
  );
  const contain = h("div", { class: "contain" }, block);
  return h("div", { class: "gradio-container embedded" }, contain);
}

/**
 * What to say of a Python that was started again, under what is on the page.
 *
 * @param {string} [crash] what ended it, if it was not stopped
 */
export function whyAgain(crash) {
  const why =
    crash === undefined
      ? word("Python was busy, so it was stopped by starting it again.")
      : word("Python crashed ({reason}) and was started again.", { reason: crash });
  return `${why} ${word("What you entered is kept; variables and states are not.")}`;
}
