/** The playground's own icons, drawn as those in elements.js. */

import { drawn } from "../widgets/elements.js";

const PATHS = {
  dark: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  download: "M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 20h15",
  edit: "M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2m0 16v2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4M2 12h2m16 0h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4",
  link: "M10 14a4.5 4.5 0 0 0 6.4 0l3-3A4.5 4.5 0 0 0 13 4.6l-1 1M14 10a4.5 4.5 0 0 0-6.4 0l-3 3a4.5 4.5 0 0 0 6.4 6.4l1-1",
  more: "M12 5v.5m0 6v.5m0 6.5v.5",
  play: "M7 4.5v15l12-7.5z",
  side: "M4 4h16v16H4zM12 4v16",
  stack: "M4 4h16v16H4zM4 12h16",
  stop: "M6.5 6.5h11v11h-11z",
  undo: "M4 9h10a5.5 5.5 0 0 1 0 11H9M4 9l4.5-4.5M4 9l4.5 4.5",
};

/** @typedef {keyof typeof PATHS} Icon */

/** @param {Icon} name */
export function sign(name) {
  return drawn(PATHS[name]);
}

/** Put icons before the words of marked buttons. @param {ParentNode} scope */
export function drawIcons(scope) {
  for (const button of scope.querySelectorAll("[data-sign]")) {
    button.prepend(sign(/** @type {Icon} */ (/** @type {HTMLElement} */ (button).dataset.sign)));
  }
}
