/** The editor's icons, drawn as those of the other widgets. */

import { drawn, h } from "../elements.js";

export const ICONS = {
  add: "M12 5v14M5 12h14",
  brush: "M14 4.5l5.5 5.5L10 17l-3-3zM7 14c-3 0-2.5 4-4 5.5 3 .8 6.5 0 7-2.5",
  crop: "M6.5 2.5v15h15M2.5 6.5h15v15",
  check: "M4 12.5 9.5 18 20 6.5",
  clear: "M5.5 5.5l13 13M18.5 5.5l-13 13",
  down: "M5 9l7 7 7-7",
  download: "M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 20h15",
  eraser: "M8 19.5l-4.5-4.5L14 4.5l6 6-9 9zM8.5 9.5l6 6M8 19.5h12",
  eye: "M2.5 12c4-7 15-7 19 0-4 7-15 7-19 0zM14.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  fit: "M4 9V4h5m6 0h5v5M4 15v5h5m6 0h5v-5M9 9h6v6H9z",
  hand: "M12 2.5v19m-9.5-9.5h19M12 2.5l-2.5 2.5M12 2.5l2.5 2.5M12 21.5l-2.5-2.5m2.5 2.5 2.5-2.5M2.5 12l2.5-2.5M2.5 12l2.5 2.5M21.5 12l-2.5-2.5m2.5 2.5-2.5 2.5",
  hidden:
    "M4 4l16 16M2.5 12c2-3.5 6-5.5 10-5.200m4 1.200c2 1 4 2.5 5 4-2 3.5-6 5.5-10 5.200m-4-1.200c-2-1-4-2.5-5-4",
  layers: "M12 3.5l9 5-9 5-9-5zM3 13l9 5 9-5",
  mirror: "M12 3v18M8.5 7l-5 10h5zM15.5 7l5 10h-5z",
  redo: "M19 9H9.5a5 5 0 0 0 0 10H14m5-10-4.5-4.5M19 9l-4.5 4.5",
  remove: "M4 7h16M9.5 7V4h5v3M6 7l1 13h10l1-13M10 11v5.5m4-5.5v5.5",
  resize: "M4 4h10v10H4zM14 20h6v-6m-6 0 6 6",
  turn: "M19.5 12a7.5 7.5 0 1 1-2.200-5.300L20 9.5m0-6v6h-6",
  undo: "M5 9h9.5a5 5 0 0 1 0 10H10M5 9l4.5-4.5M5 9l4.5 4.5",
  up: "M5 15l7-7 7 7",
  zoomIn: "M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15 15l5.5 5.5M10.5 8v5M8 10.5h5",
  zoomOut: "M16.5 10.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM15 15l5.5 5.5M8 10.5h5",
};

/**
 * Make a small button.
 *
 * @param {keyof typeof ICONS} name
 * @param {string} said in the visitor's language
 * @param {() => void} click
 */
export function toolButton(name, said, click) {
  const attributes = { type: "button", class: "icon-button", "aria-label": said, title: said };
  return h("button", { ...attributes, click }, drawn(ICONS[name]));
}
