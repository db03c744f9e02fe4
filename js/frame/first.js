/**
 * The first script of a page in a frame, which has an origin of its own and may ask nobody but the
 * page around it (document.js), through the ports that come with that page's only message.
 */

import { linker } from "../linked.js";
import { answer, asking } from "../ports.js";

/**
 * @typedef {object} Greeting
 * @property {string} page the name of the page's own script
 * @property {import("../manifest.js").Config} config
 * @property {"system" | "light" | "dark"} theme
 *
 * @typedef {object} Ports
 * @property {MessagePort} files
 * @property {MessagePort} storage
 * @property {MessagePort} orders
 * @property {MessagePort} news
 */

const system = matchMedia("(prefers-color-scheme: dark)");
let theme = "system";

/** @param {Greeting} greeting @param {Ports} ports */
async function begin(greeting, { files, storage, orders, news }) {
  const tell = (/** @type {string} */ kind, /** @type {any} */ detail) =>
    news.postMessage({ kind, detail });
  const keep = asking(storage);
  /** @type {(script: import("../manifest.js").Script) => void} */
  let start = () => {};
  /** @type {Promise<import("../manifest.js").Script>} */
  const script = new Promise((resolve) => {
    start = resolve;
  });
  /** @type {import("../storage.js").Storage} */
  const shelf = {
    refused: null,
    all: () => keep({ kind: "all" }),
    put: async (file) => {
      shelf.refused = await keep({ kind: "put", file });
    },
    remove: (path) => keep({ kind: "remove", path }),
  };
  const title = (/** @type {string} */ text) => tell("title", text);
  /** @type {(app: import("../app.js").App) => void} */
  let made = () => {};
  /** @type {Promise<import("../app.js").App>} */
  const app = new Promise((resolve) => {
    made = resolve;
  });
  /** @type {import("../page.js").Surround} */
  const surround = {
    around: { tell, title, storage: shelf, retry: null, script: () => script },
    obey: (app) => made(app),
  };
  /** @type {Record<string, (order: any) => any>} */
  const obeyed = {
    run: (order) => start(order.script),
    theme: (order) => dress(order.theme),
    file: async ({ path }) => (await app).shelf.fetch(path),
    stop: async () => {
      (await app).end();
      document.body.inert = true;
    },
  };
  answer(orders, async (order) => obeyed[order.kind](order));
  const supply = asking(files);
  Object.assign(globalThis, { pageletSurround: surround, pageletSupply: supply });
  const config = document.getElementById("pagelet-config");
  if (config !== null) config.textContent = JSON.stringify(greeting.config);
  watch(tell);
  await linker(supply, "assets/")(greeting.page);
  dress(greeting.theme);
  system.addEventListener("change", () => dress(theme));
}

/** @param {string} wanted */
function dress(wanted) {
  theme = wanted;
  const isDark = theme === "system" ? system.matches : theme === "dark";
  document.body.classList.toggle("dark", isDark);
}

/**
 * Tell what happens on the page that the one around it may want to know.
 *
 * @param {(kind: string, detail: any) => void} tell
 */
function watch(tell) {
  new ResizeObserver(() => {
    tell("height", Math.ceil(document.body.getBoundingClientRect().height));
  }).observe(document.body);
  addEventListener("click", (event) => {
    const [link] = event.composedPath().filter((place) => place instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || link.download || event.defaultPrevented) return;
    const address = link.getAttribute("href") ?? "";
    if (/^(https?|mailto):/i.test(address)) tell("link", link.href);
    // There is nothing else here to go to: a frame without an address would show the page around.
    if (address !== "") event.preventDefault();
    if (address.startsWith("#")) {
      document.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView();
    }
  });
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, defaultPrevented } = event;
    if (key !== "Enter" || !(ctrlKey || metaKey) || defaultPrevented) return;
    tell("shortcut", "run");
  });
}

addEventListener(
  "message",
  ({ source, data, ports: [files, storage, orders, news] }) => {
    if (source === parent && news) begin(data, { files, storage, orders, news });
  },
  { once: true },
);
