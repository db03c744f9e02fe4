/** What an empty chat shows: words of its author, and examples to begin with. */

import { h, icon } from "../elements.js";
import { nameOf } from "../saving.js";
import { LiveProse } from "./live-prose.js";

/**
 * @typedef {object} Example
 * @property {string} text
 * @property {string} display_text
 * @property {string | null} icon
 * @property {import("./transcript.js").FileData[]} files
 */

/**
 * @param {string | null} placeholder Markdown
 * @param {Example[]} examples
 * @param {import("../prose.js").Options} options
 * @param {(detail: {index: number, value: {text: string, files: unknown[]}}) => void} choose
 */
export function opening(placeholder, examples, options, choose) {
  const element = h("div", { class: "chat-opening" });
  if (placeholder) {
    const prose = new LiveProse(options);
    prose.show(placeholder);
    element.append(prose.element);
  } else if (examples.length === 0) element.append(icon("chat"));
  const buttons = examples.map((example, index) => {
    const { text, files } = example;
    const click = () => choose({ index, value: { text, files } });
    return h("button", { type: "button", class: "chat-example", click }, ...content(example));
  });
  if (buttons.length > 0) element.append(h("div", { class: "chat-examples" }, ...buttons));
  return element;
}

/** @param {Example} example */
function content({ display_text: words, files, icon: picture }) {
  const parts = [];
  if (picture) parts.push(h("img", { src: picture, alt: "" }));
  if (words) parts.push(h("span", {}, words));
  for (const file of files) {
    parts.push(h("span", { class: "chat-chip" }, icon("file"), h("span", {}, nameOf(file))));
  }
  return parts;
}
