/** JavaScript that an author wrote as text: a function, an expression or statements. */

const AsyncFunction = /** @type {FunctionConstructor} */ ((async () => {}).constructor);

/**
 * Whether some source is one expression; under a Content-Security-Policy that allows no code from
 * text it throws an `EvalError`.
 *
 * @param {string} source
 */
export function isExpression(source) {
  try {
    new Function(`return (${source}\n)`);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/**
 * Run some source: a function is called with the arguments, statements find them in `arguments`.
 *
 * @param {string} source
 * @param {unknown[]} given
 * @returns {Promise<unknown>}
 */
export async function runScript(source, given) {
  const whole = source.trim().replace(/;+$/, "");
  if (!isExpression(whole)) return new AsyncFunction(source)(...given);
  const value = await new AsyncFunction(`return (${whole}\n)`)(...given);
  return typeof value === "function" ? value(...given) : value;
}
