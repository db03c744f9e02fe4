/** Copying text, with a sign on the button that it worked. */

import { word } from "../words.js";
import { icon, iconButton } from "./elements.js";

const SHOWN = 1500;

/**
 * Make a button that copies a text.
 *
 * @param {string} label
 * @param {() => string} text
 * @param {(text: string) => void} [copied]
 */
export function copyButton(label, text, copied) {
  const button = iconButton("copy", label, async () => {
    const content = text();
    try {
      await navigator.clipboard.writeText(content);
    } catch (error) {
      const reason = /** @type {Error} */ (error).message;
      const message = word("The browser did not allow copying: {reason}", { reason });
      button.dispatchEvent(new CustomEvent("pagelet-error", { bubbles: true, detail: message }));
      return;
    }
    button.replaceChildren(icon("check"));
    setTimeout(() => button.replaceChildren(icon("copy")), SHOWN);
    copied?.(content);
  });
  return button;
}
