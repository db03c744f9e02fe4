/** The messages of a chat in their order; only what changed, and what comes near, is drawn. */

import { h } from "../elements.js";
import { chatOptions } from "./drawn.js";
import { Ending } from "./ending.js";
import { Follower } from "./follower.js";
import { outline } from "./outline.js";
import { Rows } from "./rows.js";
import { toldOf, toolsOf } from "./tools.js";

/** What all messages depend on. */
const LOOKS = [
  ...["rtl", "sanitize_html", "render_markdown", "line_breaks", "latex_delimiters", "allow_tags"],
  ...["allow_file_downloads", "group_consecutive_messages", "avatars", "buttons", "editable"],
  ...["feedback_options", "like_user_message", "heard"],
];
/** @type {{value: string}[]} */
const NONE = [];

/**
 * @typedef {import("./outline.js").Entry} Entry
 * @typedef {import("../chatbot.js").Chatbot} Chatbot
 */

export class Log {
  element = h("div", { class: "chat-log", role: "log", tabindex: "0" });
  #rows = new Rows(this.element);
  #ending = new Ending();
  #content = h("div", { class: "chat-content" }, this.#rows.element, this.#ending.element);
  #follower = new Follower(this.element, this.#content);
  #chat;
  #transcript;
  #files;
  /** @type {Entry[]} */
  #entries = [];
  /** What Python has drawn for messages. @type {Map<string, HTMLElement>} */
  #components = new Map();
  /** @type {Map<number, string | null>} */
  #opinions = new Map();
  /**
   * @param {Chatbot} chat
   * @param {import("./transcript.js").Transcript} transcript
   * @param {import("./files.js").ChatFiles} files
   */
  constructor(chat, transcript, files) {
    this.#chat = chat;
    this.#transcript = transcript;
    this.#files = files;
    this.element.append(this.#content);
  }

  /** Leads back to the end. */
  get button() {
    return this.#follower.button;
  }

  get options() {
    return chatOptions(this.#chat.props);
  }

  /** @param {Set<string>} changed the names of the chat's properties that changed */
  show(changed) {
    const { props } = this.#chat;
    this.#follower.enabled = props.autoscroll;
    // A screen reader says what came when it is complete.
    this.element.ariaBusy = String(this.#busy);
    if (changed.has("feedback_value")) this.#noteOpinions();
    if (LOOKS.some((name) => changed.has(name))) this.#rows.forget();
    this.#entries = outline(this.#transcript.messages, props.group_consecutive_messages);
    this.#rows.show(this.#entries, () => this.#surroundings());
    this.#end();
  }

  #noteOpinions() {
    const given = this.#chat.props.feedback_value ?? [];
    const answers = this.#transcript.messages.flatMap(({ role }, index) =>
      role === "assistant" ? [index] : [],
    );
    this.#opinions = new Map(answers.map((index, at) => [index, given[at] ?? null]));
  }

  #end() {
    const last = this.#entries.at(-1)?.message;
    const waits = this.#chat.props.activity === "pending" || (this.#busy && last?.role === "user");
    const options = this.#busy || last?.role === "user" ? NONE : (last?.options ?? NONE);
    const index = this.#transcript.messages.length - 1;
    this.#ending.show(waits, options, (value) =>
      this.#chat.tell("option_select", { index, value }),
    );
  }

  /** What each message needs to know. @returns {import("./row.js").Surroundings} */
  #surroundings() {
    const { props } = this.#chat;
    const hears = (/** @type {string} */ event) => props.heard.includes(event);
    const looks = {
      markdown: props.render_markdown,
      rtl: props.rtl,
      downloads: props.allow_file_downloads,
    };
    return {
      context: {
        looks,
        options: this.options,
        files: this.#files,
        component: (key) => this.#component(key),
      },
      avatar: (role) => props.avatars[role === "user" ? 0 : 1] ?? null,
      toolsFor: (entry) => this.#toolsFor(entry),
      tools: (row) => this.#tools(row, hears),
      selectable: hears("select"),
      select: ({ index, message }) => this.#chat.tell("select", { index, value: toldOf(message) }),
      edited: (entry, text) => this.#edited(entry, text),
    };
  }

  /** @param {string} key */
  #component(key) {
    /** @type {HTMLElement | null} */
    const fresh = this.#chat.querySelector(`:scope > [data-part="${key}"]`);
    if (fresh) this.#components.set(key, fresh);
    return this.#components.get(key) ?? null;
  }

  get #busy() {
    const { activity } = this.#chat.props;
    return activity === "pending" || activity === "generating";
  }

  /** @param {Entry} entry */
  #toolsFor(entry) {
    if (!entry.last) return "";
    return `${entry === this.#entries.at(-1) ? "newest" : "older"} ${this.#busy}`;
  }

  /** @param {import("./row.js").Row} row @param {(event: string) => boolean} hears */
  #tools(row, hears) {
    const { messages } = this.#transcript;
    const chat = {
      props: this.#chat.props,
      tell: this.#chat.tell.bind(this.#chat),
      marked: this.#chat.marked.bind(this.#chat),
      group: (/** @type {number} */ end) => this.#group(end),
      hears,
      messages,
      busy: this.#busy,
      opinions: this.#opinions,
    };
    return toolsOf(row.entry, row.entry === this.#entries.at(-1), chat, () => row.edit());
  }

  /** @param {number} end */
  #group(end) {
    const last = this.#entries.findIndex(({ index }) => index === end);
    const first = this.#entries.findLastIndex((entry, at) => at <= last && entry.first);
    return this.#entries.slice(first, last + 1);
  }

  /** @param {Entry} entry @param {string} text */
  #edited({ index, message }, text) {
    const previous_value = toldOf(message);
    this.#chat.change(this.#transcript.edited(index, text));
    this.#chat.tell("edit", { index, value: text, previous_value });
  }
}
