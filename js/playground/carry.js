/** The button that makes one file of what is edited, and saves it. */

import { saveBlob } from "../widgets/saving.js";
import { word } from "../words.js";
import { titleOf } from "./gallery.js";

/**
 * @param {HTMLElement} button shows that it takes a while
 * @param {import("./project.js").Project} project
 * @param {string | null} form the address of the single file's form, where there is one
 * @param {(text: string) => void} warn
 */
export async function download(button, project, form, warn) {
  if (form === null || button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    const { oneFile } = await import("./takeaway.js");
    const file = await oneFile(project.files, titleOf(project), form);
    saveBlob(file, project.main.name.replace(/(.*\/)?(.*)\.py$/, "$2.html"));
  } catch (error) {
    const reason = /** @type {Error} */ (error).message;
    warn(word("The file could not be made: {reason}", { reason }));
  }
  button.removeAttribute("aria-busy");
}
