/** Requests of the script's, with a reason where the browser gives none. */

import { guess, reason } from "./reasons.js";

/** What a page may not set, and browsers complain of. */
const FORBIDDEN =
  /^(accept-(charset|encoding)|access-control-|connection$|content-length$|cookie|date$|dnt$|expect$|host$|keep-alive$|origin$|referer$|te$|trailer$|transfer-encoding$|upgrade$|user-agent$|via$|proxy-|sec-)/i;

/**
 * @typedef {object} Sent
 * @property {string} method
 * @property {string} url
 * @property {Record<string, string>} headers
 * @property {Uint8Array<ArrayBuffer>} [body]
 * @property {number} [timeout] in seconds
 *
 * @typedef {object} Answer
 * @property {string | null} problem why there is no answer
 * @property {boolean} late whether that is because it took too long
 * @property {number} [status]
 * @property {string} [reason]
 * @property {string} [url] where it came from in the end
 * @property {[name: string, value: string][]} [headers]
 * @property {Uint8Array} [body]
 */

/**
 * Fetch, as the browser does; the error of a failure says what went wrong.
 *
 * @param {RequestInfo | URL} input
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 */
export async function explainedFetch(input, init) {
  // What is wrong with the arguments is another error, and told as it is.
  const request = new Request(input, init);
  // Packages name themselves; servers that allow simple requests do not expect this header.
  request.headers.delete("user-agent");
  try {
    return await globalThis.fetch(request);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new TypeError(await reason(request.url), { cause: error });
  }
}

/** A request that can wait without giving way; null where there is none, as while a page is built. */
export const ExplainedRequest =
  "XMLHttpRequest" in globalThis
    ? class extends XMLHttpRequest {
        #url = "";
        #blocks = false;

        /** @param {any[]} args */
        open(...args) {
          this.#url = String(args[1]);
          this.#blocks = args[2] === false;
          /** @type {any} */ (super.open)(...args);
        }

        /**
         * @param {string} name
         * @param {string} value
         */
        setRequestHeader(name, value) {
          if (!FORBIDDEN.test(name)) super.setRequestHeader(name, value);
        }

        /** @param {XMLHttpRequestBodyInit | null} [body] */
        send(body) {
          try {
            super.send(body);
          } catch (error) {
            if (!(error instanceof DOMException) || error.name !== "NetworkError") throw error;
            throw new DOMException(guess(this.#url), "NetworkError");
          }
          // Firefox does not throw where an answer is kept from the page.
          if (this.#blocks && this.status === 0) {
            throw new DOMException(guess(this.#url), "NetworkError");
          }
        }

        /** Without what is no longer so: the browser has unpacked the answer. */
        getAllResponseHeaders() {
          return super
            .getAllResponseHeaders()
            .replace(/^content-(encoding|length):.*\r?\n?/gim, "");
        }
      }
    : null;

/**
 * Send a request; Python waits for the answer meanwhile, or does something else.
 *
 * @param {Sent} sent
 * @returns {Promise<Answer>}
 */
export async function exchange({ method, url, headers, body, timeout }) {
  const signal = timeout === undefined ? null : AbortSignal.timeout(1000 * timeout);
  try {
    const response = await explainedFetch(url, { method, headers: kept(headers), body, signal });
    const { status, statusText, headers: received } = response;
    const content = new Uint8Array(await response.arrayBuffer());
    const answer = { status, reason: statusText, url: response.url, headers: [...received] };
    return { problem: null, late: false, ...answer, body: content };
  } catch (error) {
    return failed(error, url);
  }
}

/**
 * Send a request and block until the answer is there.
 *
 * @param {Sent} sent
 * @returns {Answer}
 */
export function exchangeNow({ method, url, headers, body, timeout }) {
  if (ExplainedRequest === null) return failed(new Error("Nothing can be fetched here."), url);
  /** @type {any} */
  const request = new ExplainedRequest();
  const blocksPage = "document" in globalThis;
  try {
    request.open(method, url, false);
    // A page may ask neither for bytes nor for an end of its patience; a worker may.
    if (blocksPage) request.overrideMimeType("text/plain; charset=x-user-defined");
    else {
      request.responseType = "arraybuffer";
      if (timeout !== undefined) request.timeout = 1000 * timeout;
    }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(body);
  } catch (error) {
    return failed(error, url);
  }
  const { status, statusText, responseURL } = request;
  const lines = request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/);
  const content = blocksPage
    ? Uint8Array.from(request.responseText, (/** @type {string} */ c) => c.charCodeAt(0) & 255)
    : new Uint8Array(request.response);
  const answer = { status, reason: statusText, url: responseURL, headers: lines.map(pair) };
  return { problem: null, late: false, ...answer, body: content };
}

/** @param {string} line @returns {[string, string]} */
function pair(line) {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** @param {Record<string, string>} headers */
function kept(headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !FORBIDDEN.test(name)));
}

/**
 * @param {unknown} error
 * @param {string} url
 * @returns {Answer}
 */
function failed(error, url) {
  const { name, message } = /** @type {Error} */ (error);
  const late = name === "TimeoutError";
  return { problem: late ? `${url} took too long to answer.` : message, late };
}
