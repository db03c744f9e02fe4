/** What a project needs to run, found by reading it. */

import { needsOf } from "../needs/needs.js";
import { readOffer } from "../needs/offer.js";
import { REQUIREMENTS } from "./names.js";

/** What the build wrote of this site into the page. @returns {import("../frame.js").Kit} */
export function readKit() {
  return JSON.parse(document.getElementById("pagelet-kit")?.textContent ?? "null");
}

export class Needed {
  #offer = readOffer(new URL(readKit().offer, document.baseURI).href);

  /**
   * @param {readonly import("./link.js").ProjectFile[]} files
   * @param {string} entry the script that runs
   */
  async find(files, entry) {
    const offer = await this.#offer;
    const texts = files.filter(({ content }) => typeof content === "string");
    const scripts = texts.filter(({ name }) => name.endsWith(".py"));
    const sources = {
      entry,
      files: Object.fromEntries(scripts.map(({ name, content }) => [name, String(content)])),
      requirements: texts
        .filter(({ name }) => name === REQUIREMENTS)
        .map(({ content }) => String(content)),
    };
    const { warnings, ...needs } = needsOf(sources, offer);
    return { needs: { ...needs, offer }, warnings };
  }
}
