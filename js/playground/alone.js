/** A shared app alone, without the editor: after a click, the frame fills the window. */

import { h } from "../widgets/elements.js";
import { word } from "../words.js";
import { consent } from "./consent.js";
import { unpack } from "./link.js";
import { refusal } from "./refusal.js";

/** @param {import("./link.js").FilesLink} link */
export async function showAlone(link) {
  const place = h("main", { class: "pg-alone" });
  document.body.classList.add("alone");
  document.body.append(place);
  const code = `#code=${link.version}.${link.data}`;
  const edit = h("a", { class: "pg-edit", href: code }, word("Open in the playground"));
  // Only what stands after `#` changes, which loads nothing by itself.
  window.addEventListener("hashchange", () => location.reload());
  try {
    const files = await unpack(link);
    place.append(
      consent(files, () => run(place, files, edit)),
      edit,
    );
  } catch (error) {
    const home = h(
      "a",
      { class: "lg primary", href: location.pathname },
      word("Open the playground"),
    );
    place.append(
      h("div", { class: "pg-consent" }, h("p", { role: "alert" }, refusal(error)), home),
    );
  }
}

/**
 * @param {HTMLElement} place
 * @param {import("./link.js").ProjectFile[]} files
 * @param {HTMLElement} edit
 */
async function run(place, files, edit) {
  const { Stage } = await import("./stage.js");
  const { Project } = await import("./project.js");
  const frame = h("div", { class: "pg-app" });
  place.replaceChildren(frame, edit);
  const stage = new Stage(frame, {
    running() {},
    failed() {},
    run() {},
    leave() {},
    warn: console.warn,
  });
  await stage.run(new Project({ kind: "own" }, files));
}
