/** What was dropped, with the files inside of folders. */

/**
 * List the files that were dropped. Must be called while the event is being handled.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<File[]>}
 */
export async function filesIn(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found = await Promise.all(entries.map((entry) => (entry ? inside(entry) : [])));
  return found.flat();
}

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function inside(entry) {
  if (entry.isFile) {
    const { file } = /** @type {FileSystemFileEntry} */ (entry);
    return [await new Promise((resolve, reject) => file.call(entry, resolve, reject))];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  /** @type {FileSystemEntry[]} */
  const entries = [];
  // A reader gives a part of a large folder at a time, and nothing at its end.
  for (let part = await read(reader); part.length > 0; part = await read(reader)) {
    entries.push(...part);
  }
  return (await Promise.all(entries.map(inside))).flat();
}

/** @param {FileSystemDirectoryReader} reader @returns {Promise<FileSystemEntry[]>} */
function read(reader) {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
