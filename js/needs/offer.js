/** What a site offers to scripts that its build has not seen, as `py/build_steps/offer.py` writes it. */

import { request } from "../download.js";

/**
 * @typedef {object} Package one that a page can have; its address is this site's or the CDN's
 * @property {string} name
 * @property {string} version
 * @property {string[]} depends keys of other packages
 * @property {string} url
 * @property {number} [size] unknown for what comes from elsewhere
 * @property {string} sha256
 * @property {boolean} [wheel] as it was published, not this site's own archive
 *
 * @typedef {object} Offer
 * @property {import("../boot.js").Archive} pagelet
 * @property {string[]} stdlib the standard library's modules
 * @property {Record<string, string>} modules the package that brings a dotted module
 * @property {Record<string, string[]>} names the packages that a name of Gradio's needs
 * @property {Record<string, [string, string]>} companions of packages: an attribute, and what else
 *   they need where a script has it
 * @property {Record<string, string>} shortcuts strings that name a component, without underscores
 * @property {Record<string, Package>} packages
 * @property {import("../model-host.js").Place | null} models where the models' library is, if it is
 */

/**
 * Read a site's offer; its addresses become absolute.
 *
 * @param {string} url
 * @returns {Promise<Offer>}
 */
export async function readOffer(url) {
  /** @type {Offer} */
  const offer = await (await request(url)).json();
  return relocated(offer, (address) => new URL(address, url).href);
}

/**
 * An offer with other addresses.
 *
 * @param {Offer} offer
 * @param {(address: string) => string} place
 * @returns {Offer}
 */
export function relocated(offer, place) {
  /** @template {{url: string}} T @param {T} item @returns {T} */
  const moved = (item) => ({ ...item, url: place(item.url) });
  const packages = Object.entries(offer.packages).map(([key, item]) => [key, moved(item)]);
  const { models } = offer;
  return {
    ...offer,
    pagelet: moved(offer.pagelet),
    packages: Object.fromEntries(packages),
    models: models && { script: place(models.script), wasm: place(models.wasm) },
  };
}

/** All that an offer names. @param {Offer} offer */
export function addresses({ pagelet, packages, models }) {
  const library = models ? [models.script, models.wasm] : [];
  return [pagelet.url, ...Object.values(packages).map(({ url }) => url), ...library];
}

/**
 * The package that brings a dotted module.
 *
 * @param {Offer} offer
 * @param {string} module
 * @returns {string | null}
 */
export function provider({ modules }, module) {
  for (let name = module; name; name = name.slice(0, Math.max(0, name.lastIndexOf(".")))) {
    if (Object.hasOwn(modules, name)) return modules[name];
  }
  return null;
}

/**
 * What else packages need, since a script has certain attributes.
 *
 * @param {Offer} offer
 * @param {{has: (key: string) => boolean}} packages
 * @param {Set<string>} attributes
 * @returns {string[]}
 */
export function companionsOf({ companions }, packages, attributes) {
  return Object.entries(companions)
    .filter(([key, [attribute]]) => packages.has(key) && attributes.has(attribute))
    .map(([, [, other]]) => other);
}

/**
 * Packages with all that they depend on, as archives to load, sorted.
 *
 * @param {Offer} offer
 * @param {Iterable<string>} keys
 * @returns {import("../boot.js").Archive[]}
 */
export function archivesOf({ packages }, keys) {
  const found = new Set(keys);
  for (const key of found) for (const other of packages[key].depends) found.add(other);
  return [...found].sort().map((key) => {
    const { name, url, size = 0, sha256, wheel } = packages[key];
    return { key, name, url, size, sha256, wheel };
  });
}
