/** The playground's editor: one CodeMirror, and for each file its own text, cursor and history. */

import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { pythonLanguage } from "@codemirror/lang-python";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, placeholder } from "@codemirror/view";
import { extensionsFor } from "../widgets/code-editor.js";
import { languageSupport } from "../widgets/code-languages.js";
import { word } from "../words.js";
import { completer } from "./completion.js";
import { hints } from "./hints.js";
import { languageOf } from "./names.js";

/** @typedef {{file: string, line: number, column?: number, message: string}} Problem */

export class Editor {
  #view;
  #edited;
  /** By file, what is not seen right now. @type {Map<string, EditorState>} */
  #states = new Map();
  #name = "";
  /** @type {import("./completion.js").Catalogue | null} */
  #catalogue;

  /**
   * @param {HTMLElement} parent
   * @param {import("./completion.js").Catalogue | null} catalogue
   * @param {(name: string, text: string) => void} edited
   */
  constructor(parent, catalogue, edited) {
    this.#catalogue = catalogue;
    this.#edited = edited;
    this.#view = new EditorView({ parent });
  }

  /**
   * Show a file's text, with the history that it has.
   *
   * @param {string} name
   * @param {string} text
   * @param {string} hint what it says while it is empty
   */
  async show(name, text, hint) {
    if (this.#name) this.#states.set(this.#name, this.#view.state);
    this.#name = name;
    const language = languageOf(name);
    let state = this.#states.get(name);
    if (state?.doc.toString() !== text) {
      const support = await languageSupport(language);
      if (this.#name !== name) return;
      const extensions = [this.#extensions(name), support, placeholder(hint)];
      state = EditorState.create({ doc: text, extensions });
      this.#states.set(name, state);
    }
    this.#view.setState(state);
  }

  /** Forget all files, as for another project. */
  clear() {
    this.#states.clear();
    this.#name = "";
  }

  /** @param {string} from @param {string} to */
  rename(from, to) {
    this.#states.delete(from);
    this.#states.delete(to);
    if (this.#name === from) this.#name = "";
  }

  /** Mark these lines, and no others. @param {Problem[]} problems */
  mark(problems) {
    if (this.#name) this.#states.set(this.#name, this.#view.state);
    for (const [name, state] of this.#states) {
      const own = problems.filter(({ file, line }) => file === name && line <= state.doc.lines);
      const found = own.map((problem) => diagnostic(state, problem));
      const update = state.update(setDiagnostics(state, found));
      this.#states.set(name, update.state);
      if (name === this.#name) this.#view.dispatch(setDiagnostics(this.#view.state, found));
    }
  }

  /** Go to a line of the file that is seen. @param {number} line */
  goTo(line) {
    const { doc } = this.#view.state;
    const { from } = doc.line(Math.min(line, doc.lines));
    const effects = EditorView.scrollIntoView(from, { y: "center" });
    this.#view.dispatch({ selection: { anchor: from }, effects });
    this.#view.focus();
  }

  focus() {
    this.#view.focus();
  }

  /** @param {string} name */
  #extensions(name) {
    const setup = {
      label: word("Source of {name}", { name }),
      language: languageOf(name),
      interactive: true,
      wrap_lines: false,
      line_numbers: true,
      autocomplete: false,
    };
    const told = EditorView.updateListener.of((update) => {
      if (update.docChanged) this.#edited(name, update.state.doc.toString());
    });
    return [
      Prec.high(keymap.of([...completionKeymap, ...searchKeymap, ...lintKeymap])),
      lintGutter(),
      search({ top: true }),
      autocompletion({ icons: true }),
      this.#catalogue ? this.#learned(this.#catalogue) : [],
      extensionsFor(setup),
      told,
    ];
  }

  /** @param {import("./completion.js").Catalogue} catalogue */
  #learned(catalogue) {
    return [
      pythonLanguage.data.of({ autocomplete: completer(catalogue) }),
      hoverTooltip(hints(catalogue)),
    ];
  }
}

/** @param {EditorState} state @param {Problem} problem @returns {import("@codemirror/lint").Diagnostic} */
function diagnostic(state, { line: number, message }) {
  const line = state.doc.line(Math.max(1, number));
  const indent = /^\s*/.exec(line.text)?.[0].length ?? 0;
  const from = indent < line.length ? line.from + indent : line.from;
  return { from, to: line.to, severity: "error", message };
}
