/** What the page around has to allow, said where it does not. */

/** What was refused in this document, by directive. @type {Map<string, string>} */
const refused = new Map();

document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  refused.set(effectiveDirective, blockedURI);
});

/**
 * A sentence on a failure that the page's policy is behind, or the failure's own.
 *
 * @param {string} cause
 * @param {import("./site.js").Site} site
 */
export function explained(cause, site) {
  // A worker's refusals are not heard of here; of its own scripts only a policy refuses any.
  const byPolicy = /content security policy|unsafe-eval|wasm-eval|CSP\b|module: blob:/i.test(cause);
  if (!byPolicy && refused.size === 0) return cause;
  return `${cause} ${policySentence(site)}`;
}

/** @param {import("./site.js").Site} site */
export function policySentence(site) {
  const { origin } = new URL(site.worker);
  const isOwn = origin === location.origin;
  const place = isOwn ? "'self'" : origin;
  const names = [...refused].map(([directive, what]) => `${directive} (${what})`).join(", ");
  const found = names && ` It refused: ${names}.`;
  return (
    `This page's Content-Security-Policy does not allow all that the app needs.${found} Needed are ` +
    `script-src ${place} blob: 'wasm-unsafe-eval'; worker-src ${isOwn ? place : "blob:"}; connect-src ` +
    `${place}; img-src data: blob:.`
  );
}

/**
 * Let style sheets apply that the page's policy has refused as elements: those of themes and of
 * `launch(css=...)`. As objects they do not fall under it.
 *
 * @param {Element} stage
 * @returns {() => void} what ends that
 */
export function adoptRefusedStyles(stage) {
  const root = /** @type {ShadowRoot} */ (stage.getRootNode());
  /** @type {CSSStyleSheet[]} */
  const sheets = [];
  for (const style of stage.querySelectorAll("style")) {
    if (style.sheet !== null) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style.textContent ?? "");
    sheets.push(sheet);
  }
  root.adoptedStyleSheets.push(...sheets);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}
