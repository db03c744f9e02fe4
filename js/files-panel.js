/** The files panel at the end of the page: what the script has written, to download and to erase. */

import { h } from "./widgets/elements.js";
import { word } from "./words.js";

/** How many are listed; the zip file holds all. */
const SHOWN = 200;
/** Milliseconds in which an erasure has to be confirmed. */
const DOUBT = 5000;

/**
 * @typedef {import("./written.js").Listed} Listed
 * @typedef {object} Shelf what the panel asks for
 * @property {(path: string) => Promise<Blob | null>} fetch null where the file is gone
 * @property {(paths: string[]) => void} erase
 * @property {(message: string) => void} warn
 */

export class FilesPanel {
  element = h("details", { class: "panel files-panel" });
  #shelf;
  /** @type {Listed[]} */
  #files = [];
  #count = h("span", { class: "badge" });
  #list = h("ul", { class: "files-list" });
  /** The rows by what they say. @type {Map<string, HTMLElement>} */
  #rows = new Map();
  #more = h("p", { class: "files-more" });
  #note = h("p", { class: "files-more" });

  /** @param {Shelf} shelf */
  constructor(shelf) {
    this.#shelf = shelf;
    const zip = button(word("Download all as a zip file"), () =>
      waiting(zip, () => this.#saveAll()),
    );
    const all = () => this.#shelf.erase(this.#files.map(({ path }) => path));
    const erase = button(word("Erase all"), () =>
      confirmed(erase, word("Really erase all?"), null, all),
    );
    const bar = h("div", { class: "panel-bar" }, zip, erase);
    const body = h("div", { class: "panel-body" }, bar, this.#list, this.#more, this.#note);
    this.element.append(h("summary", {}, word("Files"), this.#count), body);
    this.#note.textContent = word(
      "Kept files are stored in this browser alone, until they are erased.",
    );
  }

  /** @param {Listed[]} files */
  show(files) {
    this.#files = files;
    this.element.hidden = files.length === 0;
    this.#count.textContent = String(files.length);
    this.#showRows(files.slice(0, SHOWN));
    const rest = files.length - SHOWN;
    this.#more.hidden = rest <= 0;
    this.#more.textContent = word("More, in the zip file only: {count}", { count: rest });
    this.#note.hidden = !files.some(({ kept }) => kept);
  }

  /** Change what has changed only: a row that stays keeps the focus. @param {Listed[]} files */
  #showRows(files) {
    const said = new Map(files.map((file) => [JSON.stringify(file), file]));
    for (const [key, row] of this.#rows) {
      if (said.has(key)) continue;
      row.remove();
      this.#rows.delete(key);
    }
    let at = this.#list.firstElementChild;
    for (const [key, file] of said) {
      const row = this.#rows.get(key) ?? this.#row(file);
      this.#rows.set(key, row);
      if (row === at) at = at.nextElementSibling;
      else this.#list.insertBefore(row, at);
    }
  }

  /** @param {Listed} file */
  #row({ path, size, time, kept }) {
    const name = button(path, () => waiting(name, () => this.#save(path)));
    name.setAttribute("aria-label", word("Download {name}", { name: path }));
    const question = word("Really erase {name}?", { name: path });
    const erase = button(word("Erase"), () =>
      confirmed(erase, word("Really erase?"), question, () => this.#shelf.erase([path])),
    );
    erase.setAttribute("aria-label", word("Erase {name}", { name: path }));
    const at = new Date(time);
    return h(
      "li",
      {},
      name,
      kept ? h("span", { class: "badge" }, word("kept")) : null,
      h("span", { class: "file-size" }, amount(size)),
      h("time", { datetime: at.toISOString() }, at.toLocaleString()),
      erase,
    );
  }

  /** @param {string} path */
  async #save(path) {
    const data = await this.#shelf.fetch(path);
    if (data === null) {
      this.#shelf.warn(word("{name} is gone, so it could not be downloaded.", { name: path }));
    } else save(data, path.slice(path.lastIndexOf("/") + 1));
  }

  async #saveAll() {
    const { zip } = await import("./zip.js");
    save(await zip(this.#entries()), "files.zip");
  }

  async *#entries() {
    for (const { path, time } of this.#files) {
      const data = await this.#shelf.fetch(path);
      if (data !== null) yield { name: path.replace(/^\/+/, ""), time, data };
    }
  }
}

/**
 * @param {string} text
 * @param {() => void} click
 */
function button(text, click) {
  return h("button", { class: "sm secondary", type: "button", click }, text);
}

/**
 * Show on a button that what it does takes its time: Python may be busy.
 *
 * @param {HTMLButtonElement} pressed
 * @param {() => Promise<void>} act
 */
async function waiting(pressed, act) {
  if (pressed.hasAttribute("aria-busy")) return;
  pressed.setAttribute("aria-busy", "true");
  try {
    await act();
  } finally {
    pressed.removeAttribute("aria-busy");
  }
}

/**
 * Do something only when the button is pressed a second time.
 *
 * @param {HTMLButtonElement} pressed
 * @param {string} question what it says meanwhile
 * @param {string | null} label what screen readers say meanwhile, where that differs
 * @param {() => void} act
 */
function confirmed(pressed, question, label, act) {
  const forget = questions.get(pressed);
  if (forget !== undefined) {
    forget();
    act();
    return;
  }
  const before = [pressed.textContent ?? "", pressed.getAttribute("aria-label")];
  const say = (/** @type {(string | null)[]} */ [text, name]) => {
    pressed.textContent = text;
    if (name !== null) pressed.setAttribute("aria-label", name);
  };
  const timer = setTimeout(() => questions.get(pressed)?.(), DOUBT);
  questions.set(pressed, () => {
    clearTimeout(timer);
    questions.delete(pressed);
    say(before);
  });
  say([question, label]);
}

/** What ends the waiting of a button for a second press. @type {WeakMap<Element, () => void>} */
const questions = new WeakMap();

/** @param {number} bytes */
function amount(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = bytes / 1000;
  return kilobytes < 1000 ? `${kilobytes.toFixed(1)} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/**
 * @param {Blob} data
 * @param {string} name
 */
function save(data, name) {
  const href = URL.createObjectURL(data);
  h("a", { href, download: name }).click();
  // Some browsers begin to read only after a while.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
