/** The row of buttons by which a visitor chooses where a sound or a film comes from. */

import { word } from "../words.js";
import { h, iconButton } from "./elements.js";

/** @type {Record<string, [import("./elements.js").IconName, string]>} */
const SIGNS = {
  upload: ["upload", "Upload file"],
  microphone: ["microphone", "Record audio"],
  webcam: ["camera", "Record video"],
};

/**
 * @param {string[]} sources
 * @param {string} chosen
 * @param {(source: string) => void} choose
 */
export function sourceBar(sources, chosen, choose) {
  if (sources.length < 2) return null;
  const buttons = sources.map((source) => {
    const [sign, label] = SIGNS[source];
    const button = iconButton(sign, label, () => choose(source));
    button.setAttribute("aria-pressed", String(source === chosen));
    return button;
  });
  return h("div", { class: "sources", role: "group", "aria-label": word("Source") }, ...buttons);
}
