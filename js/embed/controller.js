/**
 * What `createGradioApp` of Gradio-Lite gave, and gives again: an app that a script has put into a
 * page. It is there at once; what it is told waits until the app's own modules are.
 */

/** What it can be told; each gives a promise. */
const ORDERS = ["run_code", "run_file", "write", "rename", "unlink", "install", "unmount"];

/**
 * @typedef {object} GivenFile text or bytes, or the address of them
 * @property {string | ArrayBufferView} [data]
 * @property {string} [url]
 *
 * @typedef {object} Options
 * @property {HTMLElement} target where the app is put
 * @property {string | null} [code] the script, or
 * @property {string | null} [entrypoint] which of the files it is
 * @property {Record<string, GivenFile>} [files] beside the script
 * @property {string[]} [requirements]
 * @property {string} [initialHeight] how much room it keeps until the app is there
 * @property {boolean} [eager] whether it starts though nobody sees it
 * @property {string | null} [themeMode] "dark", "light", or as the system says
 * @property {boolean} [controlPageTitle] whether the page takes the app's title
 * @property {boolean} [playground] whether there is an editor beside it
 * @property {string | null} [layout] of the playground: "vertical", "horizontal", or by the width
 */

export class GradioAppController extends EventTarget {
  /**
   * @param {Options} options
   * @param {Promise<typeof import("../embed.js")>} loading the app's own modules
   */
  constructor(options, loading) {
    super();
    check(options);
    const mounted = loading.then(({ mount }) => mount(options, this));
    mounted.catch((error) => {
      for (const type of ["initialization-error", "error"]) {
        this.dispatchEvent(new CustomEvent(type, { detail: error }));
      }
    });
    for (const name of ORDERS) {
      const order = async (/** @type {any[]} */ ...given) => {
        const app = /** @type {any} */ (await mounted);
        return app[name](...given);
      };
      Object.defineProperty(this, name, { enumerable: true, value: order });
    }
  }
}

/** @param {Partial<Options> | undefined} options */
function check({ target, code, entrypoint } = {}) {
  if (!(target instanceof Element)) {
    throw new TypeError(
      "createGradioApp({target: ...}) takes the element that the app is put into; there is none " +
        `(${target}).`,
    );
  }
  if ((code ?? entrypoint ?? null) === null) {
    throw new TypeError(
      "createGradioApp({...}) has no script: give it as code, or name one of the files as entrypoint.",
    );
  }
}
