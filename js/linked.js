/** Loads the page's modules where they have no addresses: what one imports is put into its text. */

/** The names that the bundler gives to its files; nothing else in their text looks like one. */
const NAME = String.raw`"\./([\w.-]+-[A-Z0-9]{8}\.js)"`;
const LATER = new RegExp(String.raw`\bimport\(${NAME}\)`, "g");
const NOW = new RegExp(NAME, "g");

/**
 * @param {import("./supply.js").Supply} supply
 * @param {string} folder where the modules are
 * @returns {(name: string) => Promise<any>} imports a module by its name
 */
export function linker(supply, folder) {
  /** @type {Map<string, Promise<string>>} */
  const urls = new Map();

  /** @param {string} name */
  async function make(name) {
    const source = await (await supply(folder + name)).text();
    const text = source.replace(LATER, 'pageletImport("$1")');
    const needed = [...new Set(Array.from(text.matchAll(NOW), ([, found]) => found))];
    const found = await Promise.all(needed.map(async (other) => [other, await url(other)]));
    const places = Object.fromEntries(found);
    const linked = text.replace(NOW, (_, other) => `"${places[other]}"`);
    return URL.createObjectURL(new Blob([linked], { type: "text/javascript" }));
  }

  /** @param {string} name @returns {Promise<string>} */
  function url(name) {
    let made = urls.get(name);
    if (made === undefined) {
      made = make(name);
      urls.set(name, made);
    }
    return made;
  }

  const load = async (/** @type {string} */ name) => import(await url(name));
  /** @type {any} */ (globalThis).pageletImport = load;
  return load;
}
