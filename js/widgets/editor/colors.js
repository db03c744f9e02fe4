/** CSS colours as numbers. */

/**
 * @param {string} css
 * @param {HTMLElement} probe an element of the page, which is given the colour for a moment
 * @returns {[number, number, number, number]} from 0 to 255, the opacity from 0 to 1
 */
export function numbersOf(css, probe) {
  probe.style.color = "";
  probe.style.color = `color-mix(in srgb, ${css}, ${css})`;
  const mixed = parsed(getComputedStyle(probe).color);
  probe.style.color = "";
  return mixed;
}

/** @param {string} computed @returns {[number, number, number, number]} */
export function parsed(computed) {
  const found = computed.match(/-?[\d.]+(?:e[+-]?\d+)?/g) ?? [];
  const [red = 0, green = 0, blue = 0, alpha = 1] = found.map(Number);
  const scale = computed.startsWith("color(") ? 255 : 1;
  const byte = (/** @type {number} */ part) => Math.min(255, Math.max(0, Math.round(part * scale)));
  return [byte(red), byte(green), byte(blue), Math.min(1, Math.max(0, alpha))];
}

/** As a colour input has it. @param {readonly number[]} numbers */
export function hexOf([red, green, blue]) {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
