/** Questions through a port, and their answers. */

/** @typedef {(question: any) => Promise<any>} Ask */

/**
 * Answer whoever is at the other end.
 *
 * @param {MessagePort} port
 * @param {Ask} reply
 */
export function answer(port, reply) {
  port.onmessage = async ({ data: { number, question } }) => {
    try {
      port.postMessage({ number, answer: await reply(question) });
    } catch (error) {
      port.postMessage({ number, problem: error instanceof Error ? error.message : `${error}` });
    }
  };
}

/** @param {MessagePort} port @returns {Ask} */
export function asking(port) {
  /** @type {Map<number, {resolve: (answer: any) => void, reject: (reason: Error) => void}>} */
  const waiting = new Map();
  let count = 0;
  port.onmessage = ({ data }) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.problem === undefined) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.problem));
  };
  return (question) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      port.postMessage({ number: count, question });
    });
}
