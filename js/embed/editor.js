/** The playground's half of an embedded app: its files to be edited, and a button to run them. */

import "../widgets/code.js";
import { h } from "../widgets/elements.js";
import { word } from "../words.js";

/** From this width on, the app stands beside its code. */
const WIDE = 720;
const LANGUAGES = {
  py: "python",
  md: "markdown",
  json: "json",
  html: "html",
  css: "css",
  js: "javascript",
};

/**
 * Put an editor into an app's surface.
 *
 * @param {import("./element.js").AppElement} app
 * @param {import("./sources.js").Sources} sources
 * @param {string | null} layout "vertical", "horizontal", or by the width
 */
export function addEditor(app, sources, layout) {
  const { surface } = app;
  const { files, entry } = sources;
  const names = Object.keys(files).filter((name) => typeof files[name] === "string");
  names.sort((a, b) => Number(b === entry) - Number(a === entry));
  const code = /** @type {any} */ (document.createElement("pagelet-code"));
  Object.assign(code, { label: word("Code"), interactive: true, lines: 10, autocomplete: true });
  const show = (/** @type {string} */ name) => {
    const ending = /** @type {keyof typeof LANGUAGES} */ (name.split(".").at(-1));
    Object.assign(code, { language: LANGUAGES[ending] ?? null, value: files[name] });
  };
  let shown = entry;
  code.addEventListener("input", () => {
    files[shown] = code.value ?? "";
  });
  const choice = h("select", { "aria-label": word("Files") });
  for (const name of names) choice.append(h("option", { value: name }, name));
  choice.addEventListener("change", () => {
    shown = choice.value;
    show(shown);
  });
  const run = h("button", { class: "lg primary", type: "button" }, word("Run"));
  run.addEventListener("click", () => app.run().catch(() => {}));
  const bar = h("div", { class: "editor-bar" }, names.length > 1 ? choice : null, run);
  const inside = h("div", { class: "contain" }, h("div", { class: "block code" }, code), bar);
  const editor = h("div", { class: "editor gradio-container embedded" }, inside);
  editor.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run.click();
  });
  const arrange = () => {
    const isWide = surface.clientWidth >= WIDE;
    surface.classList.toggle("beside", layout ? layout === "horizontal" : isWide);
  };
  new ResizeObserver(arrange).observe(surface);
  // The page around may have changed what is run.
  app.addEventListener("run", () => {
    if (files[shown] !== (code.value ?? "")) show(shown);
  });
  surface.prepend(editor);
  show(entry);
}
