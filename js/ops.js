/**
 * The wire between Python's document and the page: the names of the operations, the shapes of the
 * messages and what may be called. remote.js records operations, replay.js applies them.
 *
 * @typedef {["create", id: number, tag: string]} Create a tag of "#text" makes a text node
 * @typedef {["text", id: number, text: string, offset?: number]} Text with an offset: keep that many characters and put the text after them
 * @typedef {["attr", id: number, name: string, value: string | null]} Attr null removes it
 * @typedef {["prop", id: number, name: string, value: unknown, since: number, offset?: number]} Prop since: the page's clock that the value was computed from
 * @typedef {["media", id: number, name: string, bytes: ArrayBuffer | ArrayBufferView, type: string, filename: string | null]} Media
 * @typedef {["append", id: number, children: number[], before?: number]} Append
 * @typedef {["clear", id: number]} Clear
 * @typedef {["remove", id: number]} Remove
 * @typedef {["free", ids: number[]]} Free
 * @typedef {["listen", id: number, type: string, options: ListenOptions | null]} Listen null stops it
 * @typedef {["call", id: number, method: string, args: unknown[]]} Call
 * @typedef {Create | Text | Attr | Prop | Media | Append | Clear | Remove | Free | Listen | Call} Op
 *
 * @typedef {object} ListenOptions
 * @property {number[]} reads elements whose state travels with the event
 * @property {string[]} [keys] the only keys of the keyboard that count
 * @property {boolean} [prevent] prevent the browser's default action
 * @property {boolean} [once]
 * @property {boolean} [stops] the event stops what Python is doing; the page sees to it
 *
 * @typedef {{kind: "dom", batch: number, ops: Op[]}} DomMessage
 * @typedef {{kind: "ack", batch: number}} AckMessage
 * @typedef {object} EventMessage
 * @property {"event"} kind
 * @property {number} id
 * @property {string} type
 * @property {unknown} detail
 * @property {[id: number, state: unknown][]} states what changed among the elements that the listener reads
 * @property {number[]} edited elements that the visitor edited and whose state has not been sent
 * @property {number} clock the page's count of the visitor's edits
 *
 * What the script writes (written.js and shelf.js):
 * @typedef {{kind: "files", files: import("./written.js").Listed[]}} FilesMessage what there is
 * @typedef {{kind: "keep", path: string, time: number, data: ArrayBuffer}} KeepMessage for the next visit
 * @typedef {{kind: "forget", path: string}} ForgetMessage no longer to be kept
 * @typedef {{kind: "file", request: number, data: ArrayBuffer | null}} FileMessage the answer to "ask"
 * @typedef {{kind: "ask", request: number, path: string}} AskMessage the visitor wants to save a file
 * @typedef {{kind: "erase", paths: string[]}} EraseMessage
 */

/** The element that holds the app. */
export const ROOT = 0;

/** Text at least this long travels as an append where it only grew. */
export const GROWING = 200;

/** Properties that the visitor changes too, so that typing has to win over a late write. */
export const STATEFUL = new Set(["value", "checked", "selected"]);

/** Methods that may be called on any element; a widget names its own in `static calls`. */
export const CALLS = new Set([
  "blur",
  "click",
  "close",
  "dispatch",
  "focus",
  "scrollIntoView",
  "select",
  "showModal",
]);

/** Tags of the page's own custom elements begin with this. */
export const WIDGET_PREFIX = "pagelet-";

/** @type {Record<string, (...rest: any[]) => string>} */
const WORDS = {
  create: (_id, tag) => `create <${tag}>`,
  text: () => "set the text",
  attr: (_id, name, value) => `${value === null ? "remove" : "set"} the attribute "${name}"`,
  prop: (_id, name) => `set the property "${name}"`,
  media: (_id, name, _bytes, type) => `show ${type} as "${name}"`,
  append: (_id, children) => `append ${children.length === 1 ? "a child" : "children"}`,
  clear: () => "remove all children",
  remove: () => "remove the element",
  free: (ids) => `forget ${ids.length} elements`,
  listen: (_id, type) => `listen to "${type}"`,
  call: (_id, method) => `call ${method}()`,
};

/**
 * Say an operation in words, for error messages.
 *
 * @param {readonly unknown[]} op
 * @param {string} [where] what the element is, where that is known
 */
export function describe(op, where) {
  const [name, ...rest] = op;
  const words = WORDS[String(name)];
  if (words === undefined) return `unknown operation "${String(name)}"`;
  if (name === "free" || name === "create") return words(...rest);
  return `${words(...rest)} of ${where ?? `element ${rest[0]}`}`;
}
