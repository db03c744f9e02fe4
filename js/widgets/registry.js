/** Where the class of each custom element comes from; a page loads only those that it shows. */

/** @type {Record<string, () => Promise<unknown>>} */
export const widgets = {
  "pagelet-annotated-image": () => import("./annotated-image.js"),
  "pagelet-audio": () => import("./audio.js"),
  "pagelet-code": () => import("./code.js"),
  "pagelet-color": () => import("./color.js"),
  "pagelet-datetime": () => import("./datetime.js"),
  "pagelet-dataframe": () => import("./dataframe.js"),
  "pagelet-download-button": () => import("./download-button.js"),
  "pagelet-dropdown": () => import("./dropdown.js"),
  "pagelet-files": () => import("./files.js"),
  "pagelet-gallery": () => import("./gallery.js"),
  "pagelet-head": () => import("./head.js"),
  "pagelet-highlighted-text": () => import("./highlighted-text.js"),
  "pagelet-html": () => import("./html.js"),
  "pagelet-image": () => import("./image.js"),
  "pagelet-image-slider": () => import("./image-slider.js"),
  "pagelet-json": () => import("./json.js"),
  "pagelet-link": () => import("./link.js"),
  "pagelet-markdown": () => import("./markdown.js"),
  "pagelet-plot": () => import("./plot.js"),
  "pagelet-status": () => import("./status.js"),
  "pagelet-tabs": () => import("./tabs.js"),
  "pagelet-toasts": () => import("./toasts.js"),
  "pagelet-upload-button": () => import("./upload-button.js"),
};
