/** The look of an embedded app: the site's style sheet, which nothing of the page around reaches. */

import { request } from "../download.js";

/**
 * What the page around an app says of inherited properties ends at the surface; `medium` is the
 * size that the visitor has set in the browser, whatever the page made of it.
 */
const OWN = `
:host { display: block !important; position: relative; }
:host([hidden]) { display: none !important; }
.surface {
  all: initial;
  display: flex;
  flex-direction: column;
  font-size: medium;
  color-scheme: light dark;
}
.surface.tall { overflow: auto; }
.surface .gradio-container { min-height: 0; }
.surface > .stage { display: flex; flex: 1; flex-direction: column; min-width: 0; }
.surface.beside { flex-direction: row; }
.surface > .editor { flex: 1; min-width: 0; }
.surface .editor-bar { display: flex; gap: 8px; align-items: center; justify-content: end; }
.surface .editor-bar select {
  padding: 8px;
  border: 1px solid var(--input-border-color);
  border-radius: var(--radius-md);
  background: var(--input-background-fill);
  color: inherit;
  font: inherit;
}
`;

/** @type {Map<string, Promise<CSSStyleSheet>>} */
const sheets = new Map();

/**
 * A style sheet as one that shadow roots share. In `rem`, the unit that the page around sets, it
 * says what the visitor's own setting gives.
 *
 * @param {string} url
 * @returns {Promise<CSSStyleSheet>}
 */
export function sheetOf(url) {
  let sheet = sheets.get(url);
  if (sheet === undefined) {
    sheet = load(url);
    sheets.set(url, sheet);
    sheet.catch(() => sheets.delete(url));
  }
  return sheet;
}

/** @param {string} url */
async function load(url) {
  const text = await (await request(url)).text();
  const rem = mediumSize();
  const sheet = new CSSStyleSheet();
  const own = text.replaceAll(/(?<![\w-])(\d*\.?\d+)rem\b/g, (_, amount) => `${amount * rem}px`);
  sheet.replaceSync(own + OWN);
  return sheet;
}

/** How many pixels the visitor's own setting has. */
function mediumSize() {
  const probe = document.createElement("span");
  // Important, and as a rule of the element's own, no page can say otherwise.
  probe.style.setProperty("font-size", "medium", "important");
  probe.style.setProperty("position", "absolute", "important");
  document.documentElement.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size || 16;
}
