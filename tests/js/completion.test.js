/** What the playground's editor offers, and where. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CompletionContext } from "../../js/node_modules/@codemirror/autocomplete/dist/index.js";
import { python } from "../../js/node_modules/@codemirror/lang-python/dist/index.js";
import { EditorState } from "../../js/node_modules/@codemirror/state/dist/index.js";
import { completer } from "../../js/playground/completion.js";
import { aliases } from "../../js/playground/script-names.js";

/** @type {import("../../js/playground/completion.js").Catalogue} */
const CATALOGUE = {
  names: {
    Blocks: { kind: "class", doc: "", args: [] },
    Image: {
      kind: "class",
      doc: "A picture.",
      args: [],
      shared: true,
      members: ["change", "clear"],
    },
    Interface: {
      kind: "class",
      doc: "",
      args: ["fn", "inputs", "outputs", "title"].map((name) => ({ name, doc: "" })),
    },
    Textbox: {
      kind: "class",
      doc: "Text.",
      args: [{ name: "lines", doc: "how high", type: "int", default: "1" }],
      shared: true,
      members: ["change", "submit"],
    },
    themes: { kind: "module", doc: "" },
    "themes.Soft": { kind: "class", doc: "", args: [{ name: "font", doc: "" }] },
  },
  shared: [{ name: "label", doc: "shown above" }],
  members: { launch: { kind: "method", doc: "", args: [{ name: "theme", doc: "" }] } },
  shortcuts: ["image", "text"],
};

/** What is offered where `|` stands. @param {string} marked @param {boolean} [explicit] */
function offered(marked, explicit = false) {
  const position = marked.indexOf("|");
  const doc = marked.replace("|", "");
  const state = EditorState.create({ doc, extensions: python() });
  const context = new CompletionContext(state, position, explicit);
  const result = /** @type {any} */ (completer(CATALOGUE)(context));
  if (result === null) return null;
  const labels = result.options.map((/** @type {any} */ { label }) => label);
  return [doc.slice(result.from, position), ...labels];
}

const NAMES = ["Blocks", "Image", "Interface", "Textbox", "themes"];

test("the public names, after any name that Gradio was imported under", () => {
  assert.deepEqual(offered("import gradio as gr\ngr.|"), ["", ...NAMES]);
  assert.deepEqual(offered("import gradio as gr\nx = gr.Te|"), ["Te", ...NAMES]);
  assert.deepEqual(offered("import gradio\ngradio.Te|"), ["Te", ...NAMES]);
  assert.deepEqual(offered("gr.|"), ["", ...NAMES]);
  assert.equal(offered("import gradio as g\ngr.|"), null);
  assert.equal(offered("import numpy as np\nnp.|"), null);
  assert.deepEqual(offered("from gradio import Blocks, Te|"), ["Te", ...NAMES]);
  assert.deepEqual(aliases("import gradio as gr\nimport pagelet"), ["gr", "pagelet"]);
});

test("the names inside a module", () => {
  assert.deepEqual(offered("import gradio as gr\ngr.themes.|"), ["", "Soft"]);
  assert.deepEqual(offered("import gradio as gr\ngr.themes.Soft(|)"), ["", "font="]);
});

test("the arguments of a call, with those that all components share", () => {
  assert.deepEqual(offered("gr.Textbox(|)"), ["", "lines=", "label="]);
  assert.deepEqual(offered("gr.Textbox(la|"), ["la", "lines=", "label="]);
  assert.deepEqual(offered("gr.Textbox('a', la|)"), ["la", "lines=", "label="]);
  assert.deepEqual(offered("f(1, gr.Textbox(lines=2, |), 3)", true), ["", "label="]);
  assert.deepEqual(offered("gr.Textbox(\n    lines=2,\n    la|\n)"), ["la", "label="]);
  assert.deepEqual(offered("from gradio import Textbox as T\nT(la|)"), ["la", "lines=", "label="]);
  assert.deepEqual(offered("demo.launch(th|)"), ["th", "theme="]);
});

test("no arguments where a value stands, or in another's call", () => {
  for (const text of [
    "gr.Textbox(lines=|)",
    "gr.Textbox(lines=a|)",
    "other(la|)",
    "gr.Textbox(x + la|)",
  ]) {
    assert.equal(offered(text), null, text);
  }
  assert.equal(offered("# gr.Textbox(la|"), null);
});

test("methods and events of what a variable holds", () => {
  const script = "box = gr.Textbox()\ndemo = gr.Interface(f, box, box)\n";
  assert.deepEqual(offered(`${script}box.|`), ["", "change", "submit"]);
  assert.deepEqual(offered(`${script}demo.la|`), ["la", "launch"]);
  assert.deepEqual(offered("gr.Interface(f, 'text', 'text').la|"), ["la", "launch"]);
  assert.deepEqual(offered("with gr.Blocks(title='a') as page:\n    pass\npage.|"), ["", "launch"]);
});

test("the strings that stand for components, where components are expected", () => {
  assert.deepEqual(offered('gr.Interface(f, "|")'), ["", "image", "text"]);
  assert.deepEqual(offered('gr.Interface(f, "text", ["te|"])'), ["te", "image", "text"]);
  assert.deepEqual(offered('gr.Interface(fn=f, outputs="te|")'), ["te", "image", "text"]);
  assert.equal(offered('gr.Interface(f, "text", title="te|")'), null);
  assert.equal(offered('print("te|")'), null);
});
