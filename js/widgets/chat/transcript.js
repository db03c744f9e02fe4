/**
 * Conversations as text, in the form of py/pagelet/conversation.py: a line that begins with `{` is a
 * message, each line below it one of its parts.
 */

/**
 * @typedef {object} FileData
 * @property {string} path
 * @property {string | null} [url]
 * @property {string | null} [orig_name]
 * @property {string | null} [mime_type]
 *
 * @typedef {{type: "text", text: string}} TextPart
 * @typedef {{type: "file", file: FileData, alt_text: string | null}} FilePart
 * @typedef {{type: "component", key: string, name: string}} ComponentPart
 * @typedef {TextPart | FilePart | ComponentPart} Part
 *
 * @typedef {object} Metadata
 * @property {string} [title]
 * @property {string | number} [id]
 * @property {string | number} [parent_id]
 * @property {string} [log]
 * @property {number} [duration]
 * @property {"pending" | "done"} [status]
 *
 * @typedef {object} Message
 * @property {string} raw its lines
 * @property {string} role
 * @property {Metadata | null} metadata
 * @property {{value: string, label?: string}[] | null} options
 * @property {Part[]} parts
 */

export class Transcript {
  /** Those that are as before are the same objects. @type {Message[]} */
  messages = [];
  text = "";

  /** @param {string} text */
  read(text) {
    const last = this.messages.at(-1);
    // Of a text that grew only the last message can be another one than before.
    const grew = last !== undefined && text.startsWith(this.text);
    const kept = grew ? this.messages.slice(0, -1) : [];
    const rest = grew ? text.slice(this.text.length - last.raw.length) : text;
    const raws = rest === "" ? [] : rest.split(/\n(?=\{)/);
    const messages = raws.map((raw, index) => {
      const before = this.messages[kept.length + index];
      return before?.raw === raw ? before : messageOf(raw);
    });
    this.messages = [...kept, ...messages];
    this.text = text;
  }

  /**
   * The text of the conversation with other words in one message.
   *
   * @param {number} index
   * @param {string} words
   */
  edited(index, words) {
    const raws = this.messages.map(({ raw }) => raw);
    const [head] = raws[index].split("\n", 1);
    raws[index] = `${head}\n${JSON.stringify(words).slice(0, -1)}`;
    return raws.join("\n");
  }
}

/** @param {string} raw @returns {Message} */
function messageOf(raw) {
  const [head, ...parts] = raw.split("\n");
  return { raw, ...JSON.parse(head), parts: parts.map(partOf) };
}

/** @param {string} line @returns {Part} */
function partOf(line) {
  if (line.startsWith('"')) return { type: "text", text: JSON.parse(`${line}"`) };
  const [type, what, more] = JSON.parse(line);
  if (type === "file") return { type, file: what, alt_text: more };
  return { type, key: what, name: more };
}

/** What Python is told of a part. @param {Part} part */
export function contentOf(part) {
  if (part.type === "text") return part.text;
  if (part.type === "file") return { file: part.file, alt_text: part.alt_text };
  return { component: part.name };
}

/** What is copied of messages. @param {Message[]} messages */
export function wordsOf(messages) {
  const parts = messages.flatMap((message) => message.parts);
  const words = parts.map((part) => {
    if (part.type === "text") return part.text;
    return part.type === "file" ? (part.file.url ?? part.file.orig_name ?? part.file.path) : "";
  });
  return words.filter(Boolean).join("\n");
}
