/** CSS of single cells: on a ground of its own, text that can be read by day and by night. */

/** @type {Map<string, string>} */
const known = new Map();
const KEPT = 5000;

/** Return an author's CSS, with a colour for the text where only the ground has one. @param {string} css */
export function cssFor(css) {
  if (css === "") return css;
  let found = known.get(css);
  if (found === undefined) {
    found = completed(css);
    if (known.size > KEPT) known.clear();
    known.set(css, found);
  }
  return found;
}

/** @param {string} css */
function completed(css) {
  const { style } = document.createElement("div");
  style.cssText = css;
  const { backgroundColor } = style;
  if (backgroundColor === "" || style.color !== "") return css;
  const ground = lightness(backgroundColor);
  return ground === null ? css : `${css}; color: ${ground > 0.45 ? "#111" : "#fff"}`;
}

/** From 0 to 1, or null where the ground shines through. @param {string} color */
function lightness(color) {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (pen === null) return null;
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, opacity] = pen.getImageData(0, 0, 1, 1).data;
  if (opacity < 128) return null;
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}
