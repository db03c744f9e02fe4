/** Lets a widget's stage fill the window, by the top layer, which every device has. */

import { word } from "../words.js";
import { iconButton, relabel } from "./elements.js";

/**
 * Make the button that switches.
 *
 * @param {HTMLElement} stage
 */
export function fullscreenButton(stage) {
  const button = iconButton("expand", "Fullscreen", () => {
    if (stage.hasAttribute("popover")) leave(stage, button);
    else enter(stage, button);
  });
  stage.addEventListener("keydown", (event) => {
    if (!stage.hasAttribute("popover")) return;
    if (event.key === "Tab") keepInside(stage, event);
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    leave(stage, button);
  });
  return button;
}

/** @param {HTMLElement} stage @param {HTMLButtonElement} button */
function enter(stage, button) {
  const place = /** @type {HTMLElement} */ (stage.parentElement);
  // The page behind keeps its shape while the stage is away.
  place.style.minHeight = `${stage.offsetHeight}px`;
  stage.popover = "manual";
  stage.showPopover();
  relabel(button, "shrink", word("Exit fullscreen"));
  button.focus();
}

/** @param {HTMLElement} stage @param {HTMLButtonElement} button */
export function leave(stage, button) {
  if (!stage.hasAttribute("popover")) return;
  stage.hidePopover();
  stage.popover = null;
  /** @type {HTMLElement} */ (stage.parentElement).style.minHeight = "";
  relabel(button, "expand", word("Fullscreen"));
  button.focus();
}

/** @param {HTMLElement} stage @param {KeyboardEvent} event */
function keepInside(stage, event) {
  const stops = [...stage.querySelectorAll("button:not(:disabled)")].filter(
    (button) => /** @type {HTMLElement} */ (button).offsetParent !== null,
  );
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const root = /** @type {Document | ShadowRoot} */ (stage.getRootNode());
  if (root.activeElement !== edge) return;
  event.preventDefault();
  const next = event.shiftKey ? stops.at(-1) : stops[0];
  /** @type {HTMLElement | undefined} */ (next)?.focus();
}
