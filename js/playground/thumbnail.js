/** Small pictures of examples: what the build drew of their pages, shrunk. Nothing in them runs. */

import { request } from "../download.js";
import { supplied } from "../supply.js";
import { h } from "../widgets/elements.js";

/** Pixels that an example's page is laid out in before it is shrunk. */
const WIDTH = 800;

const SHRINK = `
  #pagelet-app { width: ${WIDTH}px; transform: scale(var(--pg-shrunk, 0.3)); transform-origin: 0 0 }
  #pagelet-app > .gradio-container { min-height: 0; color-scheme: inherit }
  :is(pagelet-image, pagelet-gallery, pagelet-files, pagelet-plot, pagelet-dataframe):empty {
    display: block; min-height: 160px; border-radius: 6px; background: var(--background-fill-secondary)
  }`;

/**
 * Draw each picture when it comes near to being seen.
 *
 * @param {Iterable<HTMLElement>} places each with the address of its page in `data-page`
 * @param {Element} scroller
 * @param {string} style the address of the sheet that apps are drawn with
 */
export function drawThumbnails(places, scroller, style) {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        draw(/** @type {HTMLElement} */ (target), style).catch((error) => {
          console.warn(`There is no picture of an example: ${error}`);
        });
      }
    },
    { root: scroller, rootMargin: "300px" },
  );
  for (const place of places) watcher.observe(place);
}

/** Where a link finds the sheet, also one that comes with the page. @param {string} style */
async function addressOf(style) {
  const { href } = new URL(style, document.baseURI);
  const file = supplied(href);
  return file === null ? href : URL.createObjectURL(await file);
}

/** @param {HTMLElement} place @param {string} style */
async function draw(place, style) {
  const page = await (
    await request(new URL(place.dataset.page ?? "", document.baseURI).href)
  ).text();
  const drawing = new DOMParser().parseFromString(page, "text/html").querySelector("#pagelet-app");
  if (!drawing?.firstElementChild) return;
  for (const script of drawing.querySelectorAll("script, iframe")) script.remove();
  // Its identifiers and its styles are its own.
  const root = place.attachShadow({ mode: "open" });
  const sheet = h("link", { rel: "stylesheet", href: await addressOf(style) });
  const shrink = h("style", {});
  shrink.textContent = SHRINK;
  await new Promise((resolve) => {
    sheet.addEventListener("load", resolve, { once: true });
    sheet.addEventListener("error", resolve, { once: true });
    root.append(sheet, shrink, document.importNode(drawing, true));
  });
  new ResizeObserver(() => {
    place.style.setProperty("--pg-shrunk", String(place.clientWidth / WIDTH));
  }).observe(place);
  place.dataset.drawn = "";
}
