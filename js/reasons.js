/** Why a request failed: browsers keep it from pages, so it is found out. */

/** Milliseconds to find it out. */
const PATIENCE = 5000;
const CORS =
  "a server has to allow other sites to read what it says (CORS, the header " +
  "Access-Control-Allow-Origin). Ask who runs it, or put the data into a file beside the script.";

/** @param {string} url @returns {Promise<string>} why a request failed */
export async function reason(url) {
  const { host } = new URL(url);
  const known = guessed(url);
  if (known !== null) return known;
  /** @type {RequestInit} */
  const blind = { method: "HEAD", mode: "no-cors", credentials: "omit", cache: "no-store" };
  try {
    await globalThis.fetch(url, { ...blind, signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return `${host} could not be reached. Is the address right: ${url}?`;
  }
  return `${host} answers, but not to this page: ${CORS}`;
}

/** @param {string} url what the reason is for a browser that does not let anyone find out */
export function guess(url) {
  const { host, href } = new URL(url, location.href);
  return guessed(href) ?? `${host} could not be reached, or it does not answer to pages: ${CORS}`;
}

/** @param {string} url @returns {string | null} the reason, where it shows without asking */
function guessed(url) {
  const { origin, host, protocol, hostname } = new URL(url);
  if (!navigator.onLine) return `${host} could not be reached: there is no connection.`;
  if (origin === location.origin)
    return `${host}, where this page came from, could not be reached.`;
  const isLocal = hostname === "localhost" || hostname.endsWith("127.0.0.1");
  if (location.protocol === "https:" && protocol === "http:" && !isLocal) {
    return `${url} begins with http:, which a page that came by https: may not ask. Try https:.`;
  }
  return null;
}
