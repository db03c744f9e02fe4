/** What a frame tells, taken for words: nothing of it is believed to have the form that it should. */

/**
 * @typedef {{file: string, line: number}} Place
 *
 * @typedef {object} Listeners
 * @property {(status: {stage: string, done: number, total: number}) => void} [status]
 * @property {(line: {stream: string, text: string}) => void} [console]
 * @property {(error: {phase: string, message: string, traceback: string, places: Place[]}) => void} [error]
 * @property {(files: import("../written.js").Listed[]) => void} [files]
 * @property {(text: string) => void} [title]
 * @property {(pixels: number) => void} [height]
 * @property {(url: string) => void} [link]
 * @property {(name: string) => void} [shortcut]
 */

const LINE = /File "([^"]+)", line (\d+)/g;
const OUTWARD = /^(https?|mailto):/i;
const text = (/** @type {unknown} */ value) => String(value ?? "");
const number = (/** @type {unknown} */ value) => Number(value) || 0;

/**
 * Tell those who listen.
 *
 * @param {{kind?: unknown, detail?: any}} news
 * @param {Listeners} on
 * @param {string[]} names the files that belong to the script
 */
export function pass({ kind, detail }, on, names) {
  const of = (/** @type {string} */ name) => detail?.[name];
  switch (kind) {
    case "status":
      on.status?.({
        stage: text(of("stage")),
        done: number(of("done")),
        total: number(of("total")),
      });
      break;
    case "console":
      on.console?.({ stream: text(of("stream")), text: text(of("text")) });
      break;
    case "error": {
      const [phase, message, traceback] = ["phase", "message", "traceback"].map(of).map(text);
      on.error?.({ phase, message, traceback, places: places(traceback, names) });
      break;
    }
    case "files":
      if (Array.isArray(detail)) on.files?.(detail.map(listed));
      break;
    case "title":
      on.title?.(text(detail));
      break;
    case "height":
      on.height?.(number(detail));
      break;
    case "link":
      if (OUTWARD.test(text(detail))) on.link?.(text(detail));
      break;
    case "shortcut":
      on.shortcut?.(text(detail));
  }
}

/** @param {any} file */
function listed(file) {
  const { path, size, time, kept } = file ?? {};
  return { path: text(path), size: number(size), time: number(time), kept: kept === true };
}

/**
 * Where in the script's own files an error happened, innermost last.
 *
 * @param {string} traceback
 * @param {string[]} names
 * @returns {Place[]}
 */
export function places(traceback, names) {
  return Array.from(traceback.matchAll(LINE), ([, path, line]) => ({
    file: path.replace(/^\/home\/pyodide\//, ""),
    line: Number(line),
  })).filter(({ file }) => names.includes(file));
}
