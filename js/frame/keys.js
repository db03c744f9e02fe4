/** What makes an app the same at another visit, and one start of Python as good as another. */

/**
 * A name made of all its files.
 *
 * @param {Record<string, Blob>} files
 * @returns {Promise<string | null>} null where the page is not secure enough to make one
 */
export async function digest(files) {
  if (!globalThis.crypto?.subtle) return null;
  const parts = Object.keys(files)
    .sort()
    .flatMap((name) => [`${name.length} ${files[name].size} ${name}`, files[name]]);
  const bytes = await new Blob(parts).arrayBuffer();
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {import("./document.js").Needs} needs
 * @param {string} location
 */
export function startKey({ archives, install = [], indexes = [] }, location) {
  return JSON.stringify([archives.map(({ url }) => url), install, indexes, location]);
}
