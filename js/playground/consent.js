/** What is asked before code runs that came with a link. */

import { h } from "../widgets/elements.js";
import { word } from "../words.js";

/**
 * @param {readonly import("./link.js").ProjectFile[]} files
 * @param {() => void} go
 * @returns {HTMLElement}
 */
export function consent(files, go) {
  const listed = files.map(({ name, content }, index) => {
    const isText = typeof content === "string";
    const size = isText
      ? word("Lines: {count}", { count: content.split("\n").length })
      : `${content.length} B`;
    const summary = h(
      "summary",
      {},
      h("code", {}, name),
      " ",
      h("span", { class: "pg-size" }, size),
    );
    const text = isText ? h("pre", { tabindex: 0, "aria-label": name }, content) : null;
    return text ? h("details", { open: index === 0 }, summary, text) : h("p", {}, name, " ", size);
  });
  return h(
    "div",
    { class: "pg-consent" },
    h("h2", {}, word("This code came with a link")),
    h(
      "p",
      {},
      word(
        "It runs in a frame that is closed off: it can't read this page, nor what you have stored here. It can use the network, so give it nothing secret.",
      ),
    ),
    h("button", { type: "button", class: "lg primary", click: go }, word("Run this code")),
    h("div", { class: "pg-reading" }, ...listed),
  );
}
