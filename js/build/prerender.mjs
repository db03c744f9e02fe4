// Runs a script as a page would and prints what it draws: `node prerender.mjs JOB`, a JSON file with
// `stdlib`, `archives` (paths of zips), `files` ({path, from}), `script` ({name, from}). Prints JSON:
// `html` and `title`, or `error` with the reason why the script can't be drawn here.
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import { loadPyodide } from "pyodide";
import { createHost, globalsWith } from "../host.js";
import { RemoteDocument } from "../remote.js";
import { chatOptions, drawnChat } from "../widgets/chat/drawn.js";
import { proseOptions, renderMarkdown, sourceMark } from "../widgets/prose.js";
import { fill } from "../widgets/template.js";
import { layered } from "./sheets.mjs";
import { escaped, Tree } from "./tree.mjs";

const HOME = "/home/pyodide";

const job = JSON.parse(await readFile(process.argv[2], "utf8"));
const tree = new Tree();
/** @type {string[]} */
const errors = [];
let title = "";

/** @param {any} message */
function post(message) {
  if (message.kind === "dom") {
    tree.apply(message.ops);
    remote.recorder.acknowledge(message.batch);
  } else if (message.kind === "title") title = message.text;
  else if (message.kind === "error") errors.push(message.message);
}

const remote = new RemoteDocument({ post, report: (error) => errors.push(String(error)) });
const visit = { location: "", language: "en", userAgent: "", again: false, params: {} };
const host = createHost("build", visit, post);

const pyodide = await loadPyodide({
  stdLibURL: job.stdlib,
  jsglobals: globalsWith({ document: remote, pagelet_host: host }),
  convertNullToNone: true,
  env: { MPLBACKEND: "agg", PYTHONHASHSEED: "0" },
  stdout: () => {},
  stderr: () => {},
});
const sitePackages = pyodide.runPython("import site; site.getsitepackages()[0]");
for (const path of job.archives) {
  pyodide.unpackArchive(new Uint8Array(await readFile(path)), "zip", { extractDir: sitePackages });
}
for (const { path, from } of job.files) {
  pyodide.FS.mkdirTree(dirname(`${HOME}/${path}`));
  pyodide.FS.writeFile(`${HOME}/${path}`, new Uint8Array(await readFile(from)));
}
// Two builds draw the same, also where a script draws by chance.
pyodide.runPython("import random; random.seed(0)");
const source = await readFile(job.script.from, "utf8");
// From here on it is the script's time that runs.
process.stderr.write("drawing\n");
await pyodide.pyimport("pagelet.session").run(source, job.script.name);
remote.flush();

// Markdown is drawn as the page would draw it, so that it need not draw it again.
const { window } = new JSDOM("");
for (const { props, attributes, ...widget } of tree.widgets("pagelet-markdown")) {
  const value = props.get("value") ?? "";
  const options = proseOptions(Object.fromEntries(props));
  const html = await renderMarkdown(value, { ...options, window });
  attributes.set("data-drawn", sourceMark(value, options));
  tree.draw(widget.id, `<div class="prose">${html}</div>`);
}
for (const { id, props } of tree.widgets("pagelet-html")) tree.draw(id, filled(props));
for (const { id, props } of tree.widgets("pagelet-chatbot")) {
  const own = Object.fromEntries(props);
  const render = (/** @type {string} */ source) =>
    renderMarkdown(source, { ...chatOptions(own), window });
  tree.draw(id, await drawnChat(own, render));
}
for (const { id, props } of tree.widgets("pagelet-file-explorer")) {
  const names = (props.get("root") ?? []).map((/** @type {any} */ { name }) => name);
  tree.draw(id, `<ul class="file-tree">${listed(names, "li", "file-line")}</ul>`);
}
for (const { id, props } of tree.widgets("pagelet-dialogue")) {
  const value = props.get("value") ?? "";
  const lines = (Array.isArray(value) ? value : [{ speaker: "", text: value }]).map(
    (/** @type {any} */ { speaker, text }) => (speaker ? `${speaker}: ${text}` : text),
  );
  tree.draw(id, listed(lines, "div", "dialogue-line"));
}

const sheets = await Promise.all([...(await sheetsOf(tree.tags))].sort().map(layered));
// At the end, where it is in nobody's way: the page drops it when Python has drawn.
const style = sheets.length > 0 ? `<style>${sheets.join("")}</style>` : "";
const result = errors.length > 0 ? { error: errors[0] } : { html: tree.html() + style, title };
process.stdout.write(JSON.stringify(result), () => process.exit(0));

/** @param {Map<string, any>} props of a `gr.HTML` */
function filled(props) {
  try {
    return fill(props.get("template"), { ...props.get("names"), value: props.get("value") });
  } catch {
    return ""; // What is wrong with the template is said by the page, where its author looks.
  }
}

/**
 * The style sheets that come with the scripts of widgets: the first picture needs them before.
 *
 * @param {Set<string>} tags
 */
async function sheetsOf(tags) {
  const found = new Set();
  for (const tag of tags) {
    const path = new URL(`../widgets/${tag.replace("pagelet-", "")}.js`, import.meta.url);
    const source = tag.startsWith("pagelet-") ? await readFile(path, "utf8") : "";
    for (const [, name] of source.matchAll(/from "\.\.\/styles\/([\w-]+\.css)"/g)) {
      found.add(fileURLToPath(new URL(`../styles/${name}`, import.meta.url)));
    }
  }
  return found;
}

/** @param {string[]} texts @param {string} tag @param {string} name of the class */
function listed(texts, tag, name) {
  return texts.map((text) => `<${tag} class="${name}">${escaped(text)}</${tag}>`).join("");
}
