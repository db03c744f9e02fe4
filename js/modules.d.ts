// npm packages that bring no types.
declare module "plotly.js-strict-dist-min";
declare module "@bokeh/bokehjs/build/js/bokeh.esm.min.js";
declare module "@bokeh/bokehjs/build/js/bokeh-tables.esm.min.js";
declare module "@bokeh/bokehjs/build/js/bokeh-widgets.esm.min.js";
declare module "three";
declare module "three/examples/jsm/*";
// As text: build/sheets.mjs.
declare module "*.css" {
  const sheet: string;
  export default sheet;
}
