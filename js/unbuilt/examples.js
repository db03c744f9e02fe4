/** The examples as the playground offers them, where no build has made pages of them. */

import { INSIDE } from "../supply.js";

/**
 * @typedef {object} Example
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {string} words by which it is found, too
 * @property {string[]} files the script first
 */

/** What is shown to who opens the playground for the first time. */
const FIRST = "greeting";

/**
 * @param {Example[]} examples
 * @param {string} home the repository's own folder
 * @returns {import("../playground/main.js").Config}
 */
export function playgroundConfig(examples, home) {
  return {
    completions: null,
    takeaway: null,
    style: `${INSIDE}assets/style.css`,
    first: FIRST,
    examples: examples.map(({ files, ...example }) => ({
      ...example,
      page: null,
      files: files.map((path) => ({
        name: path.slice(path.indexOf("/") + 1),
        url: new URL(path.split("/").map(encodeURIComponent).join("/"), home).href,
      })),
    })),
  };
}

/** Put them into the page, as the build does. @param {Example[]} examples */
export function showCards(examples) {
  const cards = examples.map(({ name, title, description, words }) => {
    const card = document.createElement("a");
    card.className = "pg-card";
    card.href = `#example=${name}`;
    Object.assign(card.dataset, { example: name, words });
    const [head, text] = [document.createElement("b"), document.createElement("span")];
    head.textContent = title;
    text.textContent = description;
    card.append(head, text);
    const item = document.createElement("li");
    item.append(card);
    return item;
  });
  document.getElementById("pg-list")?.replaceChildren(...cards);
}
