/** Style sheets that import others, as one. */

import { request } from "../download.js";

/** @param {string} url */
export async function layered(url) {
  const text = await (await request(url)).text();
  const imports = /@import "([^"]+)" layer\((\w+)\);/g;
  const parts = await Promise.all(
    Array.from(text.matchAll(imports), async ([, path, layer]) => {
      const rules = await (await request(new URL(path, url).href)).text();
      return `@layer ${layer} {\n${rules}\n}`;
    }),
  );
  return text.replace(imports, "") + parts.join("\n");
}
