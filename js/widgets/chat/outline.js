/** Which messages are shown as one: those of one author in a row, and thoughts inside of thoughts. */

/**
 * @typedef {import("./transcript.js").Message} Message
 *
 * @typedef {object} Entry
 * @property {Message} message
 * @property {number} index among all messages
 * @property {Entry[]} inner thoughts inside of this one
 * @property {boolean} first of those that are shown as one
 * @property {boolean} last
 */

/**
 * @param {Message[]} messages
 * @param {boolean} together whether messages of one author in a row are shown as one
 * @returns {Entry[]}
 */
export function outline(messages, together) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Map<string, Entry>} */
  const thoughts = new Map();
  for (const [index, message] of messages.entries()) {
    const entry = { message, index, inner: [], first: true, last: true };
    const { id, title, parent_id: outer } = message.metadata ?? {};
    const parent = outer == null ? undefined : thoughts.get(String(outer));
    (parent ? parent.inner : entries).push(entry);
    if (id != null && title) thoughts.set(String(id), entry);
  }
  if (!together) return entries;
  for (const [at, entry] of entries.entries()) {
    const { role } = entry.message;
    entry.first = entries[at - 1]?.message.role !== role;
    entry.last = entries[at + 1]?.message.role !== role;
  }
  return entries;
}

/** @param {Entry | undefined} a @param {Entry} b @returns {boolean} whether both look the same */
export function alike(a, b) {
  return (
    a !== undefined &&
    a.message === b.message &&
    a.first === b.first &&
    a.last === b.last &&
    a.index === b.index &&
    a.inner.length === b.inner.length &&
    a.inner.every((entry, at) => alike(entry, b.inner[at]))
  );
}

/** All messages of an entry, those inside of it too. @param {Entry} entry @returns {Message[]} */
export function messagesOf({ message, inner }) {
  return [message, ...inner.flatMap(messagesOf)];
}
