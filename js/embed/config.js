/** What an embedded app runs with: its own files, and the packages that they need. */

import { needsOf } from "../needs/needs.js";
import { readRequirements } from "../needs/requirements.js";
import { offerOf } from "./site.js";

/**
 * @param {import("./sources.js").Sources} sources
 * @param {import("./site.js").Site} site
 * @param {Record<string, string>} env variables of the environment
 * @returns {Promise<{config: import("../manifest.js").Config, warnings: string[], found: {name: string}[]}>}
 *   `found` are the packages that nobody has required: the script imports them, or needs them
 */
export async function configOf({ entry, files, requirements }, site, env) {
  const offer = await offerOf(site);
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [path, data] of Object.entries(files)) {
    if (typeof data === "string" && path.endsWith(".py")) texts[path] = data;
  }
  const base = document.baseURI;
  const needed = needsOf({ entry, files: texts, requirements, base }, offer);
  const beside = Object.entries(files).filter(([path]) => path !== entry);
  const config = {
    script: { name: entry, source: texts[entry] },
    title: document.title,
    runtime: {
      ...site.runtime,
      spare: { ...site.runtime.spare, along: needed.archives.length > 1 },
    },
    archives: needed.archives,
    files: beside.map(([path, data]) => ({ path, url: "", size: data.length, data })),
    worker: site.worker,
    debug: false,
    env,
    offer,
    install: needed.install,
    indexes: needed.indexes,
  };
  const { wanted } = readRequirements(requirements, base);
  const required = new Set(wanted.map(({ name }) => name));
  const found = needed.archives.slice(1).filter(({ key = "" }) => !required.has(key));
  return { config, warnings: needed.warnings, found: found.map(({ name }) => ({ name })) };
}
