/** How the code editor looks; its own rules would win over those of a layer of our style sheet. */

import { EditorView } from "@codemirror/view";

export const theme = EditorView.theme({
  "&": {
    background: "none",
    color: "var(--body-text-color)",
    fontSize: "var(--text-sm)",
  },
  "&.cm-focused": { outline: "2px solid var(--focus-ring)", outlineOffset: "-2px" },
  ".cm-scroller": {
    maxHeight: "var(--code-most)",
    overflow: "auto",
    fontFamily: "var(--font-mono)",
    lineHeight: "1.5",
    scrollbarWidth: "thin",
  },
  ".cm-content, .cm-gutter": { minHeight: "var(--code-least)" },
  ".cm-content": { caretColor: "var(--body-text-color)" },
  ".cm-gutters": {
    border: "0",
    background: "var(--background-fill-secondary)",
    color: "var(--body-text-color-subdued)",
  },
  ".cm-cursor": { borderLeftColor: "var(--body-text-color)" },
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { background: "light-dark(#cfdffb, #2c4470)" },
  "&.cm-focused .cm-matchingBracket, & .cm-matchingBracket": {
    outline: "1px solid var(--border-color-accent)",
    background: "none",
  },
  ".cm-tooltip": {
    border: "1px solid var(--border-color-primary)",
    background: "var(--background-fill-primary)",
    color: "var(--body-text-color)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--button-primary-background-fill)",
    color: "var(--button-primary-text-color)",
  },
  ".cm-foldPlaceholder": {
    border: "0",
    background: "var(--background-fill-secondary)",
    color: "inherit",
  },
});
