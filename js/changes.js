/** Files beside the script that the page around changes while the script runs. */

/**
 * @typedef {object} Change what a file holds now, or its new name; neither where it goes
 * @property {string} path
 * @property {string | Uint8Array} [data]
 * @property {string} [to]
 */

/**
 * @param {any} fs Emscripten's file system
 * @param {import("./written.js").Written} written lists what else is changed
 * @param {Change} change
 */
export function changeBeside(fs, written, { path, data, to }) {
  const from = written.full(path);
  const full = to === undefined ? from : written.full(to);
  if (data === undefined && !fs.analyzePath(from).exists) {
    throw new Error(`There is no file ${path}.`);
  }
  if (data === undefined && to === undefined) {
    fs.unlink(from);
    return;
  }
  fs.mkdirTree(full.slice(0, full.lastIndexOf("/")));
  if (data !== undefined) fs.writeFile(full, data);
  else fs.rename(from, full);
  written.note(full);
}
