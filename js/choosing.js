/** What groups of radio buttons and checkboxes do, by `data-values` and `data-all`. */

/** Whether the edits that are told are those that follow from another one. */
let following = false;

/**
 * Let the box that stands for all others and these agree, before anyone hears of an edit.
 *
 * @param {Event} event
 */
export function agree(event) {
  if (following) {
    // It was noted that the box is edited; only the visitor's own edit has listeners.
    event.stopPropagation();
    return;
  }
  const [group, box] = chosen(event.target);
  const all = group?.querySelector("input[data-all]");
  if (!group || !(all instanceof HTMLInputElement)) return;
  const others = [...group.querySelectorAll("input")].filter((other) => other !== all);
  if (box === all) {
    for (const other of others) tick(other, all.checked);
    return;
  }
  const count = others.filter(({ checked }) => checked).length;
  tick(all, count === others.length);
  all.indeterminate = count > 0 && !all.checked;
}

/**
 * @param {HTMLInputElement} box
 * @param {boolean} checked
 */
function tick(box, checked) {
  if (box.checked === checked) return;
  box.checked = checked;
  following = true;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  following = false;
}

/** Tell which choice the visitor has made. @param {Event} event */
export function tellChosen({ target }) {
  const [group, box] = chosen(target);
  if (!group || !box || "all" in box.dataset) return;
  const values = JSON.parse(group.dataset.values ?? "[]");
  const index = values.length > 1 ? Number(box.value) : 0;
  const detail = { index, value: values[index], selected: box.checked };
  box.dispatchEvent(new CustomEvent("select", { bubbles: true, detail }));
}

/** Tell what a button stands for that the visitor has clicked. @param {Event} event */
export function tellSelected({ target }) {
  const button = /** @type {Element} */ (target).closest("[data-select]");
  if (!(button instanceof HTMLElement)) return;
  const detail = JSON.parse(button.dataset.select ?? "null");
  button.dispatchEvent(new CustomEvent("select", { bubbles: true, detail }));
}

/**
 * @param {EventTarget | null} target
 * @returns {[HTMLElement | null, HTMLInputElement | null]} the group and the box
 */
function chosen(target) {
  if (!(target instanceof HTMLInputElement)) return [null, null];
  return [target.closest("[data-values]"), target];
}
