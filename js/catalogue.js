/**
 * What the page says in other languages, from words.json. The bundler puts another module in the
 * place of this one, which loads the one language that is wanted (build/words.mjs).
 */

import words from "./words.json" with { type: "json" };

/** @type {Record<string, () => Promise<Record<string, string>>>} */
export const catalogue = Object.fromEntries(
  Object.entries(words).map(([language, said]) => [language, async () => said]),
);
