/** Runs the contract's cases in a browser: the page here, the document in a real worker. */

import { defineField, PageSide } from "./page-side.js";

/** @returns {Promise<string[]>} what went wrong, by case */
export async function failures() {
  const response = await fetch(new URL("./cases.json", import.meta.url));
  /** @type {string[]} */
  const found = [];
  defineField();
  for (const [name, steps] of Object.entries(await response.json())) {
    try {
      await run(steps);
    } catch (error) {
      found.push(`${name}: ${error}`);
    }
  }
  return found;
}

/** @param {any[][]} steps */
async function run(steps) {
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  /** @type {Map<number, PromiseWithResolvers<any>>} */
  const asked = new Map();
  const page = new PageSide(
    root,
    (message) => worker.postMessage(message),
    (turn) => {
      const answer = Promise.withResolvers();
      asked.set(asked.size, answer);
      worker.postMessage({ kind: "steps", number: asked.size - 1, steps: turn });
      return answer.promise;
    },
  );
  worker.onmessage = ({ data }) => {
    if (data.kind === "dom") page.replay.apply(data);
    else if (data.error === undefined) asked.get(data.number)?.resolve(data.result);
    else asked.get(data.number)?.reject(new Error(data.error));
  };
  await page.run(steps);
  worker.terminate();
}
