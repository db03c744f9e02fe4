/** The remote document and its replay keep the contract, in one realm with a page of happy-dom. */

import { readFileSync } from "node:fs";
import { test } from "node:test";
import { RemoteDocument } from "../../js/remote.js";
import { DocumentSide } from "../contract/document-side.js";
import { defineField, PageSide } from "../contract/page-side.js";
import { installPage } from "./page.js";

/** @type {Record<string, any[][]>} */
const cases = JSON.parse(readFileSync(new URL("../contract/cases.json", import.meta.url), "utf8"));

for (const [name, steps] of Object.entries(cases)) {
  test(name, async () => {
    const root = installPage();
    defineField();
    /** @type {RemoteDocument} */
    const document = new RemoteDocument({
      post: (message, transfer = []) => {
        side.log(message);
        const received = structuredClone(message, { transfer });
        if (received.kind === "dom") page.replay.apply(received);
      },
      report: (error) => {
        throw error;
      },
    });
    const side = new DocumentSide(document);
    const send = (/** @type {any} */ message) => {
      const received = structuredClone(message);
      if (received.kind === "ack") document.recorder.acknowledge(received.batch);
      else document._receive(received);
    };
    const page = new PageSide(root, send, (steps) => side.run(steps));
    await page.run(steps);
  });
}
