/** The playground's entry: the editor with its app, or, as a link may ask for, the app alone. */

import { followScheme } from "../scheme.js";
import { speak } from "../words.js";
import { showAlone } from "./alone.js";
import { drawIcons } from "./icons.js";
import { parse } from "./link.js";
import { Playground } from "./playground.js";

/**
 * @typedef {object} Example
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {string | null} page its address, where it has one
 * @property {{name: string, url: string}[]} files the script first
 *
 * @typedef {object} Config what the build wrote into the page; addresses are relative to it
 * @property {string | null} completions what the editor completes, and
 * @property {string | null} takeaway the form of a single file, where a build has made them
 * @property {string} style the sheet that apps are drawn with
 * @property {string} first the example that is shown to who has nothing yet
 * @property {Example[]} examples
 */

/** @param {Config} config */
async function start(config) {
  followScheme(document.body, new URLSearchParams(location.search).get("__theme"));
  drawIcons(document);
  const link = parse(location.hash);
  await speak(navigator.languages, document.body);
  if (link?.kind === "files" && link.view === "app") await showAlone(link);
  else await new Playground(config).begin(link);
}

const config = JSON.parse(document.getElementById("pagelet-playground")?.textContent ?? "null");
if (config !== null) start(config);
