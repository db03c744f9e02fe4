/** Charts of altair and Vega-Lite, drawn by Vega with its interpreter, which needs no `eval`. */

import embed from "vega-embed";
import { expressionInterpreter } from "vega-interpreter";

/** How long a selection stays as it is until it is told, in milliseconds. */
const PAUSE = 200;
const BRUSH = "pagelet_brush";
const COLORS = [
  "#4c78a8",
  "#f58518",
  "#e45756",
  "#54a24b",
  "#b279a2",
  "#9d755d",
  "#72b7b2",
  "#eeca3b",
];

/** @type {import("../plot.js").Draw} */
export async function draw(host, json, { tell, isDark, isOwn, selectable, words }) {
  const spec = JSON.parse(json);
  const isBrushed = isOwn && selectable;
  if (isBrushed) spec.params = [{ name: BRUSH, select: { type: "interval", encodings: ["x"] } }];
  const { view, finalize } = await embed(host, spec, {
    actions: false,
    ast: true,
    config: look(host, isOwn),
    expr: expressionInterpreter,
    renderer: "canvas",
    tooltip: { theme: isDark ? "dark" : "light" },
  });
  host.querySelector("canvas")?.setAttribute("aria-label", words);
  if (isBrushed) listen(view, spec.encoding.x.type === "temporal", tell);
  if (isOwn) view.addEventListener("dblclick", () => tell("double_click", null));
  return finalize;
}

/**
 * Tell what the visitor selects, when the selection has come to rest: times in seconds.
 *
 * @param {import("vega").View} view
 * @param {boolean} isTime
 * @param {(type: string, detail: unknown) => void} tell
 */
function listen(view, isTime, tell) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  view.addSignalListener(BRUSH, (_name, selection) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      /** @type {any[] | undefined} */
      const range = Object.values(selection)[0];
      const value = isTime ? range?.map((moment) => Number(moment) / 1000) : range;
      if (value) tell("select", { value, index: value, selected: true });
    }, PAUSE);
  });
}

/**
 * The page's own colours and font, which a chart has unless it brings others.
 *
 * @param {Element} host
 * @param {boolean} isOwn
 * @returns {any}
 */
function look(host, isOwn) {
  const { color, fontFamily } = getComputedStyle(host);
  const text = resolved(host, "--body-text-color-subdued");
  const line = resolved(host, "--border-color-primary");
  const accent = resolved(host, "--color-accent");
  const titles = { labelColor: text, titleColor: color };
  return {
    background: "transparent",
    font: fontFamily,
    axis: { ...titles, domainColor: line, gridColor: line, tickColor: line, titleFontWeight: 500 },
    legend: { ...titles, titleFontWeight: 500 },
    header: titles,
    title: { color, subtitleColor: text, fontWeight: 600 },
    view: { stroke: isOwn ? "transparent" : line },
    text: { color },
    ...(isOwn ? { mark: { color: accent }, range: { category: COLORS } } : {}),
  };
}

/**
 * A colour variable as Vega can use it: of a pair for day and night the one of now.
 *
 * @param {Element} host
 * @param {string} name
 */
function resolved(host, name) {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
