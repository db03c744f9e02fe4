/**
 * What stands in `embed.js`, which pages name by its address, as a module or as a plain script: it
 * loads the elements, and offers `createGradioApp` at once.
 */

import { GradioAppController } from "./controller.js";

/**
 * What the build writes before this script.
 *
 * @type {{site: import("./site.js").Site, load: () => Promise<typeof import("../embed.js")>}}
 */
const { site, load } = /** @type {any} */ (globalThis).pageletEmbedding;
const NAMES = "pagelet-app, gradio-lite";

const loading = load();
loading.then(
  ({ define }) => define(site),
  (error) => {
    console.error(error);
    for (const app of document.querySelectorAll(NAMES)) app.textContent = sentence(error);
  },
);

/** @type {any} */ (globalThis).createGradioApp ??= (
  /** @type {import("./controller.js").Options} */ options,
) => {
  const controller = new GradioAppController(options, loading);
  loading.catch((error) => options.target.append(sentence(error)));
  return controller;
};

/** @param {Error} error */
function sentence({ message }) {
  const own = [...document.scripts].find(({ src }) => /\/embed\.js([?#]|$)/.test(src));
  const place = own === undefined ? "the site of embed.js" : new URL(own.src).origin;
  return (
    `This app could not be loaded: ${message}. The page must allow scripts from ${place} ` +
    "(script-src in its Content-Security-Policy)."
  );
}
