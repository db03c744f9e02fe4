/** A chat as the build draws it, which is seen until the page knows more; runs without a page. */

import { outline } from "./outline.js";
import { Transcript, wordsOf } from "./transcript.js";

/** How Markdown in a chat is read. @param {any} props @returns {import("../prose.js").Options} */
export function chatOptions(props) {
  return {
    sanitize: props.sanitize_html,
    lineBreaks: props.line_breaks,
    delimiters: props.latex_delimiters,
    allowTags: props.allow_tags,
  };
}

/**
 * @param {any} props those of a chat
 * @param {(source: string) => Promise<string>} render makes HTML of Markdown
 * @returns {Promise<string>}
 */
export async function drawnChat(props, render) {
  const transcript = new Transcript();
  transcript.read(props.value ?? "");
  const entries = outline(transcript.messages, props.group_consecutive_messages);
  const rows = entries.map(async ({ message, first, last }) => {
    const author = message.role === "user" ? "user" : "bot";
    const place = `${first ? " first" : ""}${last ? " last" : ""}`;
    const said = message.metadata?.title ?? wordsOf([message]);
    const prose = `<div class="prose" dir="auto">${await render(said)}</div>`;
    return `<div class="chat-row ${author}${place}"><div class="chat-bubble">${prose}</div></div>`;
  });
  const content =
    rows.length > 0
      ? `<div class="chat-content"><div class="chat-rows">${(await Promise.all(rows)).join("")}</div></div>`
      : `<div class="chat-opening"><div class="prose">${await render(props.placeholder ?? "")}</div></div>`;
  const layout = props.layout === "panel" ? " panel" : "";
  return `<div class="chat-drawn${layout}"><div class="chat-log">${content}</div></div>`;
}
