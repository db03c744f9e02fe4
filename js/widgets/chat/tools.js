/** The small buttons below messages: copy, opinions, retry, undo, edit. */

import { word } from "../../words.js";
import { copyButton } from "../clipboard.js";
import { h, iconButton } from "../elements.js";
import { messagesOf } from "./outline.js";
import { contentOf, wordsOf } from "./transcript.js";

/**
 * @typedef {import("./outline.js").Entry} Entry
 *
 * @typedef {object} Chat what the buttons need to know
 * @property {import("../chatbot.js").Props} props
 * @property {(event: string, detail: unknown) => void} tell tells listeners
 * @property {(event: string) => boolean} hears whether anyone listens
 * @property {import("./transcript.js").Message[]} messages
 * @property {(index: number) => Entry[]} group what is shown as one with a message, up to it
 * @property {boolean} busy whether an answer is on its way
 * @property {(text: string) => string} marked adds the watermark
 * @property {Map<number, string | null>} opinions by the index of the message
 */

/**
 * The buttons of messages that are shown as one.
 *
 * @param {Entry} entry the last of them
 * @param {boolean} isLast whether it is the last one of the conversation
 * @param {Chat} chat
 * @param {() => void} edit
 * @returns {HTMLElement[]}
 */
export function toolsOf({ index, message }, isLast, chat, edit) {
  const { props, hears } = chat;
  const byUser = message.role === "user";
  const buttons = [];
  if (props.buttons?.includes("copy")) {
    const text = () => chat.marked(wordsOf(chat.group(index).flatMap(messagesOf)));
    buttons.push(copyButton("Copy", text, (value) => chat.tell("copy", { value })));
  }
  const changing = [];
  if (isLast && !byUser && hears("retry")) {
    changing.push(iconButton("retry", "Retry", () => chat.tell("retry", lastQuestion(chat))));
  }
  if (isLast && !byUser && hears("undo")) {
    changing.push(iconButton("undo", "Undo", () => chat.tell("undo", lastQuestion(chat))));
  }
  if (props.editable === "all" || (props.editable === "user" && byUser)) {
    changing.push(iconButton("edit", "Edit", edit));
  }
  for (const button of changing) button.disabled = chat.busy;
  const judged = hears("like") && (!byUser || props.like_user_message);
  return [...buttons, ...changing, ...(judged ? opinions(index, chat) : [])];
}

/** The visitor's newest message. @param {Chat} chat */
function lastQuestion({ messages }) {
  const index = messages.findLastIndex(({ role }) => role === "user");
  return index < 0 ? { index: null, value: null } : { index, value: toldOf(messages[index]) };
}

/** What listeners get of a message: its text, or a list of its parts. @param {import("./transcript.js").Message} message */
export function toldOf({ parts }) {
  const content = parts.map(contentOf);
  return content.length === 1 ? content[0] : content;
}

/**
 * @param {number} end the index of the last message
 * @param {Chat} chat
 * @returns {HTMLElement[]}
 */
function opinions(end, chat) {
  const [{ index }] = chat.group(end);
  const offered = chat.props.feedback_options ?? [];
  const choose = (/** @type {string | null} */ opinion) => {
    const next = chat.opinions.get(index) === opinion ? null : opinion;
    chat.opinions.set(index, next);
    mark();
    const liked = { Like: true, Dislike: false }[next ?? ""] ?? next ?? "";
    const value = chat.group(end).map(({ message }) => toldOf(message));
    chat.tell("like", { index, value, liked });
  };
  /** @type {[string, HTMLElement][]} */
  const thumbs = [];
  if (offered.includes("Like")) {
    thumbs.push(["Like", iconButton("like", "Like", () => choose("Like"))]);
  }
  if (offered.includes("Dislike")) {
    thumbs.push(["Dislike", iconButton("dislike", "Dislike", () => choose("Dislike"))]);
  }
  const others = offered.filter((option) => option !== "Like" && option !== "Dislike");
  const select = others.length > 0 ? selectOf(others, choose) : null;
  const mark = () => {
    const held = chat.opinions.get(index) ?? "";
    for (const [name, button] of thumbs) button.ariaPressed = String(name === held);
    if (select) select.value = others.includes(held) ? held : "";
  };
  mark();
  return [...thumbs.map(([, button]) => button), ...(select ? [select] : [])];
}

/** @param {string[]} options @param {(option: string | null) => void} choose */
function selectOf(options, choose) {
  const none = h("option", { value: "" }, word("Feedback"));
  const listed = options.map((option) => h("option", { value: option }, option));
  const attributes = { class: "chat-feedback", "aria-label": word("Feedback"), "data-aside": true };
  const select = h("select", attributes, none, ...listed);
  select.addEventListener("change", () => choose(select.value || null));
  return select;
}
