/** Figures of bokeh, drawn by BokehJS; its parts for widgets and tables come when a figure has some. */

import Bokeh from "@bokeh/bokehjs/build/js/bokeh.esm.min.js";

/** @type {[RegExp, () => Promise<unknown>][]} */
const PARTS = [
  [
    /"name":"(DataTable|DataCube)"/,
    () => import("@bokeh/bokehjs/build/js/bokeh-tables.esm.min.js"),
  ],
  [
    /"name":"\w*(Button|Group|Input|Picker|Slider|Select|Spinner|Div|Paragraph|PreText|Toggle|Dropdown|Switch|DataTable)"/,
    () => import("@bokeh/bokehjs/build/js/bokeh-widgets.esm.min.js"),
  ],
];

/** @type {import("../plot.js").Draw} */
export async function draw(host, json) {
  const item = JSON.parse(json);
  const models = JSON.stringify(item);
  await Promise.all(PARTS.filter(([name]) => name.test(models)).map(([, load]) => load()));
  const views = await Bokeh.embed.embed_item({ ...item, target_id: null }, host);
  return () => {
    for (const view of views) view.remove?.();
    for (const document of Bokeh.documents) document.clear?.();
    Bokeh.documents.length = 0;
  };
}
