/** The look that the buttons for files share with the others. */

import { h } from "./elements.js";

/**
 * @param {HTMLButtonElement} button
 * @param {{label: string, look: string, icon: string | null, disabled: boolean}} look
 */
export function buttonOf(button, { label, look, icon, disabled }) {
  button.className = look;
  button.disabled = disabled;
  const picture = icon ? h("img", { src: icon, alt: "", class: "button-icon" }) : null;
  button.replaceChildren(
    ...[picture, h("span", { "data-word": "" }, label)].filter((part) => part !== null),
  );
}
