/** What this browser lacks to run the page's Python. */

/** A module that uses the exceptions of WebAssembly with references, as the runtime does. */
const EXCEPTIONS = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 6, 64, 25, 11, 11],
);

/** @returns {string[]} */
export function lacking() {
  const missing = [
    typeof WebAssembly !== "object" && "WebAssembly",
    typeof WebAssembly === "object" &&
      !WebAssembly.validate(EXCEPTIONS) &&
      "WebAssembly exceptions",
    typeof BigInt64Array === "undefined" && "64-bit integers",
    typeof FinalizationRegistry === "undefined" && "weak references",
  ];
  return missing.filter((name) => name !== false);
}
