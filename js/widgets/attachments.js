/** `<pagelet-attachments>`: the files of a text field, which are chosen, dropped or pasted. */

import sheet from "../styles/chat.css";
import { word } from "../words.js";
import { h, icon, iconButton } from "./elements.js";
import { Picture } from "./picture.js";
import { nameOf, Saving } from "./saving.js";
import { Upload } from "./upload.js";
import { VoiceButton } from "./voice-button.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {import("./picture.js").PictureValue} Entry
 *
 * @typedef {object} Props
 * @property {Entry[]} value
 * @property {boolean} interactive
 * @property {string[]} sources "upload", "microphone"
 * @property {"single" | "multiple" | "directory"} count
 * @property {string[]} accept which files are taken; none stands for all
 * @property {number} longest pasted text that is longer becomes a file
 */

/** @extends {Widget<Props>} */
export class Attachments extends Widget {
  static defaults = {
    value: [],
    interactive: false,
    sources: ["upload"],
    count: "single",
    accept: [],
    longest: 1000,
  };
  static calls = ["save", "refuse"];

  #saving = new Saving(this);
  #list = h("ul", { class: "attached", "aria-label": word("Attachments") });
  #tools = h("div", { class: "attach-tools" });
  #attach = iconButton("attach", "Attach files", () => this.#upload?.choose());
  #voice = new VoiceButton({
    take: (file) => this.#take([file]),
    refuse: (message) => this.emit("pagelet-error", message),
  });
  /** @type {Upload | null} */
  #upload = null;
  /** What is shown, by entry: a picture's address is kept while it is. @type {Map<Entry, {row: HTMLElement, picture: Picture}>} */
  #shown = new Map();

  get state() {
    return this.props.value.map((entry) => new Picture(entry).state);
  }

  build() {
    const host = this.parentElement ?? this;
    // Before the upload hears of it: words are pasted as words, also where a picture comes along.
    host.addEventListener("paste", (event) => this.#paste(event));
    this.#upload = new Upload(host, {
      drop: "Drop Files Here",
      accept: () => this.props.accept,
      open: () => this.props.interactive && this.props.sources.includes("upload"),
      take: (files) => this.#take(files),
      refuse: (message) => this.emit("pagelet-error", message),
    });
    this.replaceChildren(this.#tools, this.#upload.input);
  }

  /** @param {string} path @param {BufferSource} bytes @param {string} type */
  save(path, bytes, type) {
    this.#saving.save(path, bytes, type);
  }

  /** @param {string} path @param {string} message */
  refuse(path, message) {
    this.#saving.refuse(path, message);
  }

  update() {
    const { value, interactive, sources, count } = this.props;
    const options = { multiple: count !== "single", placeholder: null, label: "", sources };
    this.#upload?.update(options);
    if (this.#upload) this.#upload.input.webkitdirectory = count === "directory";
    const offered = interactive ? sources : [];
    const tools = [];
    if (offered.includes("upload")) tools.push(this.#attach);
    if (offered.includes("microphone")) tools.push(this.#voice.element);
    this.#tools.replaceChildren(...tools);
    this.#drop(value);
    this.#list.replaceChildren(...value.map((entry, index) => this.#row(entry, index)));
    if (value.length === 0) this.#list.remove();
    else this.prepend(this.#list);
  }

  pause() {
    this.#voice.close();
    this.#drop([]);
  }

  /** Give up what is not shown any more. @param {Entry[]} kept */
  #drop(kept) {
    for (const [entry, { picture }] of this.#shown) {
      if (kept.includes(entry)) continue;
      picture.release();
      this.#shown.delete(entry);
    }
  }

  /** @param {Entry} entry @param {number} index */
  #row(entry, index) {
    const file = entry instanceof File ? entry : entry.file;
    const name = file ? nameOf(file) : "";
    const picture = this.#shown.get(entry)?.picture ?? new Picture(entry);
    const row = h("li", { title: name }, ...this.#content(picture, entry, name));
    this.#shown.set(entry, { row, picture });
    const said = word(this.props.interactive ? "Remove {name}" : "Download {name}", { name });
    const act = this.props.interactive
      ? iconButton("clear", said, () => this.#remove(index))
      : iconButton("download", said, () => file && this.#saving.begin(file, act));
    row.append(act);
    return row;
  }

  /** @param {Picture} picture @param {Entry} entry @param {string} name */
  #content(picture, entry, name) {
    const words = h("span", {}, name);
    const type = entry instanceof File ? entry.type : (entry.file?.mime_type ?? "");
    if (!type.startsWith("image/")) return [icon("file"), words];
    const small = h("img", { src: picture.url, alt: name });
    small.addEventListener("error", () => small.replaceWith(icon("picture"), words));
    return [small];
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "" || !this.props.interactive) return;
    event.stopImmediatePropagation();
    if (text.length <= this.props.longest) return;
    event.preventDefault();
    this.#take([new File([text], "pasted_text.txt", { type: "text/plain" })]);
  }

  /** @param {File[]} files */
  #take(files) {
    const { count, value } = this.props;
    this.#change(count === "single" ? files.slice(0, 1) : [...value, ...files]);
  }

  /** @param {number} index */
  #remove(index) {
    this.#change(this.props.value.filter((_, other) => other !== index));
    queueMicrotask(() => {
      const next = this.#list.children[Math.min(index, this.props.value.length - 1)];
      const field = this.parentElement?.querySelector("textarea");
      (next?.querySelector("button") ?? field)?.focus();
    });
  }

  /** @param {Entry[]} value */
  #change(value) {
    this.assign("value", value);
    this.emit("input");
  }
}

define("pagelet-attachments", Attachments, sheet);
