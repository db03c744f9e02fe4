/**
 * Keeps a site for visits without a network. The build writes what belongs to it into `SITE`; each
 * build has a cache of its own, is taken whole or not at all, and answers its own pages only: the
 * next one takes over when no page of this one is open.
 */

/**
 * @typedef {object} Site
 * @property {string} build what the build is called, which each of its pages says, too
 * @property {Record<string, string>} files what is kept at once: the beginnings of their sha256
 * @property {string[]} later what is kept once it was used
 */

const worker = /** @type {any} */ (globalThis);
const { build, files, later } = /** @type {Site} */ (worker.SITE);
const scope = worker.registration.scope;
const PREFIX = `pagelet ${scope} `;
const CACHE = PREFIX + build;
const AT_ONCE = 4;

/** A page is asked for by its folder: hosts redirect from its own name. @param {string} name */
function addressOf(name) {
  return new URL(name.replace(/(^|\/)index\.html$/, "$1"), scope).href;
}

/** @param {Response} response @param {string} name */
async function isOurs(response, name) {
  const bytes = await response.arrayBuffer();
  // Hosts may add to a page, but not take its build's name from it.
  if (name.endsWith(".html")) return new TextDecoder().decode(bytes).includes(build);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.startsWith(files[name]);
}

/** @param {Cache} cache @param {Cache[]} older @param {string} name */
async function keep(cache, older, name) {
  const url = addressOf(name);
  for (const other of older) {
    const found = await other.match(url);
    if (found && (await isOurs(found.clone(), name))) return cache.put(url, found);
  }
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok || !(await isOurs(response.clone(), name))) {
    throw new Error(`${url} is not what this build has put there.`);
  }
  return cache.put(url, response);
}

async function install() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const older = await Promise.all(names.map((name) => caches.open(name)));
  const cache = await caches.open(CACHE);
  const waiting = Object.keys(files);
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await keep(cache, older, name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function forgetOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Let a newer build take over where the page that is left is the last one of this build. */
async function giveWay() {
  const { waiting } = worker.registration;
  if (!waiting) return false;
  /** @type {{frameType: string}[]} */
  const open = await worker.clients.matchAll({ type: "window" });
  if (open.filter(({ frameType }) => frameType === "top-level").length > 1) return false;
  waiting.postMessage("take over");
  return true;
}

/** @param {any} event */
async function respond({ request, waitUntil }) {
  if (request.mode === "navigate" && (await giveWay())) {
    return new Response("", { headers: { Refresh: "0", "Content-Type": "text/html" } });
  }
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname.replace(/\/index\.html$/, "/");
  const cache = await caches.open(CACHE);
  const found = await cache.match(url);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && later.some((name) => addressOf(name) === url)) {
    waitUntil(cache.put(url, response.clone()));
  }
  return response;
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forgetOthers()));
worker.addEventListener("message", () => worker.skipWaiting());
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  event.respondWith(
    respond({ request, waitUntil: (/** @type {any} */ done) => event.waitUntil(done) }),
  );
});
