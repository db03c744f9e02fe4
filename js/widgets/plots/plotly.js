/** Figures of plotly, drawn by its bundle that needs no `eval`. */

import Plotly from "plotly.js-strict-dist-min";

/** @type {import("../plot.js").Draw} */
export async function draw(host, json) {
  const { data, layout = {}, frames = [], config = {} } = JSON.parse(json);
  // A figure without a size of its own fills the room.
  const sized = layout.width !== undefined || layout.height !== undefined;
  // Its own button would send the chart to a server.
  const own = { displaylogo: false, responsive: true, showSendToCloud: false };
  const options = { ...own, ...config };
  await Plotly.newPlot(host, data, { autosize: !sized, ...layout }, options);
  if (frames.length > 0) await Plotly.addFrames(host, frames);
  return () => Plotly.purge(host);
}
