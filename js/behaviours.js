/**
 * What native controls do by themselves, by their attributes:
 *
 * - `data-submit="enter"` or `"shift-enter"`: that key sends a "submit" event;
 * - `data-autogrow="20"`: a textarea grows with its text, up to that many lines;
 * - `data-autoscroll`: a textarea shows the end of what Python writes, unless it was scrolled up;
 * - `data-copy="ID"`: a button copies the text or value of the element with that id;
 * - `data-values="JSON"`: of a radio button or checkbox, or a group of them, a "select" event says
 *   which was chosen; a box in the group with `data-all` ticks all others;
 * - `data-select="JSON"`: a click on a button sends a "select" event that says so much;
 * - `data-pair="ID"`: two controls hold the same value, as a slider and its number do;
 * - `data-folds`: a `<details>` tells by "expand" or "collapse" that the visitor unfolds or folds it;
 * - `data-reset="VALUE" data-for="ID"`: a button gives a control that value.
 */

import { agree, tellChosen, tellSelected } from "./choosing.js";
import { keepPresses } from "./pressed.js";
import { word } from "./words.js";

/** @param {HTMLElement} root */
export function installBehaviours(root) {
  root.addEventListener("keydown", submit);
  // Before anyone hears of an edit, the other control of a pair has it too.
  root.addEventListener("input", pair, { capture: true });
  root.addEventListener("input", agree, { capture: true });
  root.addEventListener("input", tellChosen);
  root.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLTextAreaElement) grow([target]);
  });
  root.addEventListener("click", copy);
  root.addEventListener("click", reset);
  root.addEventListener("click", tellSelected);
  root.addEventListener("click", tellFolded);
  keepPresses(root);
  for (const type of ["dragover", "drop"]) root.addEventListener(type, keepPage);
}

/**
 * A file dropped beside a field, or on one that does not listen yet, would take the page's place.
 *
 * @param {Event} event
 */
function keepPage(event) {
  const { dataTransfer } = /** @type {DragEvent} */ (event);
  if (event.defaultPrevented || !dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  dataTransfer.dropEffect = "none";
}

/**
 * What Python wrote to since the last frame, and whether it showed its end.
 *
 * @type {Map<HTMLTextAreaElement, boolean>}
 */
const written = new Map();

/**
 * Follow a value that Python has written.
 *
 * @param {HTMLElement} element
 * @param {() => void} write
 */
export function following(element, write) {
  if (element instanceof HTMLTextAreaElement && !written.has(element)) {
    // To ask for sizes lays out the page: once for each frame, not for each word of a stream.
    if (written.size === 0) requestAnimationFrame(follow);
    const { scrollTop, clientHeight, scrollHeight } = element;
    const atEnd = scrollTop + clientHeight >= scrollHeight - 4;
    written.set(element, "autoscroll" in element.dataset && atEnd);
  }
  write();
}

function follow() {
  grow([...written.keys()]);
  for (const [element, follows] of written) {
    if (follows) element.scrollTop = element.scrollHeight;
  }
  written.clear();
}

/** @param {KeyboardEvent} event */
function submit(event) {
  const { key, shiftKey, isComposing, target } = event;
  const control = /** @type {Element} */ (target).closest("[data-submit]");
  if (!(control instanceof HTMLElement) || key !== "Enter") return;
  // Safari sends the Enter that ends a composition with this code, after the composition.
  if (isComposing || event.keyCode === 229) return;
  if (shiftKey !== (control.dataset.submit === "shift-enter")) return;
  event.preventDefault();
  control.dispatchEvent(new CustomEvent("submit", { bubbles: true }));
}

/**
 * Give text areas the height of their text: first all are asked, then all are changed.
 *
 * @param {HTMLTextAreaElement[]} elements
 */
function grow(elements) {
  const growing = elements.filter((each) => "autogrow" in each.dataset && each.offsetHeight > 0);
  for (const { style } of growing) style.height = "auto";
  const sizes = growing.map(sizeOf);
  for (const [index, { style }] of growing.entries()) Object.assign(style, sizes[index]);
}

/** @param {HTMLTextAreaElement} element */
function sizeOf(element) {
  const style = getComputedStyle(element);
  const line = Number.parseFloat(style.lineHeight) || 1.5 * Number.parseFloat(style.fontSize);
  const border = element.offsetHeight - element.clientHeight;
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  const most = Number(element.dataset.autogrow) * line + padding;
  const { scrollHeight } = element;
  return {
    height: `${Math.min(scrollHeight, most) + border}px`,
    overflowY: scrollHeight > most + 1 ? "auto" : "hidden",
  };
}

/** @param {MouseEvent} event */
async function copy({ target }) {
  const button = /** @type {Element} */ (target).closest("[data-copy]");
  if (!(button instanceof HTMLElement)) return;
  const source = partner(button, button.dataset.copy ?? "");
  if (source === null) return;
  const value = source.value ?? source.textContent;
  try {
    await navigator.clipboard.writeText(value);
  } catch (error) {
    const reason = /** @type {Error} */ (error).message;
    const detail = word("The browser did not allow copying: {reason}", { reason });
    button.dispatchEvent(new CustomEvent("pagelet-error", { bubbles: true, detail }));
    return;
  }
  button.dataset.copied = "";
  setTimeout(() => delete button.dataset.copied, 2000);
  button.dispatchEvent(new CustomEvent("copied", { bubbles: true, detail: { value } }));
}

/** @param {Event} event */
function pair(event) {
  const control = /** @type {HTMLInputElement} */ (event.target);
  const other = control.dataset?.pair && partner(control, control.dataset.pair);
  if (!other || other.value === control.value) return;
  other.value = control.value;
  // Python reads the number; what is dragged has to reach it as an edit of its own.
  if (control.type === "range") other.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {MouseEvent} event */
function tellFolded({ target }) {
  const summary = /** @type {Element} */ (target).closest("summary");
  const details = summary?.parentElement;
  if (!(details instanceof HTMLDetailsElement) || !("folds" in details.dataset)) return;
  // The browser folds it only after all have heard of the click.
  details.dispatchEvent(new CustomEvent(details.open ? "collapse" : "expand"));
}

/** @param {MouseEvent} event */
function reset({ target }) {
  const button = /** @type {Element} */ (target).closest("[data-reset]");
  if (!(button instanceof HTMLElement)) return;
  const control = partner(button, button.dataset.for ?? "");
  if (control === null) return;
  control.value = button.dataset.reset ?? "";
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLElement} element
 * @param {string} id
 */
function partner(element, id) {
  const tree = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  return /** @type {HTMLInputElement | null} */ (tree.getElementById(id));
}
