/** The small buttons of a gallery: for all pictures, or for the one that is shown large. */

import { word } from "../words.js";
import { iconButton } from "./elements.js";
import { canShare } from "./picture.js";
import { saveBlob } from "./saving.js";

/**
 * @typedef {import("./picture.js").Picture} Picture
 *
 * @typedef {object} Use
 * @property {Picture[]} all
 * @property {Picture | null} large
 * @property {(() => void) | null} remove takes away the large one, where the visitor may
 * @property {(() => void) | null} clear takes away all, where the visitor may
 * @property {() => void} close
 */

/**
 * @param {import("./stage.js").Stage} stage
 * @param {string[]} buttons which of them the author wants
 * @param {Use} use
 */
export function galleryTools(stage, buttons, { all, large, remove, clear, close }) {
  const tools = buttons.includes("fullscreen") ? [stage.fullscreen] : [];
  if (large === null) {
    if (buttons.includes("download_all") && !clear) tools.push(allButton(stage, all));
    if (clear) tools.push(iconButton("clear", "Remove all images", clear));
    return tools;
  }
  if (buttons.includes("share") && canShare()) tools.push(stage.shareButton(large));
  if (buttons.includes("download")) tools.push(stage.saveButton(large));
  if (remove) tools.push(iconButton("remove", "Remove Image", remove));
  return [...tools, iconButton("clear", "Close preview", close)];
}

/** @param {import("./stage.js").Stage} stage @param {Picture[]} pictures */
function allButton(stage, pictures) {
  const explain = (/** @type {string} */ reason) =>
    word("The pictures could not be saved: {reason}", { reason });
  const button = iconButton("download", "Download all as a zip file", () =>
    stage.wait(button, () => saveAll(pictures), explain),
  );
  return button;
}

/** @param {Picture[]} pictures */
async function saveAll(pictures) {
  const { zip } = await import("../zip.js");
  saveBlob(await zip(files(pictures)), "gallery.zip");
}

/** Each picture's file; those of other sites that can't be had are left out. @param {Picture[]} pictures */
async function* files(pictures) {
  const used = new Set();
  for (const [index, picture] of pictures.entries()) {
    const data = await picture.file();
    if (data === null) continue;
    const name = used.has(picture.name) ? `${index + 1}-${picture.name}` : picture.name;
    used.add(name);
    yield { name, time: Date.now(), data };
  }
}
