/** Begins to play a sound or a film. */

/** How a browser says that it does not play now. */
const REFUSALS = new Set(["NotAllowedError", "AbortError", "NotSupportedError"]);

/**
 * A browser plays nothing before the visitor has touched the page, and stops for another.
 *
 * @param {HTMLMediaElement} element
 */
export async function play(element) {
  try {
    await element.play();
  } catch (error) {
    if (!REFUSALS.has(/** @type {Error} */ (error).name)) throw error;
  }
}
