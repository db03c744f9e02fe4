/** Making elements, for widgets. */

import { word } from "../words.js";

/**
 * Make an element. Values that are functions listen to the event of that name, `false`, `null`
 * and `undefined` leave an attribute out.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    // As an attribute it would fall under the policy of the page, which may not allow it.
    else if (name === "style" && value != null) element.style.cssText = value;
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Drawn in a square of 24 units with lines of 2. */
const ICONS = {
  add: "M12 5v14M5 12h14",
  attach:
    "M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  backward: "M4 12a8 8 0 1 0 2.5-5.8M4 3v5h5",
  calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8m7-4.5V8",
  camera: "M3.5 8h4l2-3h5l2 3h4v11.5h-17zM15.5 13.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z",
  chart: "M4 4v16h16M8 16v-4m4 4V7m4 9v-6",
  chat: "M4 5h16v11H10l-5 4v-4H4zM8 9.5h8M8 12.5h5",
  check: "M4 12.5 9.5 18 20 6.5",
  clear: "M5.5 5.5l13 13M18.5 5.5l-13 13",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  cube: "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9",
  dislike: "M7 14V4H4v10zM7 4.5 9 4h8.5l2.5 7v3h-6l1 4.5-1.5 1.5L7 14",
  down: "M5 9l7 7 7-7",
  download: "M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 20h15",
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
  error: "M12 7v6m0 3.5v.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  expand: "M9 4H4v5m11-5h5v5M9 20H4v-5m11 5h5v-5",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  film: "M4 5h16v14H4zM8 5v14M16 5v14M4 9.5h4M4 14.5h4m8-5h4m-4 5h4",
  folder: "M3 6h6l2 2.5h10V19H3z",
  forward: "M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5",
  grip: "M9 5.5v.5m0 6v.5m0 6v.5m6-13.5v.5m0 6v.5m0 6v.5",
  info: "M12 11.5V17m0-10v.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  like: "M7 10v10H4V10zM7 19.5 9 20h8.5l2.5-7v-3h-6l1-4.5L13.5 4 7 10",
  microphone:
    "M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.5a3 3 0 0 1 3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21",
  more: "M12 5v.5m0 6v.5m0 6.5v.5",
  music:
    "M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zm10-2a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  muted: "M4 9.5v5h4l5 4v-13l-5 4zM17 9.5l5 5m0-5l-5 5",
  next: "M9 5l7 7-7 7",
  paste: "M9 5H5v15h14V5h-4M9 3.5h6v3H9z",
  pause: "M8 5v14m8-14v14",
  picture: "M4 5h16v14H4zM4 16l4.5-4.5L13 16l2.5-2.5L20 18M15.5 9v.5",
  play: "M7 4.5v15l12-7.5z",
  previous: "M15 5l-7 7 7 7",
  record: "M18 12a6 6 0 1 1-12 0 6 6 0 0 1 12 0zM14 12a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  remove: "M4 7h16M9.5 7V4h5v3M6 7l1 13h10l1-13M10 11v5.5m4-5.5v5.5",
  retry: "M20 5v5h-5M19.5 10a8 8 0 1 0 .5 4",
  scissors:
    "M6 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zm0 11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM8 8l12 11M8 16 20 5",
  share: "M12 15V3.5m0 0L8 7.5m4-4 4 4M7 11H5v9.5h14V11h-2",
  shrink: "M4 9h5V4m11 5h-5V4M4 15h5v5m11-5h-5v5",
  sort: "M12 5v14m0 0l-5-5m5 5l5-5",
  stop: "M6.5 6.5h11v11h-11z",
  success: "M8 12.5l3 3 5.5-6.5M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-4",
  unfold: "M7 8.5l5-5 5 5M7 15.5l5 5 5-5",
  upload: "M12 16V4m0 0L7 9m5-5 5 5M4 15v5h16v-5",
  volume: "M4 9.5v5h4l5 4v-13l-5 4zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11",
  warning: "M12 9.5v5m0 2.5v.5M12 3.5 22 20.5H2z",
};

/** @typedef {keyof typeof ICONS} IconName */

/** @param {IconName} name */
export function icon(name) {
  return drawn(ICONS[name]);
}

/** An icon of lines in a square of 24 units. @param {string} lines as an SVG path */
export function drawn(lines) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const attributes = {
    viewBox: "0 0 24 24",
    "aria-hidden": "true",
    fill: "none",
    stroke: "currentcolor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, value);
  path.setAttribute("d", lines);
  svg.append(path);
  return svg;
}

/**
 * Make a small button that shows an icon and says its name, which is translated, to screen readers
 * and on hover.
 *
 * @param {IconName} name
 * @param {string} label
 * @param {(event: MouseEvent) => void} click
 */
export function iconButton(name, label, click) {
  const said = word(label);
  const attributes = { type: "button", class: "icon-button", "aria-label": said, title: said };
  return h("button", { ...attributes, click }, icon(name));
}

/**
 * Give a small button another icon and another name.
 *
 * @param {HTMLButtonElement} button
 * @param {IconName} sign
 * @param {string} said
 */
export function relabel(button, sign, said) {
  button.replaceChildren(icon(sign));
  button.setAttribute("aria-label", said);
  button.title = said;
}
