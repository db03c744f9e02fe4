/** What shows when the pointer rests on one of Gradio's names, or on an argument of a call. */

import { callAround, nodeAt } from "./calls.js";
import { argumentsOf, meaning } from "./completion.js";
import { describe, summary } from "./describe.js";

/**
 * @param {import("./completion.js").Catalogue} catalogue
 * @returns {import("@codemirror/view").HoverTooltipSource}
 */
export function hints(catalogue) {
  return ({ state }, position, side) => {
    const node = nodeAt(state, position, side);
    const made = name(catalogue, state, node) ?? keyword(catalogue, state, node);
    if (made === null) return null;
    return { pos: node.from, end: node.to, above: true, create: () => ({ dom: made }) };
  };
}

/**
 * @typedef {import("./completion.js").Catalogue} Catalogue
 * @typedef {import("@codemirror/state").EditorState} State
 * @typedef {import("@lezer/common").SyntaxNode} Node
 */

/** @param {Catalogue} catalogue @param {State} state @param {Node} node */
function name(catalogue, state, node) {
  if (!["PropertyName", "VariableName"].includes(node.name)) return null;
  const from = node.name === "PropertyName" ? (node.parent?.from ?? node.from) : node.from;
  const written = state.sliceDoc(from, node.to);
  if (!/^[\w.\s]+$/.test(written)) return null;
  const entry = meaning(catalogue, state, written);
  const own = state.sliceDoc(node.from, node.to);
  return (
    entry && describe(own, entry.args ? summary(argumentsOf(catalogue, entry)) : "", entry.doc)
  );
}

/** @param {Catalogue} catalogue @param {State} state @param {Node} node */
function keyword(catalogue, state, node) {
  if (node.name !== "VariableName" || node.nextSibling?.name !== "AssignOp") return null;
  const call = node.parent?.name === "ArgList" ? callAround(state, node) : null;
  const entry = call && meaning(catalogue, state, call.name);
  const written = state.sliceDoc(node.from, node.to);
  const found = entry && argumentsOf(catalogue, entry).find((item) => item.name === written);
  if (!found) return null;
  const detail = [found.type, found.default].filter((part) => part !== undefined).join(" = ");
  return describe(written, detail, found.doc);
}
