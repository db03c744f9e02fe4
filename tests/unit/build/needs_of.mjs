// What js/needs/ finds out about the apps that come in as JSON, as JSON: for test_offer.py.
import { text } from "node:stream/consumers";
import { needsOf } from "../../../js/needs/needs.js";

const { offer, apps } = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(apps.map((/** @type {any} */ app) => needsOf(app, offer))));
