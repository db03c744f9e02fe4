/** The key that runs what is edited: Ctrl+Enter, or Cmd+Enter. */

/** @param {KeyboardEvent} event */
function isRunKey({ key, ctrlKey, metaKey }) {
  return key === "Enter" && (ctrlKey || metaKey);
}

/**
 * @param {() => void} run
 * @param {EventTarget} scope a document, or another window
 */
export function onRunKey(run, scope = document) {
  const press = (/** @type {Event} */ event) => {
    if (!isRunKey(/** @type {KeyboardEvent} */ (event))) return;
    event.preventDefault();
    // Before the editor, for which this key starts a new line.
    event.stopPropagation();
    run();
  };
  scope.addEventListener("keydown", press, { capture: true });
}
