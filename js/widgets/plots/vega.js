/** Charts of altair and Vega-Lite, drawn by Vega with its interpreter, which needs no `eval`. */

import embed from "vega-embed";
import { expressionInterpreter } from "vega-interpreter";

/** @type {import("../plot.js").Draw} */
export async function draw(host, json, { tell, isDark, words }) {
  const { usermeta, ...spec } = JSON.parse(json);
  const { view, finalize } = await embed(host, spec, {
    actions: false,
    ast: true,
    config: look(host),
    expr: expressionInterpreter,
    renderer: "canvas",
    tooltip: { theme: isDark ? "dark" : "light" },
  });
  host.querySelector("canvas")?.setAttribute("aria-label", words);
  const brush = usermeta?.brush;
  if (brush) {
    let last = "";
    const brushed = (/** @type {string} */ _name, /** @type {Record<string, any>} */ value) => {
      // The first is the selection's extent; an empty one says that it is gone.
      const range = Object.values(value)[0] ?? null;
      last = JSON.stringify(range);
      const settled = last;
      setTimeout(() => {
        if (settled === last)
          tell("select", { value: range, index: range, selected: range !== null });
      }, 250);
    };
    view.addSignalListener(brush, brushed);
    view.addEventListener("dblclick", () => tell("double_click", null));
  }
  return finalize;
}

/** The page's own colours and font, which a chart has unless it brings others. @param {Element} host @returns {any} */
function look(host) {
  const style = getComputedStyle(host);
  const [text, line] = ["--body-text-color-subdued", "--border-color-primary"].map((name) =>
    resolved(host, name),
  );
  const titles = { labelColor: text, titleColor: style.color };
  return {
    background: "transparent",
    font: style.fontFamily,
    axis: { ...titles, domainColor: line, gridColor: line, tickColor: line, titleFontWeight: 500 },
    legend: titles,
    header: titles,
    title: { color: style.color, subtitleColor: text, fontWeight: 600 },
    view: { stroke: line },
    text: { color: style.color },
  };
}

/** A colour variable as Vega can use it: a pair for day and night is the one of now. @param {Element} host @param {string} name */
function resolved(host, name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
