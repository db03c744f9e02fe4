/** The menu of a cell or a column. */

import { h } from "../elements.js";

/** @typedef {{label: string, run: () => unknown}} Item */

const MARGIN = 8;

/**
 * Open a menu.
 *
 * @param {HTMLElement} host where it is put, and where the focus goes back to
 * @param {{x: number, y: number}} at
 * @param {(Item | null)[]} items null is a line between
 */
export function openMenu(host, at, items) {
  // Not "auto": Firefox closes such a popover when the button that opened it is released.
  const menu = h("div", { class: "grid-menu", role: "menu", popover: "manual" });
  const buttons = items.flatMap((item) => {
    if (item === null) {
      if (menu.childElementCount > 0) menu.append(h("hr", { role: "separator" }));
      return [];
    }
    const run = () => {
      close();
      item.run();
    };
    const button = h("button", { type: "button", role: "menuitem", tabindex: "-1", click: run });
    button.textContent = item.label;
    menu.append(button);
    return [button];
  });
  const close = () => menu.hidePopover();
  const closeOutside = (/** @type {Event} */ event) => {
    if (!event.composedPath().includes(menu)) close();
  };
  window.addEventListener("pointerdown", closeOutside, true);
  window.addEventListener("resize", close);
  // The key that opened it asks for the browser's own menu too, at what has the focus by now.
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") return;
    const root = /** @type {Document | ShadowRoot} */ (menu.getRootNode());
    const hadFocus = root.activeElement === null || menu.contains(root.activeElement);
    menu.remove();
    window.removeEventListener("pointerdown", closeOutside, true);
    window.removeEventListener("resize", close);
    if (hadFocus) host.focus({ preventScroll: true });
  });
  menu.addEventListener("keydown", (event) => {
    const root = /** @type {Document | ShadowRoot} */ (menu.getRootNode());
    const now = buttons.indexOf(/** @type {any} */ (root.activeElement));
    const steps = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 };
    const next = /** @type {Record<string, number>} */ (steps)[event.key];
    event.stopPropagation();
    if (event.key === "Tab" || event.key === "Escape") close();
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  });
  host.after(menu);
  menu.showPopover();
  const { offsetWidth, offsetHeight, style } = menu;
  style.left = `${Math.max(MARGIN, Math.min(at.x, innerWidth - offsetWidth - MARGIN))}px`;
  style.top = `${Math.max(MARGIN, Math.min(at.y, innerHeight - offsetHeight - MARGIN))}px`;
  buttons[0]?.focus();
}
