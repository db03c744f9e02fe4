/** The state of one element on the page: what the visitor entered or chose there. */

/** @param {Element} element */
export function isWidget(element) {
  return element.localName.includes("-");
}

/** @param {Element} element */
export async function widgetState(element) {
  await customElements.whenDefined(element.localName);
  return /** @type {any} */ (element).state;
}

/**
 * @param {any} element
 * @returns {unknown}
 */
export function nativeState(element) {
  const kind = element.dataset.reads;
  if (kind === "radio") return element.querySelector("input[type=radio]:checked")?.value ?? null;
  if (kind === "checkboxes") {
    const checked = element.querySelectorAll("input[type=checkbox]:checked");
    return Array.from(checked, (box) => box.value);
  }
  if (stateName(element) === "checked") return element.checked;
  if (element.type === "file") return [...element.files];
  if (element.localName === "select" && element.multiple) {
    return Array.from(element.selectedOptions, (option) => option.value);
  }
  return element.value ?? null;
}

/** Whether a control holds something else than the page was made with. @param {any} control */
export function isEntered(control) {
  if (stateName(control) === "checked") return control.checked !== control.defaultChecked;
  if (control.localName !== "select") return control.value !== control.defaultValue;
  return Array.from(control.options).some((option) => option.selected !== option.defaultSelected);
}

/** @param {any} element */
export function stateName(element) {
  const ticked = element.localName === "input" && ["checkbox", "radio"].includes(element.type);
  return ticked ? "checked" : "value";
}

/**
 * @param {unknown} a
 * @param {unknown} b
 */
export function same(a, b) {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
