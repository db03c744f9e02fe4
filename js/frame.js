/** Runs files that nobody vouches for in a frame, which has no part in the page around it. */

import { FrameDocument } from "./frame/document.js";
import { digest, startKey } from "./frame/keys.js";
import { pass } from "./frame/news.js";
import { openStorage } from "./storage.js";

/**
 * @typedef {import("./frame/document.js").Kit} Kit
 * @typedef {import("./frame/document.js").Needs} Needs
 * @typedef {import("./frame/news.js").Listeners} Listeners
 *
 * @typedef {object} Options
 * @property {string} [title] the frame's accessible name
 * @property {"system" | "light" | "dark"} [theme]
 * @property {boolean} [grow] whether the frame grows with what is in it
 * @property {boolean} [panels] whether it shows a console and a files panel of its own
 * @property {Listeners} [on]
 *
 * @typedef {{files: Record<string, string | BlobPart>, entry: string, location?: string} & Needs} Run
 */

const OVER = ["ready", "error", "failed"];
const NOWHERE = "https://pagelet.invalid/";

export class Frame {
  stage = "idle";
  #place;
  #kit;
  #options;
  /** The one that is seen, or that will be. @type {FrameDocument | null} */
  #current = null;
  /** What is still shown while the next one starts. @type {FrameDocument | null} */
  #before = null;
  /** One that has started Python already. @type {{key: string, document: FrameDocument} | null} */
  #spare = null;
  /** Called when the run is over. @type {(ended: boolean | "stopped") => void} */
  #end = () => {};
  /** @type {string[]} */
  #names = [];

  /**
   * @param {HTMLElement} place
   * @param {Kit} kit
   * @param {Options} [options]
   */
  constructor(place, kit, options = {}) {
    this.#place = place;
    this.#kit = kit;
    this.#options = options;
    place.style.position = "relative";
  }

  /**
   * @param {Run} run
   * @returns {Promise<boolean | "stopped">} whether the script ran to its end
   */
  async run({ files, entry, location = NOWHERE, ...needs }) {
    if (!Object.hasOwn(files, entry)) throw new Error(`There is no file ${entry} to run.`);
    this.#end("stopped");
    this.#names = Object.keys(files);
    this.#replace(this.#take(needs, location));
    const ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    const blobs = Object.entries(files).map(([name, data]) => [name, new Blob([data])]);
    const script = { files: Object.fromEntries(blobs), entry };
    const running = this.#current;
    const hash = await digest(script.files);
    const storage = await openStorage(hash && `frame ${hash}`);
    await running?.run(script, storage);
    return ended;
  }

  /**
   * Start Python in advance, for a script that needs these packages.
   *
   * @param {Needs} needs
   * @param {string} [location]
   */
  prepare(needs, location = NOWHERE) {
    const key = startKey(needs, location);
    if (this.#spare?.key === key) return;
    this.#spare?.document.close();
    this.#spare = { key, document: this.#make(needs, location) };
  }

  /** End what runs; what it has drawn stays, but answers no more. */
  stop() {
    if (!OVER.includes(this.stage) && this.#before !== null) this.#show();
    this.#current?.stop();
    this.#end("stopped");
  }

  /** Show what is there in other colours. @param {"system" | "light" | "dark"} theme */
  set theme(theme) {
    this.#options.theme = theme;
    for (const frame of this.#all) frame?.order({ kind: "theme", theme });
  }

  /** @param {string} path @returns {Promise<Blob | null>} the bytes of a file that the script wrote */
  async file(path) {
    const file = await this.#current?.order({ kind: "file", path });
    return file instanceof Blob ? file : null;
  }

  focus() {
    this.#current?.element.focus();
  }

  close() {
    this.#end("stopped");
    for (const frame of this.#all) frame?.close();
    this.#current = null;
    this.#before = null;
    this.#spare = null;
  }

  get #all() {
    return [this.#current, this.#before, this.#spare?.document];
  }

  /**
   * @param {Needs} needs
   * @param {string} location
   */
  #take(needs, location) {
    const spare = this.#spare;
    if (spare?.key !== startKey(needs, location)) return this.#make(needs, location);
    this.#spare = null;
    return spare.document;
  }

  /**
   * @param {Needs} needs
   * @param {string} location
   */
  #make(needs, location) {
    const { title = "App", theme = "system", grow = false, panels = true } = this.#options;
    const made = new FrameDocument({
      ...{ kit: this.#kit, needs, title, theme, location, grow, panels },
      hear: (news) => this.#hear(made, news),
    });
    this.#place.append(made.element);
    return made;
  }

  /** @param {FrameDocument} next */
  #replace(next) {
    this.#before?.close();
    this.#before = this.#current;
    if (this.#before !== null) this.#before.element.inert = true;
    this.#current = next;
    this.stage = "idle";
    if (this.#before === null) this.#show();
    else this.#before.stop();
  }

  /** Let what runs now take the place of what ran before. */
  #show() {
    this.#before?.close();
    this.#before = null;
    const { style } = this.#current?.element ?? this.#place;
    Object.assign(style, { visibility: "visible", position: "static" });
  }

  /**
   * @param {FrameDocument} teller
   * @param {any} news what it tells, whatever that is
   */
  #hear(teller, news) {
    const { kind, detail } = news ?? {};
    if (teller === this.#spare?.document && kind === "status" && detail?.stage === "failed") {
      teller.close();
      this.#spare = null;
    }
    if (teller !== this.#current) return;
    const { on = {}, grow = false } = this.#options;
    pass({ kind, detail }, { ...on, status: (status) => this.#reach(status) }, this.#names);
    if (grow && kind === "height") teller.element.style.height = `${Number(detail) || 0}px`;
  }

  /** @param {{stage: string, done: number, total: number}} status */
  #reach(status) {
    this.stage = status.stage;
    const isOver = OVER.includes(this.stage);
    if (isOver) this.#show();
    this.#options.on?.status?.(status);
    if (isOver) this.#end(this.stage === "ready");
  }
}
