/** Sizes of files in words. */

const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** @param {number} bytes */
export function sizeInWords(bytes) {
  let size = bytes;
  let unit = 0;
  while (size >= 1023.5 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || size >= 99.5 ? 0 : 1;
  return `${size.toFixed(digits)} ${UNITS[unit]}`;
}
