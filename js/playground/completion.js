/** Completion of Gradio's names and their arguments, from what the build read in our docstrings. */

import { argumentAt, callAround, givenTo, nodeAt } from "./calls.js";
import { describe, summary } from "./describe.js";
import { aliases, importedNames, madeAs, split } from "./script-names.js";

/**
 * @typedef {object} Argument
 * @property {string} name
 * @property {string} doc
 * @property {string} [type]
 * @property {string} [default]
 *
 * @typedef {object} Entry
 * @property {"class" | "function" | "module" | "method"} kind
 * @property {string} doc
 * @property {Argument[]} [args]
 * @property {boolean} [shared] whether it takes what all components take, too
 * @property {string[]} [members] events that a listener can be put on
 *
 * @typedef {object} Catalogue what the build wrote: see completion.py in build_steps
 * @property {Record<string, Entry>} names
 * @property {Argument[]} shared
 * @property {Record<string, Entry>} members of an app
 * @property {string[]} shortcuts strings that stand for components
 *
 * @typedef {import("@codemirror/autocomplete").CompletionContext} Context
 * @typedef {import("@codemirror/autocomplete").Completion} Completion
 * @typedef {import("@codemirror/state").EditorState} State
 * @typedef {import("@lezer/common").SyntaxNode} Node
 */

const APPS = ["Interface", "Blocks", "TabbedInterface", "ChatInterface"];

/** Arguments that take components, by their place: `Interface(fn, inputs, outputs)`. */
const COMPONENTS = ["inputs", "outputs", "additional_inputs"];

/**
 * @param {Catalogue} catalogue
 * @returns {import("@codemirror/autocomplete").CompletionSource}
 */
export function completer(catalogue) {
  return (context) => {
    const node = nodeAt(context.state, context.pos, -1);
    if (node.name === "String") return shortcuts(catalogue, context, node);
    if (node.name === "Comment") return null;
    return (
      members(catalogue, context) ??
      imported(catalogue, context) ??
      parameters(catalogue, context, node)
    );
  };
}

/**
 * What a name in the text means, such as `gr.Textbox` or `demo.launch`.
 *
 * @param {Catalogue} catalogue
 * @param {State} state
 * @param {string} name as it is written, with points
 * @returns {Entry | null}
 */
export function meaning(catalogue, state, name) {
  const [first, ...rest] = name.replace(/\s+/g, "").split(".");
  const text = state.doc.toString();
  const own = aliases(text).includes(first) ? rest.join(".") : importedNames(text).get(name);
  if (own !== undefined && Object.hasOwn(catalogue.names, own)) return catalogue.names[own];
  const method = rest.at(-1);
  if (method === undefined || !Object.hasOwn(catalogue.members, method)) return null;
  return catalogue.members[method];
}

/** @param {Catalogue} catalogue @param {Entry} entry @returns {Argument[]} */
export function argumentsOf(catalogue, { args = [], shared }) {
  return shared ? [...args, ...catalogue.shared] : args;
}

/** @param {Catalogue} catalogue @param {Context} context */
function members(catalogue, context) {
  const dotted = context.matchBefore(/(?:[\w.]*\w|\))\s*\.\w*$/);
  if (dotted === null) return null;
  const [owner, typed] = split(dotted.text);
  const from = context.pos - typed.length;
  const text = context.state.doc.toString();
  const [first, ...inner] = owner.split(".");
  if (aliases(text).includes(first)) {
    const prefix = inner.map((part) => `${part}.`).join("");
    const names = Object.entries(catalogue.names).filter(
      ([name]) => name.startsWith(prefix) && !name.slice(prefix.length).includes("."),
    );
    const options = names.map(([name, entry]) =>
      option(name.slice(prefix.length), entry, catalogue),
    );
    return { from, options, validFor: /^\w*$/ };
  }
  const made = owner === ")" ? calledBefore(context, dotted.from) : madeAs(text, owner);
  const entry = made === null ? null : meaning(catalogue, context.state, made);
  if (made === null || entry === null) return null;
  const isApp = APPS.includes(made.split(".").at(-1) ?? "");
  const own = isApp ? Object.entries(catalogue.members) : [];
  const options = [
    ...own.map(([name, method]) => option(name, method, catalogue)),
    ...(entry.members ?? []).map((label) => ({ label, type: "method", detail: "event" })),
  ];
  return options.length > 0 ? { from, options, validFor: /^\w*$/ } : null;
}

/** `from gradio import ...` @param {Catalogue} catalogue @param {Context} context */
function imported(catalogue, context) {
  const line = context.matchBefore(/^\s*from\s+(?:gradio|pagelet)\s+import\s+[\w\s,(]*$/);
  const typed = context.matchBefore(/\w*$/);
  if (line === null || typed === null) return null;
  const names = Object.entries(catalogue.names).filter(([name]) => !name.includes("."));
  const options = names.map(([name, entry]) => option(name, entry, catalogue));
  return { from: typed.from, options, validFor: /^\w*$/ };
}

/** @param {Catalogue} catalogue @param {Context} context @param {Node} node */
function parameters(catalogue, context, node) {
  const call = callAround(context.state, node);
  const entry = call && meaning(catalogue, context.state, call.name);
  if (!call || !entry?.args) return null;
  const typed = context.matchBefore(/\w*$/);
  const from = typed?.from ?? context.pos;
  // Only where an argument begins: after a parenthesis or a comma of this call.
  const before = context.state.sliceDoc(call.list.from, from).trimEnd().at(-1);
  if (node.parent?.name !== "ArgList" && node !== call.list) return null;
  if (before !== "(" && before !== ",") return null;
  if (from === context.pos && !context.explicit && before !== "(") return null;
  const given = givenTo(context.state, call.list);
  const options = argumentsOf(catalogue, entry)
    .filter(({ name }) => !given.has(name))
    .map((argument, index) => ({
      label: `${argument.name}=`,
      type: "property",
      detail: argument.default ?? "",
      boost: 50 - index / 10,
      info: () => describe(argument.name, argument.type ?? "", argument.doc),
    }));
  return { from, options, validFor: /^\w*$/ };
}

/** The names of components where `Interface` takes them. @param {Catalogue} catalogue @param {Context} context @param {Node} node */
function shortcuts(catalogue, context, node) {
  const call = callAround(context.state, node);
  const opening = /^\w?["']/.exec(context.state.sliceDoc(node.from, context.pos));
  if (call === null || opening === null || !/(^|\.)Interface$/.test(call.name)) return null;
  const name = argumentAt(context.state, call.list, node.from);
  if (typeof name === "string" ? !COMPONENTS.includes(name) : name !== 1 && name !== 2) return null;
  const options = catalogue.shortcuts.map((label) => ({ label, type: "text" }));
  return { from: node.from + opening[0].length, options, validFor: /^\w*$/ };
}

/** What is called right before a position: `gr.Interface` in `gr.Interface(...).`. @param {Context} context @param {number} position of the closing parenthesis */
function calledBefore({ state }, position) {
  const node = nodeAt(state, position + 1, -1);
  return callAround(state, node)?.name ?? null;
}

/** @param {string} label @param {Entry} entry @param {Catalogue} catalogue @returns {Completion} */
function option(label, entry, catalogue) {
  const type = { module: "namespace" }[/** @type {string} */ (entry.kind)] ?? entry.kind;
  const info = () => describe(label, summary(argumentsOf(catalogue, entry)), entry.doc);
  return { label, type, info };
}
