/** The page's words: every language has all of them, and they get to where they are meant for. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { installPage } from "./page.js";

const JS = new URL("../../js/", import.meta.url);
const PYTHON = new URL("../../py/pagelet/", import.meta.url);

/** @type {Record<string, Record<string, string>>} */
const languages = JSON.parse(readFileSync(new URL("words.json", JS), "utf8"));

/** @param {URL} folder @param {string} ending @returns {string} */
function sources(folder, ending) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
    .join("\n");
}

const code = sources(JS, ".js");
const markup = readFileSync(new URL("../index.html", JS), "utf8");
const marked = [...markup.matchAll(/<[^>]* data-word(?:="([^"]*)")?[^>]*>([^<]*)/g)].flatMap(
  ([tag, names, text]) =>
    names ? names.split(" ").map((name) => tag.split(` ${name}="`)[1].split('"')[0]) : [text],
);
const called = [
  /\bword\(\s*"([^"]+)"/g,
  /\bcopyButton\(\s*"([^"]+)"/g,
  /\biconButton\(\s*"\w+",\s*"([^"]+)"/g,
  /\bdrop: "([^"]+)"/g,
]
  .flatMap((pattern) => [...code.matchAll(pattern)].map(([, english]) => english))
  .concat(marked);
const [first, ...others] = Object.keys(languages);
const keys = Object.keys(languages[first]);

test("there are ten of the most spoken languages", () => {
  assert.ok(Object.keys(languages).length >= 9, "beside English");
});

for (const language of others) {
  test(`${language} has the same words as ${first}, in order`, () => {
    assert.deepEqual(Object.keys(languages[language]), keys);
  });
}

test("the words are in alphabetical order, so that a new one has its place", () => {
  assert.deepEqual([...keys].sort(), keys);
});

for (const [language, said] of Object.entries(languages)) {
  test(`${language} keeps what stands for something`, () => {
    const holes = (/** @type {string} */ text) => text.match(/\{\w+\}/g)?.sort() ?? [];
    for (const [english, text] of Object.entries(said)) {
      assert.deepEqual(holes(text), holes(english), english);
      assert.notEqual(text.trim(), "", english);
    }
  });

  test(`${language} says nothing that would be translated again`, () => {
    for (const [english, text] of Object.entries(said)) {
      assert.ok(!(text in said) || said[text] === text, `${english} -> ${text}`);
    }
  });
}

test("whatever the page says is in the catalogue", () => {
  assert.ok(called.length > 30);
  assert.deepEqual(
    [...new Set(called)].filter((english) => !keys.includes(english)),
    [],
  );
});

test("whatever is in the catalogue is said by the page or by Python", () => {
  const everything = code + markup + sources(PYTHON, ".py");
  const literal = (/** @type {string} */ english) => {
    const inPython = english.replace(/\{\w+\}/, "{");
    if (marked.includes(english)) return true;
    return everything.includes(`"${english}"`) || everything.includes(`"${inPython}`);
  };
  assert.deepEqual(
    keys.filter((english) => !literal(english)),
    [],
  );
});

test("marked elements are translated, now and later; other text is left alone", async () => {
  const root = installPage();
  root.innerHTML = `
    <button><span data-word>Submit</span></button>
    <button><span data-word>My own words</span></button>
    <span>Submit</span>
    <nav data-word="aria-label" aria-label="Pages"><span data-word>Flag as odd one</span></nav>`;
  const { speak, word } = await import("../../js/words.js");
  assert.equal(word("Picture {number}", { number: 3 }), "Picture 3");
  assert.equal(word("not in the catalogue"), "not in the catalogue");

  await speak(["tlh", "es-MX", "fr"], root);
  const texts = () => [...root.querySelectorAll("span")].map((span) => span.textContent);
  assert.deepEqual(texts(), ["Enviar", "My own words", "Submit", "Marcar como odd one"]);
  assert.equal(root.querySelector("nav")?.getAttribute("aria-label"), "Páginas");
  assert.equal(root.querySelector("span")?.lang, "es");
  assert.equal(word("Picture {number}", { number: 3 }), "Imagen 3");

  const span = /** @type {HTMLElement} */ (root.querySelector("span"));
  span.textContent = "Saving...";
  const added = document.createElement("div");
  added.innerHTML = "<b data-word>Stop</b>";
  root.append(added);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(span.textContent, "Guardando...");
  assert.equal(added.textContent, "Detener");
});

test("text that runs from right to left is kept apart", async () => {
  const root = installPage();
  const { speak, word } = await import("../../js/words.js");
  await speak(["ar"], root);
  assert.equal(word("Stop"), "\u2067إيقاف\u2069");
});
