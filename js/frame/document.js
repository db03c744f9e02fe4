/**
 * One document in a sandboxed frame, in which one script runs: made, given all its bytes, listened
 * to, ended. What runs in it is not trusted: it hears nothing but answers, and what it tells is
 * taken for words.
 */

import { request } from "../download.js";
import { locate } from "../manifest.js";
import { addresses, relocated } from "../needs/offer.js";
import { answer, asking } from "../ports.js";
import { INSIDE, typed } from "../supply.js";
import { h } from "../widgets/elements.js";
import { adapted, HIDDEN, markup } from "./markup.js";

/**
 * @typedef {object} Kit what a site's page knows of the site, to run scripts in frames
 * @property {string} base where the site's files are, relative to the page
 * @property {string} page the name in `assets/` of the page's own script, as of
 * @property {string} worker the worker's
 * @property {string} style and the style sheet
 * @property {string[]} assets the names of all that these may load, and their own
 * @property {{script: string, hash: string}} framed the frame's first script: its text, and its
 *   sha256 for the policy
 * @property {import("../boot.js").Manifest["runtime"]} runtime
 * @property {string} offer the address of the site's offer
 *
 * @typedef {object} Needs what `needsOf` finds, and the offer that it was found in
 * @property {import("../boot.js").Archive[]} archives
 * @property {string[]} [install]
 * @property {string[]} [indexes]
 * @property {import("../needs/offer.js").Offer | null} [offer]
 *
 * @typedef {object} Options
 * @property {Kit} kit
 * @property {Needs} needs
 * @property {string} title
 * @property {string} theme
 * @property {string} location
 * @property {boolean} grow whether its height is that of what is in it
 * @property {boolean} panels
 * @property {(news: any) => void} hear
 */

const SANDBOX = "allow-scripts allow-downloads";
/** How long a document may take to answer that it has stopped. */
const STOPPING = 1000;

/** Files of a site by name, which its frames share. @type {Map<string, Promise<Blob>>} */
const fetched = new Map();

export class FrameDocument {
  element;
  #options;
  /** What this frame may have of the site. @type {Set<string>} */
  #allowed;
  /** @type {Record<string, Blob>} */
  #files = {};
  /** @type {import("../storage.js").Storage | null} */
  #storage = null;
  /** @type {Promise<import("../ports.js").Ask>} */
  #orders;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    const { assets, runtime } = options.kit;
    const { archives, offer } = options.needs;
    const parts = [...Object.values(runtime.files), runtime.spare, ...archives];
    const all = [...parts.map(({ url }) => url), ...(offer ? addresses(offer) : [])];
    this.#allowed = new Set([
      ...assets.map((name) => `assets/${name}`),
      ...all.map((url) => nameOf(this.#inside(url))),
    ]);
    const allow = "clipboard-write *; fullscreen *";
    const rights = { sandbox: SANDBOX, referrerpolicy: "no-referrer", allow };
    this.element = h("iframe", { ...rights, title: options.title });
    Object.assign(this.element.style, HIDDEN);
    this.#orders = this.#open();
  }

  /**
   * @param {{files: Record<string, Blob>, entry: string}} script
   * @param {import("../storage.js").Storage} storage
   */
  async run({ files, entry }, storage) {
    this.#files = files;
    this.#storage = storage;
    const { [entry]: main, ...others } = files;
    const beside = Object.entries(others).map(([path, { size }]) => {
      const url = `${INSIDE}files/${encodeURIComponent(path)}`;
      return { path, url, size };
    });
    const script = { source: await main.text(), filename: entry, files: beside };
    await this.order({ kind: "run", script });
  }

  /** @param {{kind: string} & Record<string, any>} order */
  async order(order) {
    return (await this.#orders)(order);
  }

  /** End what runs; a document that does not answer any more is taken away. */
  async stop() {
    const late = new Promise((resolve) => setTimeout(() => resolve("late"), STOPPING));
    if ((await Promise.race([this.order({ kind: "stop" }), late])) === "late") this.close();
  }

  close() {
    this.element.remove();
  }

  /** @returns {Promise<import("../ports.js").Ask>} how to give orders, once the document listens */
  async #open() {
    const { kit, title, grow, panels } = this.#options;
    const style = await (await this.#supply(`assets/${kit.style}`)).text();
    this.element.srcdoc = markup(kit.framed, title, style + adapted(grow, panels));
    await new Promise((resolve) => this.element.addEventListener("load", resolve, { once: true }));
    const channels = Array.from({ length: 4 }, () => new MessageChannel());
    const [files, storage, orders, news] = channels.map(({ port1 }) => port1);
    answer(files, (name) => this.#supply(String(name)));
    answer(storage, (question) => this.#keep(question));
    news.onmessage = ({ data }) => this.#options.hear(data);
    const greeting = { page: kit.page, config: this.#config(), theme: this.#options.theme };
    // An origin of its own has no name; this document is the only one that was ever in the frame.
    this.element.contentWindow?.postMessage(
      greeting,
      "*",
      channels.map(({ port2 }) => port2),
    );
    return asking(orders);
  }

  #config() {
    const { kit, needs, location } = this.#options;
    const { archives, install = [], indexes = [], offer = null } = needs;
    const inside = (/** @type {{url: string}} */ item) => ({
      ...item,
      url: this.#inside(item.url),
    });
    return {
      script: { name: "", url: "" },
      title: "",
      runtime: locate(kit.runtime, (url) => this.#inside(url)),
      archives: archives.map(inside),
      files: [],
      worker: `${INSIDE}assets/${kit.worker}`,
      debug: false,
      offer: offer && relocated(offer, (url) => this.#inside(url)),
      install,
      indexes,
      location,
    };
  }

  /** The address in the frame of what is at an address of the site's; others stay as they are. @param {string} url */
  #inside(url) {
    const base = new URL(this.#options.kit.base, document.baseURI).href;
    const { href } = new URL(url, base);
    return href.startsWith(base) ? INSIDE + href.slice(base.length) : href;
  }

  /** @param {string} name @returns {Promise<Blob>} */
  async #supply(name) {
    const { base } = this.#options.kit;
    const own = name.startsWith("files/") ? this.#files[name.slice("files/".length)] : undefined;
    if (own !== undefined) return own;
    if (!this.#allowed.has(name)) {
      throw new Error(`${name} is not part of what this frame may have.`);
    }
    const path = name.split("/").map(encodeURIComponent).join("/");
    const { href } = new URL(base + path, document.baseURI);
    let file = fetched.get(href);
    if (file === undefined) {
      file = request(href).then(async (response) => typed(name, await response.blob()));
      fetched.set(href, file);
      file.catch(() => fetched.delete(href));
    }
    return file;
  }

  /** @param {{kind: string, file?: any, path?: string}} question */
  async #keep({ kind, file, path }) {
    const storage = this.#storage;
    if (storage === null) throw new Error("Nothing runs here yet.");
    if (kind === "all") return storage.all();
    if (kind === "remove") return storage.remove(String(path));
    if (kind !== "put" || !(file?.data instanceof Blob)) throw new Error("That is no file.");
    await storage.put({ path: String(file.path), time: Number(file.time), data: file.data });
    return storage.refused;
  }
}

/** The file at an address in the frame, or the address of one elsewhere. @param {string} url */
function nameOf(url) {
  return url.startsWith(INSIDE) ? decodeURIComponent(url.slice(INSIDE.length)) : url;
}
