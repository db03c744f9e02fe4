/** One message on the page, with the thoughts inside of it. */

import { h } from "../elements.js";
import { viewOf } from "./parts.js";

/**
 * @typedef {import("./outline.js").Entry} Entry
 * @typedef {import("./parts.js").PartView} PartView
 * @typedef {import("./parts.js").Context} Context
 */

export class MessageView {
  element = h("div", { class: "chat-message" });
  #context;
  #parts = h("div", { class: "chat-parts" });
  #inner = h("div", { class: "chat-inner" });
  /** @type {PartView[]} */
  #views = [];
  /** @type {MessageView[]} */
  #messages = [];
  /** @type {ReturnType<typeof foldable> | null} */
  #thought = null;

  /** @param {Context} context */
  constructor(context) {
    this.#context = context;
  }

  /** @param {Entry} entry */
  show({ message, inner }) {
    this.#showParts(message.parts);
    this.#showInner(inner);
    const { title } = message.metadata ?? {};
    const content = [this.#parts, this.#inner];
    if (title) {
      if (this.#thought === null) {
        this.#thought = foldable(content);
        this.element.replaceChildren(this.#thought.element);
      }
      this.#thought.show(message.metadata ?? {});
    } else if (this.#thought !== null || this.#parts.parentElement === null) {
      this.#thought = null;
      this.element.replaceChildren(...content);
    }
  }

  /** @param {import("./transcript.js").Part[]} parts */
  #showParts(parts) {
    for (const [at, part] of parts.entries()) {
      const view = this.#views[at];
      if (view?.fits(part)) view.show(part);
      else {
        const fresh = viewOf(part, this.#context);
        if (view) view.element.replaceWith(fresh.element);
        else this.#parts.append(fresh.element);
        this.#views[at] = fresh;
        fresh.show(part);
      }
    }
    for (const { element } of this.#views.splice(parts.length)) element.remove();
  }

  /** @param {Entry[]} inner */
  #showInner(inner) {
    for (const [at, entry] of inner.entries()) {
      if (!this.#messages[at]) {
        this.#messages[at] = new MessageView(this.#context);
        this.#inner.append(this.#messages[at].element);
      }
      this.#messages[at].show(entry);
    }
    for (const { element } of this.#messages.splice(inner.length)) element.remove();
  }
}

/**
 * A thought that folds: open while it is being thought, until the visitor decides.
 *
 * @param {HTMLElement[]} content
 */
function foldable(content) {
  const title = h("span", { class: "thought-title" });
  const spinner = h("span", { class: "spinner", "aria-hidden": true });
  const more = h("span", { class: "thought-more" });
  const summary = h("summary", {}, title, spinner, more);
  const element = h(
    "details",
    { class: "thought" },
    summary,
    h("div", { class: "thought-body" }, ...content),
  );
  let decided = false;
  summary.addEventListener("click", () => {
    decided = true;
  });
  return {
    element,
    /** @param {import("./transcript.js").Metadata} metadata */
    show(metadata) {
      title.textContent = metadata.title ?? "";
      spinner.hidden = metadata.status !== "pending";
      const { log, duration } = metadata;
      const took = duration == null ? "" : `(${inSeconds(duration)})`;
      more.textContent = [log, took].filter(Boolean).join(" ");
      if (!decided) element.open = metadata.status !== "done";
    },
  };
}

/** @param {number} duration */
function inSeconds(duration) {
  if (Number.isInteger(duration)) return `${duration}s`;
  return duration >= 0.1 ? `${duration.toFixed(1)}s` : `${(duration * 1000).toFixed(1)}ms`;
}
