/** Calls in a script's syntax tree: what is called, and with which arguments. */

import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";

/**
 * @typedef {import("@codemirror/state").EditorState} State
 * @typedef {import("@lezer/common").SyntaxNode} Node
 */

/** Milliseconds that reading a long script may take before it is answered from what is read. */
const PATIENCE = 500;

/** The node of the syntax tree at a position. @param {State} state @param {number} position @param {-1 | 0 | 1} side */
export function nodeAt(state, position, side) {
  const tree = ensureSyntaxTree(state, position, PATIENCE) ?? syntaxTree(state);
  return tree.resolveInner(position, side);
}

/**
 * The call whose parentheses hold a node, and what is called.
 *
 * @param {State} state
 * @param {Node | null} node
 * @returns {{list: Node, name: string} | null}
 */
export function callAround(state, node) {
  let list = node;
  while (list !== null && list.name !== "ArgList") list = list.parent;
  const called = list?.parent?.firstChild;
  if (!list || !called || list.parent?.name !== "CallExpression") return null;
  return { list, name: state.sliceDoc(called.from, called.to) };
}

/** The keyword, or the place, of the argument that begins last before a position. @param {State} state @param {Node} list @param {number} position */
export function argumentAt(state, list, position) {
  let place = 0;
  /** @type {string | null} */
  let keyword = null;
  for (
    let child = list.firstChild;
    child !== null && child.from < position;
    child = child.nextSibling
  ) {
    if (child.name === ",") {
      place += 1;
      keyword = null;
    } else if (child.name === "AssignOp" && child.prevSibling) {
      keyword = state.sliceDoc(child.prevSibling.from, child.prevSibling.to);
    }
  }
  return keyword ?? place;
}

/** @param {State} state @param {Node} list */
export function givenTo(state, list) {
  return new Set(
    list
      .getChildren("AssignOp")
      .map(({ prevSibling }) => prevSibling && state.sliceDoc(prevSibling.from, prevSibling.to)),
  );
}
