/** The dialog with the links to what is being edited. */

import { copyButton } from "../widgets/clipboard.js";
import { h, iconButton } from "../widgets/elements.js";
import { word } from "../words.js";
import { linkTo } from "./link.js";

/** Longer ones are cut by some programs that people send links with. */
const SAFE = 8000;

/** @param {import("./project.js").Project} project */
export async function share({ files }) {
  const address = location.href.replace(/#.*$/, "");
  const code = address + (await linkTo("code", files));
  const app = address + (await linkTo("app", files));
  const close = iconButton("clear", "Close", () => dialog.close());
  const head = h("div", { class: "pg-dialog-head" }, h("h2", {}, word("Share")), close);
  const about = word("The links hold all files. What stands after # is sent to no server.");
  const dialog = h(
    "dialog",
    { class: "pg-dialog pg-share", "aria-label": word("Share") },
    head,
    line(word("Code and app"), code),
    line(word("App only"), app),
    h("p", { class: "pg-small-print" }, about),
  );
  if (code.length > SAFE) {
    const length = code.length.toLocaleString();
    const long = word(
      "These links have {length} characters: some programs cut them when they are sent.",
      { length },
    );
    dialog.append(h("p", { class: "pg-warning" }, long));
  }
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} label @param {string} link */
function line(label, link) {
  const field = h("input", {
    type: "text",
    readonly: true,
    value: link,
    focus: () => field.select(),
  });
  const open = h(
    "a",
    { class: "sm secondary", href: link, target: "_blank", rel: "noopener" },
    word("Open"),
  );
  return h(
    "div",
    { class: "pg-share-line" },
    h("label", {}, h("span", {}, label), field),
    copyButton("Copy link", () => link),
    open,
  );
}
