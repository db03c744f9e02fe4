/**
 * Keeps a site for visits without a network. The build writes what belongs to it into `SITE`; each
 * build has a cache of its own, is taken whole or not at all, and answers its own pages only: who
 * opens a page gets the newest build, and what is open goes on with the one that it began with.
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
const NOTES = `${PREFIX}notes`;
const NEWEST = "newest";
const EARLIER = "earlier";
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
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NOTES);
  const older = await Promise.all(names.map((name) => caches.open(name)));
  const cache = await caches.open(CACHE);
  const waiting = Object.keys(files);
  const work = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await keep(cache, older, name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.put(noted(EARLIER), new Response(JSON.stringify(names)));
  await note(NEWEST, build);
}

/**
 * No page of an earlier build is open when this one's worker becomes the active one. Of others only
 * those go that were there before it: one that is fetched just now stays.
 */
async function forgetEarlier() {
  const told = await (await caches.open(CACHE)).match(noted(EARLIER));
  /** @type {string[]} */
  const names = (await told?.json()) ?? [];
  const others = names.filter((name) => name !== CACHE);
  await Promise.all([...others, NOTES].map((name) => caches.delete(name)));
  await note(NEWEST, build);
}

/** The builds that pages are of, by the ids that the browser has given these pages. */
const known = /** @type {Map<string, string>} */ (new Map());

/** @param {string} key */
function noted(key) {
  return new URL(`?${new URLSearchParams({ "pagelet-note": key })}`, scope).href;
}

/**
 * Keep a note that outlasts this worker, which browsers end and start again.
 *
 * @param {string} key
 * @param {string} text
 */
async function note(key, text) {
  known.set(key, text);
  await (await caches.open(NOTES)).put(noted(key), new Response(text));
}

/** @param {string} key @returns {Promise<string | undefined>} */
async function read(key) {
  if (known.has(key)) return known.get(key);
  const found = await (await caches.open(NOTES)).match(noted(key));
  return found?.text();
}

/**
 * The build that answers: to a page, the one that the page is of; to who opens one, the newest.
 *
 * @param {any} event
 */
async function buildFor({ request, clientId, resultingClientId }) {
  const asking = request.mode === "navigate" ? undefined : await read(clientId);
  const chosen = asking ?? (await newest());
  if (resultingClientId) await note(resultingClientId, chosen);
  return chosen;
}

/** Another worker may have noted it: what is in memory here may be old. */
async function newest() {
  known.delete(NEWEST);
  return (await read(NEWEST)) ?? build;
}

/** @param {any} event */
async function respond(event) {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname.replace(/\/index\.html$/, "/");
  const cache = await caches.open(PREFIX + (await buildFor(event)));
  // Not every browser tells whose a worker is; what it asks for has names that change with contents.
  const found = (await cache.match(url)) ?? (await caches.match(url));
  if (found) return found;
  const response = await fetch(request);
  if (response.ok && later.some((name) => addressOf(name) === url)) {
    event.waitUntil(cache.put(url, response.clone()));
  }
  return response;
}

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(install()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(forgetEarlier()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(scope)) {
    event.respondWith(respond(event));
  }
});
