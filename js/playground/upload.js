/** Files from the visitor's disk, or from this site, as files of a project. */

import { request } from "../download.js";

/** More than that is no text that anybody edits. */
const LONGEST_TEXT = 2_000_000;
export const LARGEST = 50_000_000;

/**
 * @param {File} file
 * @returns {Promise<string | Uint8Array<ArrayBuffer>>} a text where it is one
 */
export async function contentOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > LONGEST_TEXT || bytes.includes(0)) return bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/**
 * @param {{name: string, url: string}} file one of this site's
 * @returns {Promise<import("./link.js").ProjectFile>}
 */
export async function fetched({ name, url }) {
  const response = await request(new URL(url, document.baseURI).href);
  return { name, content: await contentOf(new File([await response.arrayBuffer()], name)) };
}

/**
 * Take files that are dropped onto an element.
 *
 * @param {HTMLElement} place
 * @param {(files: File[]) => void} accept
 */
export function acceptDropped(place, accept) {
  const holdsFiles = (/** @type {DragEvent} */ event) =>
    event.dataTransfer?.types.includes("Files");
  const mark = (/** @type {boolean} */ on) => place.classList.toggle("pg-dropping", on);
  // Before the editor, which would put the file's text where it falls.
  const capture = { capture: true };
  place.addEventListener(
    "dragover",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(true);
    },
    capture,
  );
  place.addEventListener("dragleave", (event) => {
    if (!place.contains(/** @type {Node | null} */ (event.relatedTarget))) mark(false);
  });
  place.addEventListener(
    "drop",
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(false);
      accept([...(event.dataTransfer?.files ?? [])]);
    },
    capture,
  );
}
