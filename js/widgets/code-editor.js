/** The editor of source code: CodeMirror, set up as our page wants it. */

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { languageSupport } from "./code-languages.js";
import { theme } from "./code-theme.js";

/**
 * @typedef {object} Setup
 * @property {string} label
 * @property {string | null} language
 * @property {boolean} interactive
 * @property {boolean} wrap_lines
 * @property {boolean} line_numbers
 * @property {boolean} autocomplete
 *
 * @typedef {object} Listeners
 * @property {() => void} edited by the visitor
 * @property {(focused: boolean) => void} focused
 */

/** Marks what the program writes, which is no edit of the visitor's. */
const written = Annotation.define();

export class CodeEditor {
  #setup = new Compartment();
  #language = new Compartment();
  /** @type {string | null} */
  #languageName = null;
  /** @type {EditorView} */
  #view;

  /** @param {HTMLElement} parent @param {Listeners} listeners */
  constructor(parent, { edited, focused }) {
    const isEdit = (/** @type {import("@codemirror/view").ViewUpdate} */ update) =>
      update.docChanged && !update.transactions.some((change) => change.annotation(written));
    const own = EditorView.updateListener.of((update) => {
      if (isEdit(update)) edited();
      if (update.focusChanged) focused(update.view.hasFocus);
    });
    const extensions = [this.#setup.of([]), this.#language.of([]), own];
    const root = /** @type {Document | ShadowRoot} */ (parent.getRootNode());
    this.#view = new EditorView({ parent, root, state: EditorState.create({ extensions }) });
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  /** @param {Setup} setup */
  async arrange(setup) {
    this.#view.dispatch({ effects: this.#setup.reconfigure(extensionsFor(setup)) });
    if (setup.language === this.#languageName) return;
    this.#languageName = setup.language;
    const support = await languageSupport(setup.language);
    if (setup.language !== this.#languageName) return;
    this.#view.dispatch({ effects: this.#language.reconfigure(support) });
  }

  /** Show a text; one that only grew is continued, so that the view stays where it is. */
  /** @param {string} text */
  write(text) {
    const before = this.text;
    if (text === before) return;
    const from = text.startsWith(before) ? before.length : 0;
    const changes = { from, to: before.length, insert: text.slice(from) };
    this.#view.dispatch({ changes, annotations: written.of(true) });
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
  }
}

/** @param {Setup} setup */
export function extensionsFor(setup) {
  const { label, interactive, wrap_lines: wraps, line_numbers: numbers } = setup;
  return [
    numbers ? [lineNumbers(), foldGutter()] : [],
    wraps ? EditorView.lineWrapping : [],
    theme,
    highlightSpecialChars(),
    drawSelection(),
    indentUnit.of("    "),
    syntaxHighlighting(classHighlighter),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
    EditorState.readOnly.of(!interactive),
    EditorView.editable.of(interactive),
    interactive ? editing(setup.autocomplete) : keymap.of(foldKeymap),
  ];
}

/** @param {boolean} completes */
function editing(completes) {
  // After Escape, Tab leaves the editor; see the manual's "Tab Handling".
  const keys = [...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...foldKeymap];
  const offers = autocompletion({ override: undefined });
  return [
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    completes
      ? [offers, EditorState.languageData.of(() => [{ autocomplete: completeAnyWord }])]
      : [],
    keymap.of([...keys, ...(completes ? completionKeymap : []), indentWithTab]),
  ];
}
