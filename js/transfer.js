/** What has to happen to values that leave Python's realm: conversion, and handing over buffers. */

/** @typedef {import("./ops.js").Op} Op */

/**
 * Return a value from Python as one that can be posted: `None` becomes null, and what Pyodide
 * wrapped (a dict, a list) a plain object.
 *
 * @param {any} value
 */
export function plain(value) {
  if (value === undefined) return null;
  if (typeof value?.toJs === "function") {
    return value.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false });
  }
  return value;
}

/**
 * The buffers inside of operations, to be handed over instead of copied.
 *
 * @param {Op[]} ops
 * @returns {ArrayBuffer[]}
 */
export function transferables(ops) {
  /** @type {Set<ArrayBuffer>} */
  const found = new Set();
  for (const op of ops) {
    if (op[0] === "prop" || op[0] === "media" || op[0] === "call") collect(op[3], found);
  }
  return [...found];
}

/**
 * @param {unknown} value
 * @param {Set<ArrayBuffer>} found
 */
function collect(value, found) {
  if (value instanceof ArrayBuffer) found.add(value);
  else if (ArrayBuffer.isView(value)) {
    // A view of a part may belong to the interpreter's memory, which must stay.
    const whole = value.byteLength === value.buffer.byteLength;
    if (whole && value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}
