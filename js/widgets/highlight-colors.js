/** The colours of marked text: one for each class, or by how much a number says. */

/** Told apart also by many who see few colours. */
const PALETTE = [
  ..."#d9480f #1971c2 #2f9e44 #ae3ec9 #e6a700 #0c8599 #e64980 #5c6ac4 #74b816 #8f5b34".split(" "),
];
const POSITIVE = "#e03131";
const NEGATIVE = "#7048e8";
/** How much of a colour is mixed into the ground under a text that must stay readable. */
const STRONGEST = 45;

/**
 * @typedef {object} Entry
 * @property {string} token
 * @property {string | number | null} class_or_confidence
 */

/** @param {Entry[]} entries */
export function hasScores(entries) {
  return entries.some(({ class_or_confidence: given }) => typeof given === "number");
}

/**
 * Return the colour of each class, the author's first.
 *
 * @param {Entry[]} entries
 * @param {Record<string, string>} own
 * @returns {Map<string, string>}
 */
export function colorsOf(entries, own) {
  const classes = entries.map((entry) => entry.class_or_confidence).filter(isClass);
  const known = new Map(Object.entries(own));
  let next = 0;
  for (const name of classes) {
    if (known.has(name)) continue;
    known.set(name, PALETTE[next % PALETTE.length]);
    next += 1;
  }
  return known;
}

/**
 * Return the style of a marked text.
 *
 * @param {string | number} given
 * @param {Map<string, string>} colors
 */
export function toneOf(given, colors) {
  if (typeof given === "string") return `--tone: ${colors.get(given) ?? "gray"}`;
  const share = Math.min(1, Math.abs(given)) * STRONGEST;
  return `--tone: ${given < 0 ? NEGATIVE : POSITIVE}; --share: ${share.toFixed(1)}%`;
}

/** @param {unknown} given @returns {given is string} */
function isClass(given) {
  return typeof given === "string" && given !== "";
}
