/** The files of the runtime, under the names by which it knows them, and how a host sends them. */

export const WASM = "pyodide.asm.wasm";
export const GLUE = "pyodide.asm.mjs";
export const STDLIB = "python_stdlib.zip";
export const LOCK = "pyodide-lock.json";

/**
 * Whether a file is compressed on its way; what this realm may not know counts as no.
 *
 * @param {string} url of a file whose content never changes
 */
export async function isCompressed(url) {
  try {
    const { ok, headers } = await fetch(url, { method: "HEAD", cache: "force-cache" });
    return ok && headers.has("content-encoding");
  } catch {
    return false;
  }
}
