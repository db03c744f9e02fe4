// Stock Pyodide: the core of the npm package, the wheels by loadPackage.
import { loadPyodide } from "./pyodide.mjs";

const app = new URLSearchParams(location.search).get("app");
const source = fetch(`${app}.py`).then((response) => response.text());
const pyodide = await loadPyodide({ packageBaseUrl: new URL("./", location.href).href });
postMessage({ kind: "boot" });
if (app === "sepia") await pyodide.loadPackage(["numpy", "pillow"]);
pyodide.runPython(await source);
const call = pyodide.globals.get("call");

const answer = (value, transfer = []) => postMessage({ kind: "result", value }, { transfer });
const answers = {
  greet: (text) => answer(text),
  stream: (generator) => {
    for (const text of generator) answer(text);
    generator.destroy();
  },
  sepia: (result) => {
    const kept = result.toJs();
    result.destroy();
    if (kept instanceof Uint8Array) answer(kept, [kept.buffer]);
    else {
      const [width, height, data] = kept;
      answer([width, height, new Uint8ClampedArray(data.buffer)], [data.buffer]);
    }
  },
};
onmessage = ({ data }) => answers[app](call(...data));
postMessage({ kind: "ready" });
