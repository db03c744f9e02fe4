/** Runs a contract case: the visitor's steps on the page, the others where the document is. */

import { Replay } from "../../js/replay.js";
import { isWidget, nativeState } from "../../js/state-of.js";
import { expectEqual } from "./document-side.js";

const VISITOR = ["edit", "fire", "page", "shows", "sent"];
/** Events that don't bubble in browsers. */
const QUIET = ["blur", "focus", "load", "scroll", "toggle"];

export class PageSide {
  replay;
  #root;
  #ask;
  /** @type {any[]} */
  #sent = [];
  /** @type {string[]} */
  #reported = [];

  /**
   * @param {Element} root
   * @param {(message: any) => void} send takes the page's messages to the document
   * @param {(steps: any[][]) => Promise<any>} ask runs steps where the document is
   */
  constructor(root, send, ask) {
    this.#root = root;
    this.#ask = ask;
    this.replay = new Replay({
      root,
      report: (message) => this.#reported.push(message),
      send: (message) => {
        if (message.kind === "event") {
          const { kind, detail, ...told } = message;
          this.#sent.push(told);
        }
        send(message);
      },
    });
  }

  /** @param {any[][]} steps */
  async run(steps) {
    /** @type {any[][]} */
    let turn = [];
    for (const step of steps.map(written)) {
      if (VISITOR.includes(step[0]) || step[0] === "heard") {
        await this.#settle(turn);
        turn = [];
      }
      if (VISITOR.includes(step[0])) await this.#act(step);
      else turn.push(step);
    }
    await this.#settle(turn);
    if (this.#reported.length > 0) throw new Error(`reported: ${this.#reported.join("\n")}`);
  }

  /** Run the document's steps, and let both sides hear from each other. @param {any[][]} turn */
  async #settle(turn) {
    await this.#ask([...turn, ["settled", 0]]);
    // The page sends events after it has awaited their states.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#ask([]);
  }

  /** @param {any[]} step */
  async #act([name, ...rest]) {
    if (name === "page") {
      const html = this.#root.innerHTML.replaceAll(/"blob:[^"]*"/g, '"blob:"');
      return expectEqual(html, rest[0]);
    }
    if (name === "sent") {
      expectEqual(this.#sent, rest[0]);
      this.#sent = [];
      return;
    }
    const element = this.replay.node(await this.#ask([["id", rest[0]]]));
    if (name === "shows") return expectEqual(stateOf(element), rest[1]);
    if (name === "edit") edit(element, rest[1]);
    else fire(element, rest[1], rest[2]);
    await this.#settle([]);
  }
}

/** Write out a repeated text: "ab*3" is "ababab". @param {any} value @returns {any} */
function written(value) {
  if (typeof value === "string") {
    return value.replace(/(1234567890|🎈)\*(\d+)/u, (_, text, n) => text.repeat(Number(n)));
  }
  if (Array.isArray(value)) return value.map(written);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, written(inner)]);
  return Object.fromEntries(entries);
}

/** @param {any} element */
function stateOf(element) {
  return isWidget(element) ? element.state : nativeState(element);
}

/**
 * Enter or choose, as a visitor does.
 *
 * @param {any} element
 * @param {any} state
 */
function edit(element, state) {
  const kind = element.dataset.reads;
  if (kind !== undefined) {
    const wanted = kind === "checkboxes" ? state : [state];
    for (const box of element.querySelectorAll("input")) {
      if (box.checked !== wanted.includes(box.value)) edit(box, wanted.includes(box.value));
    }
    return;
  }
  const ticked = ["checkbox", "radio"].includes(element.type);
  // Unticking a radio button is what ticking another one does.
  if (element.type === "radio" && !state) return;
  if (ticked) {
    element.click();
    return;
  }
  element.value = state;
  fire(element, "input", null);
  if (element.localName === "select" || isWidget(element)) fire(element, "change", null);
}

/**
 * @param {Element} element
 * @param {string} type
 * @param {any} detail
 */
function fire(element, type, detail) {
  const bubbles = !QUIET.includes(type);
  const { KeyboardEvent, CustomEvent } = globalThis;
  if (type.startsWith("key")) {
    element.dispatchEvent(new KeyboardEvent(type, { bubbles, ...detail }));
  } else element.dispatchEvent(new CustomEvent(type, { bubbles, detail }));
}

/** A widget as simple as can be. */
export function defineField() {
  if (customElements.get("x-field") !== undefined) return;
  customElements.define(
    "x-field",
    class extends HTMLElement {
      #value = null;
      constructor() {
        super();
        const early = Object.getOwnPropertyDescriptor(this, "value");
        if (early === undefined) return;
        Reflect.deleteProperty(this, "value");
        this.#value = early.value;
      }
      get value() {
        return this.#value;
      }
      set value(value) {
        this.#value = value;
      }
      get state() {
        return this.#value;
      }
    },
  );
}
