/** Files of npm packages, from the CDN, each of which has to be what the list says. */

import { request } from "../download.js";

const CDN = "https://cdn.jsdelivr.net/npm/";

/**
 * @param {string} path of the form name@version/path
 * @param {import("./start.js").Pin} pin
 * @returns {Promise<Blob>}
 */
export async function fromPackages(path, { integrity }) {
  return (await request(CDN + path, { integrity })).blob();
}
