/**
 * What the visitor entered or chose: read for events, and protected from late writes.
 *
 * The clock counts the visitor's edits. A write that was computed from an older clock than an
 * element's last edit comes too late and is dropped.
 */

import { STATEFUL } from "./ops.js";
import { isEntered, isWidget, nativeState, same, stateName, widgetState } from "./state-of.js";

/**
 * @typedef {object} Record what is known of one element
 * @property {number} editedAt
 * @property {number} changedAt when a program changed it last
 * @property {number} takenAt when its state was last sent
 * @property {unknown} taken what was sent
 * @property {boolean} composing
 * @property {Map<string, () => void>} held writes that wait for the end of a composition
 */

const GROUP = "[data-reads], select";
/** Widgets that only hold others: what is edited in them is no edit of theirs. */
const HOLDER = "pagelet-tabs";

export class States {
  clock = 0;
  /** @type {WeakMap<Node, Record>} */
  #records = new WeakMap();
  /** Edited since the last event. @type {Set<Element>} */
  #edited = new Set();
  #replaying = false;

  /** @param {Element} root */
  constructor(root) {
    root.addEventListener("input", (event) => this.#edit(event, root), { capture: true });
    // Native controls send "change" after "input", and text fields again when they lose focus,
    // which is no edit; widgets may send either.
    const ofWidget = (/** @type {Event} */ event) => {
      if (isWidget(/** @type {Element} */ (event.target))) this.#edit(event, root);
    };
    for (const type of ["change", "stream"]) {
      root.addEventListener(type, ofWidget, { capture: true });
    }
    root.addEventListener("compositionstart", ({ target }) => this.#compose(target, true));
    root.addEventListener("compositionend", ({ target }) => this.#compose(target, false));
  }

  /** Run changes that are the program's, not the visitor's. @param {() => void} change */
  replaying(change) {
    this.#replaying = true;
    try {
      change();
    } finally {
      this.#replaying = false;
    }
  }

  /**
   * Whether a write may reach the element, or the visitor has edited it since.
   *
   * @param {Element} element
   * @param {string} name
   * @param {number} since
   */
  accepts(element, name, since) {
    if (!STATEFUL.has(name)) return true;
    const group = element.parentElement?.closest(GROUP);
    const editedAt = group ? this.#of(group).editedAt : 0;
    return Math.max(editedAt, this.#of(element).editedAt) <= since;
  }

  /**
   * Keep a write until the end of a composition; the newest of each property stays.
   *
   * @param {Element} element
   * @param {string} name
   * @param {() => void} write
   * @returns {boolean} false where nothing is being composed
   */
  hold(element, name, write) {
    const record = this.#of(element);
    if (record.composing && STATEFUL.has(name)) record.held.set(name, write);
    return record.composing && STATEFUL.has(name);
  }

  /**
   * Note a write by the program, also one that came too late: Python believes in it from now on.
   *
   * @param {Element} element
   * @param {string} name
   * @param {unknown} value
   */
  written(element, name, value) {
    const record = this.#of(element);
    if (isWidget(element)) {
      this.clock += 1;
      record.changedAt = this.clock;
    } else if (name === stateName(element)) {
      record.taken = value;
      record.takenAt = this.clock;
    }
  }

  /**
   * The state of an element, if it is not what was sent last.
   *
   * @param {Element} element
   * @returns {{state: unknown} | undefined} the state may be a promise
   */
  take(element) {
    const record = this.#of(element);
    this.#edited.delete(element);
    if (isWidget(element)) {
      if (record.takenAt >= Math.max(record.editedAt, record.changedAt)) return undefined;
      record.takenAt = this.clock;
      return { state: widgetState(element) };
    }
    const state = nativeState(element);
    if (record.takenAt >= 0 && same(state, record.taken)) return undefined;
    record.takenAt = this.clock;
    record.taken = state;
    return { state };
  }

  /** Forget what was sent: whoever asks now knows nothing yet. */
  forget() {
    this.#records = new WeakMap();
    this.#edited.clear();
  }

  /**
   * Note what was entered before this script ran, or restored by the browser.
   *
   * @param {Element} root
   */
  noteEntered(root) {
    for (const control of root.querySelectorAll("input, textarea, select")) {
      if (isEntered(/** @type {any} */ (control))) this.#note(control, root);
    }
  }

  /** Elements edited since the last call whose state was not taken. */
  edited() {
    const edited = [...this.#edited];
    this.#edited.clear();
    return edited;
  }

  /** @param {Node} element @returns {Record} */
  #of(element) {
    let record = this.#records.get(element);
    if (record === undefined) {
      const never = { editedAt: 0, changedAt: 0, takenAt: -1, taken: undefined };
      record = { ...never, composing: false, held: new Map() };
      this.#records.set(element, record);
    }
    return record;
  }

  /**
   * @param {Event} event
   * @param {Element} root
   */
  #edit(event, root) {
    const target = /** @type {Element} */ (event.target);
    // Looking for something in what is shown is no edit of it.
    if (!this.#replaying && !target.matches("[data-aside]")) this.#note(target, root);
  }

  /**
   * @param {Element} edited
   * @param {Element} root
   */
  #note(edited, root) {
    this.clock += 1;
    for (
      let at = /** @type {Element | null} */ (edited);
      at && at !== root;
      at = at.parentElement
    ) {
      const around = at.matches(GROUP) || (isWidget(at) && !at.matches(HOLDER));
      if (at !== edited && !around) continue;
      this.#of(at).editedAt = this.clock;
      this.#edited.add(at);
    }
  }

  /**
   * @param {EventTarget | null} target
   * @param {boolean} composing
   */
  #compose(target, composing) {
    const record = this.#of(/** @type {Element} */ (target));
    record.composing = composing;
    if (composing) return;
    const held = [...record.held.values()];
    record.held.clear();
    for (const write of held) write();
  }
}
