/** Asks for the name of a file, and says why one will not do. */

import { h } from "../widgets/elements.js";
import { word } from "../words.js";

/**
 * @param {object} question
 * @param {string} question.title
 * @param {string} question.action what the button says
 * @param {string} question.value
 * @param {(name: string) => string | null} question.refuses why a name will not do
 * @returns {Promise<string | null>} null where the visitor changed their mind
 */
export function askName({ title, action, value, refuses }) {
  const problem = h("p", { class: "pg-refusal", id: "pg-refusal", role: "alert" });
  const field = h("input", {
    type: "text",
    value,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": "pg-refusal",
    input: () => problem.replaceChildren(),
  });
  const label = h("label", {}, h("span", {}, word("File name")), field);
  const cancel = h("button", { type: "button", class: "sm secondary" }, word("Cancel"));
  const accept = h("button", { type: "submit", class: "sm primary" }, word(action));
  const form = h("form", { method: "dialog" }, h("h2", {}, title), label, problem);
  form.append(h("div", { class: "pg-dialog-foot" }, cancel, accept));
  const dialog = h("dialog", { class: "pg-dialog pg-small", "aria-label": title }, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    /** @type {string | null} */
    let chosen = null;
    cancel.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const reason = refuses(field.value.trim());
      if (reason !== null) {
        problem.replaceChildren(word(reason));
        field.focus();
        return;
      }
      chosen = field.value.trim();
      dialog.close();
    });
    dialog.showModal();
    field.focus();
    // Up to the ending, which seldom changes.
    field.setSelectionRange(0, value.includes(".") ? value.lastIndexOf(".") : value.length);
  });
}
