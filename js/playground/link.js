/**
 * Links that hold files: in the part of an address after `#`, which browsers send nowhere.
 *
 * `#code=1.DATA` opens in the playground, `#app=1.DATA` shows the app alone, `#example=NAME` is one
 * of this site's own examples. DATA is base64url of a checksum and what deflate makes of a head in
 * JSON, a line break, and the files' bytes one after the other. The number before the point is the
 * version of that form.
 */

import { crc32 } from "../crc.js";
import { nameProblem } from "./names.js";
import { joined, TooLarge, through } from "./streams.js";

/**
 * @typedef {object} ProjectFile
 * @property {string} name with slashes
 * @property {string | Uint8Array<ArrayBuffer>} content a text, or bytes that are none
 *
 * @typedef {{kind: "files", view: "code" | "app", version: string, data: string}} FilesLink
 * @typedef {{kind: "example", name: string}} ExampleLink
 */

export const VERSION = "1";

/** A small link may unpack to gigabytes. */
const LARGEST = 64_000_000;
const CHECKSUM = 4;

/** Why a link can't be opened: `reason` is "cut", "newer" or "large". */
export class LinkError extends Error {
  /** @param {"cut" | "newer" | "large"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * What an address asks for; null where it asks for nothing that we know.
 *
 * @param {string} hash
 * @returns {FilesLink | ExampleLink | null}
 */
export function parse(hash) {
  const example = /^#example=([\w-]+)/.exec(hash);
  if (example) return { kind: "example", name: example[1] };
  // What a mail program took for part of the address, such as a full stop, is not: see `unpack`.
  const files = /^#(code|app)=(?:(\d+)\.)?([\w-]*)/.exec(hash);
  if (files === null) return null;
  const [, view, version = "", data] = files;
  return { kind: "files", view: /** @type {"code" | "app"} */ (view), version, data };
}

/**
 * @param {"code" | "app"} view
 * @param {readonly ProjectFile[]} files
 * @returns {Promise<string>} from `#` on
 */
export async function linkTo(view, files) {
  return `#${view}=${VERSION}.${await pack(files)}`;
}

/**
 * @param {readonly ProjectFile[]} files
 * @returns {Promise<string>}
 */
export async function pack(files) {
  const encoder = new TextEncoder();
  const bytes = files.map(({ content }) =>
    typeof content === "string" ? encoder.encode(content) : content,
  );
  const head = files.map(({ name, content }, index) => [
    name,
    bytes[index].length,
    ...(typeof content === "string" ? [] : [1]),
  ]);
  const whole = joined([encoder.encode(`${JSON.stringify(head)}\n`), ...bytes]);
  const sum = new Uint8Array(CHECKSUM);
  new DataView(sum.buffer).setUint32(0, crc32(whole));
  const deflated = await through(new CompressionStream("deflate-raw"), whole, Infinity);
  return toText(joined([sum, deflated]));
}

/**
 * @param {FilesLink} link
 * @returns {Promise<ProjectFile[]>}
 * @throws {LinkError}
 */
export async function unpack({ version, data }) {
  if (version !== "" && Number(version) > Number(VERSION)) throw new LinkError("newer");
  if (version !== VERSION) throw new LinkError("cut");
  try {
    const packed = fromText(data);
    const sum = new DataView(packed.buffer).getUint32(0);
    const deflated = packed.subarray(CHECKSUM);
    const whole = await through(new DecompressionStream("deflate-raw"), deflated, LARGEST);
    if (crc32(whole) !== sum) throw new LinkError("cut");
    return filesIn(whole);
  } catch (error) {
    if (error instanceof LinkError) throw error;
    throw new LinkError(error instanceof TooLarge ? "large" : "cut");
  }
}

/** @param {Uint8Array<ArrayBuffer>} whole @returns {ProjectFile[]} */
function filesIn(whole) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const end = whole.indexOf(10);
  /** @type {[string, number, 1?][]} */
  const head = JSON.parse(decoder.decode(whole.subarray(0, end)));
  let at = end + 1;
  /** @type {ProjectFile[]} */
  const files = [];
  for (const [name, size, isData] of head) {
    if (
      nameProblem(
        name,
        files.map((file) => file.name),
      ) !== null
    )
      throw new LinkError("cut");
    const bytes = whole.slice(at, at + size);
    files.push({ name, content: isData ? bytes : decoder.decode(bytes) });
    at += size;
  }
  if (files.length === 0 || at !== whole.length) throw new LinkError("cut");
  return files;
}

/** @param {Uint8Array} bytes */
function toText(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
function fromText(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
