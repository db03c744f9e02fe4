/** `<pagelet-chatbot>`: shows a conversation, which may grow while it is read. */

import sheet from "../styles/chat.css";
import { word } from "../words.js";
import { ChatFiles } from "./chat/files.js";
import { Log } from "./chat/log.js";
import { opening } from "./chat/opening.js";
import { Transcript, wordsOf } from "./chat/transcript.js";
import { copyButton } from "./clipboard.js";
import { h, iconButton } from "./elements.js";
import { define, Widget } from "./widget.js";

/**
 * @typedef {object} Props
 * @property {string} value see chat/transcript.js
 * @property {string} label
 * @property {"pending" | "generating" | "complete" | "error" | null} activity what Python is doing
 * @property {string[]} heard the events that someone listens to
 * @property {(string | null)[]} avatars addresses of the pictures of the user and of the other one
 * @property {import("./chat/opening.js").Example[]} examples
 * @property {string[] | null} buttons "copy", "copy_all", "share"
 * @property {"user" | "all" | null} editable
 * @property {"bubble" | "panel" | null} layout
 * @property {boolean} autoscroll
 * @property {boolean} rtl
 * @property {string | null} watermark
 * @property {boolean} sanitize_html
 * @property {boolean} render_markdown
 * @property {boolean} line_breaks
 * @property {import("./math.js").Delimiters[]} latex_delimiters
 * @property {string[] | boolean} allow_tags
 * @property {string | null} placeholder
 * @property {string[] | null} feedback_options
 * @property {(string | null)[] | null} feedback_value
 * @property {boolean} like_user_message
 * @property {boolean} group_consecutive_messages
 * @property {boolean} resizable
 * @property {boolean} allow_file_downloads
 */

/** @extends {Widget<Props>} */
export class Chatbot extends Widget {
  static defaults = {
    value: "",
    label: "Chatbot",
    activity: null,
    heard: [],
    avatars: [null, null],
    examples: [],
    buttons: null,
    editable: null,
    layout: null,
    autoscroll: true,
    rtl: false,
    watermark: null,
    sanitize_html: true,
    render_markdown: true,
    line_breaks: true,
    latex_delimiters: [],
    allow_tags: true,
    placeholder: null,
    feedback_options: null,
    feedback_value: null,
    like_user_message: false,
    group_consecutive_messages: true,
    resizable: false,
    allow_file_downloads: true,
  };
  static calls = ["save", "refuse"];

  #transcript = new Transcript();
  #files = new ChatFiles(this);
  #log = new Log(this, this.#transcript, this.#files);
  #tools = h("div", { class: "icon-buttons" });
  #opening = h("div");
  /** What the build has drawn, seen until Python says what there is. @type {Element | null} */
  #drawn = null;

  get state() {
    return this.props.value;
  }

  build() {
    // What Python has drawn for messages stays, and is put into them.
    this.#drawn = this.querySelector(":scope > .chat-drawn");
    this.prepend(this.#tools, this.#log.element, this.#log.button);
  }

  /** @param {string} path @param {BufferSource} bytes @param {string} type */
  save(path, bytes, type) {
    this.#files.save(path, bytes, type);
  }

  /** @param {string} path @param {string} message */
  refuse(path, message) {
    this.#files.refuse(path, message);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { value, layout, resizable, label } = this.props;
    this.#log.element.hidden = this.#drawn !== null && !this.given.has("value");
    if (!this.#log.element.hidden) {
      this.#drawn?.remove();
      this.#drawn = null;
    }
    this.#transcript.read(value ?? "");
    const isEmpty = this.#transcript.messages.length === 0;
    if (isEmpty) this.#files.release();
    this.classList.toggle("panel", layout === "panel");
    this.classList.toggle("resizable", resizable);
    this.#log.element.setAttribute("aria-label", label);
    if (changed.has("buttons")) this.#tools.replaceChildren(...this.#buttons());
    this.#tools.hidden = isEmpty;
    this.#log.show(changed);
    this.#open(isEmpty && this.props.activity !== "pending", changed);
  }

  /** Change the conversation, as the visitor wants. @param {string} value */
  change(value) {
    this.assign("value", value);
    this.emit("input");
  }

  /** @param {string} event @param {unknown} [detail] */
  tell(event, detail) {
    this.emit(`chat-${event}`, detail);
  }

  /** @param {string} text */
  marked(text) {
    const { watermark } = this.props;
    return watermark ? `${text}\n\n${watermark}` : text;
  }

  /** @param {boolean} open @param {Set<string>} changed */
  #open(open, changed) {
    if (!open) this.#opening.remove();
    else if (!this.#opening.isConnected || changed.has("placeholder") || changed.has("examples")) {
      const { placeholder, examples } = this.props;
      const choose = (/** @type {unknown} */ detail) => this.tell("example_select", detail);
      const fresh = opening(placeholder, examples, this.#log.options, choose);
      this.#opening.remove();
      this.#opening = fresh;
      this.#log.element.append(fresh);
    }
  }

  #buttons() {
    const { buttons } = this.props;
    const whole = () => {
      const turns = this.#transcript.messages.map(
        (message) => `${message.role}: ${wordsOf([message])}`,
      );
      return this.marked(turns.join("\n\n"));
    };
    const shown = [];
    if (buttons?.includes("share") && "share" in navigator) {
      shown.push(iconButton("share", "Share", () => this.#share(whole())));
    }
    const clear = iconButton("remove", "Clear the conversation", () => {
      this.change("");
      this.tell("clear");
    });
    shown.push(clear);
    if (buttons?.includes("copy_all")) {
      const told = (/** @type {string} */ value) => this.tell("copy", { value });
      shown.push(copyButton("Copy the conversation", whole, told));
    }
    return shown;
  }

  /** @param {string} text */
  async #share(text) {
    try {
      await navigator.share({ title: this.props.label, text });
    } catch (error) {
      if (/** @type {Error} */ (error).name === "AbortError") return;
      const detail = word("It could not be shared: {reason}", { reason: String(error) });
      this.emit("pagelet-error", detail);
    }
  }
}

define("pagelet-chatbot", Chatbot, sheet);
