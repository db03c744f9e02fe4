/** The text of a frame's document, and the policy that holds it. */

const ANYWHERE = "https: data: blob:";

/** @param {string} hash of the one script that the document itself holds */
function policy(hash) {
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:`,
    "worker-src data:",
    `connect-src ${ANYWHERE}`,
    `img-src ${ANYWHERE}`,
    `media-src ${ANYWHERE}`,
    `font-src ${ANYWHERE}`,
    `frame-src ${ANYWHERE}`,
    `style-src 'unsafe-inline' ${ANYWHERE}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** How a frame stands over what is still shown, until it has drawn something itself. */
export const HIDDEN = {
  ...{ border: "0", width: "100%", height: "100%", display: "block" },
  ...{ position: "absolute", inset: "0", visibility: "hidden" },
};

/**
 * What the style sheet needs besides.
 *
 * @param {boolean} grow
 * @param {boolean} panels
 */
export function adapted(grow, panels) {
  const ground = grow ? "body:has(> #pagelet-app) { min-height: 0 }" : "";
  return panels ? ground : `${ground} .console-panel, .files-panel { display: none }`;
}

/**
 * @param {{script: string, hash: string}} first the document's own script
 * @param {string} title
 * @param {string} style
 */
export function markup(first, title, style) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(first.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>
<style>${style.replaceAll("</", "<\\/")}</style>
<script type="application/json" id="pagelet-config"></script></head>
<body><div id="pagelet-app"></div><script type="module">${first.script}</script></body></html>`;
}
