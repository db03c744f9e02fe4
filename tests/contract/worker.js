/** The document's half of a contract case, in a worker. */

import { RemoteDocument } from "../../js/remote.js";
import { DocumentSide } from "./document-side.js";

/** @type {any} */
const scope = globalThis;

const document = new RemoteDocument({
  post: (message, transfer = []) => {
    side.log(message);
    scope.postMessage(message, transfer);
  },
  report: (error) => {
    throw error;
  },
});
const side = new DocumentSide(document);

scope.onmessage = async ({ data }) => {
  if (data.kind === "ack") document.recorder.acknowledge(data.batch);
  else if (data.kind === "event") document._receive(data);
  else {
    const { number, steps } = data;
    const answer = await side.run(steps).then(
      (result) => ({ result }),
      (error) => ({ error: String(error) }),
    );
    scope.postMessage({ kind: "answer", number, ...answer });
  }
};
