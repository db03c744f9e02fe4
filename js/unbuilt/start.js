/** Runs the playground from the sources as they are, where nothing was built: index.html loads this. */

import { linker } from "../linked.js";
import { INSIDE } from "../supply.js";
import { playgroundConfig, showCards } from "./examples.js";
import { Modules } from "./modules.js";
import { Runtime } from "./runtime.js";

/**
 * @typedef {object} Pin what a file of a package has to be
 * @property {string} integrity
 * @property {number} size
 * @property {string[]} [requires] what it requires, if it is a module of the older form
 *
 * @typedef {object} List what `build.py unbuilt` has noted: see unbuilt.py in build_steps
 * @property {string[]} own the page's own modules and sheets
 * @property {Record<string, string>} modules files of packages by the names that modules import
 * @property {Record<string, Pin>} files
 * @property {string[]} python Pagelet's own files
 * @property {Record<string, string[]>} names the packages that a name of Gradio's needs
 * @property {Record<string, string>} shortcuts
 * @property {Record<string, [string, string]>} companions of packages: an attribute, and what else
 * @property {string} stdlib
 * @property {string} wheels where Pyodide's packages are
 * @property {import("./examples.js").Example[]} examples
 */

/** The repository's own folder. */
const HOME = new URL("../..", import.meta.url).href;

async function start() {
  const response = await fetch(`${HOME}js/unbuilt/site.json`);
  if (!response.ok) throw new Error(`js/unbuilt/site.json: the server answered ${response.status}`);
  /** @type {List} */
  const list = await response.json();
  const modules = new Modules(list, `${HOME}js/`);
  const runtime = new Runtime(list, `${HOME}py/`);
  /** @type {Map<string, Promise<Blob>>} */
  const made = new Map();
  const supply = (/** @type {string} */ name) => {
    let file = made.get(name);
    if (file === undefined) {
      const [folder, rest] = [name.slice(0, name.indexOf("/")), name.slice(name.indexOf("/") + 1)];
      file = folder === "assets" ? modules.file(rest) : runtime.file(rest);
      made.set(name, file);
      file.catch(() => made.delete(name));
    }
    return file;
  };
  const kit = {
    base: INSIDE,
    ...(await modules.kit()),
    runtime: runtime.described,
    offer: `${INSIDE}runtime/offer.json`,
  };
  write("pagelet-kit", kit);
  write("pagelet-playground", playgroundConfig(list.examples, HOME));
  showCards(list.examples);
  // A single file is made in a form that only builds write.
  document.getElementById("pg-download")?.toggleAttribute("hidden", true);
  /** @type {any} */ (globalThis).pageletSupply = supply;
  await linker(supply, "assets/")(modules.nameOf("playground/main.js"));
}

/** @param {string} id @param {unknown} told */
function write(id, told) {
  const element = document.getElementById(id);
  if (element !== null) element.textContent = JSON.stringify(told);
}

const place = document.getElementById("pg-unbuilt");
try {
  await start();
  place?.remove();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  place?.replaceChildren(
    `The playground could not be started from its sources: ${reason} Built by `,
    Object.assign(document.createElement("code"), { textContent: "python3 build.py serve" }),
    ", it needs nothing from elsewhere.",
  );
  place?.setAttribute("role", "alert");
}
