/** The parts of a message on the page: text, files, components of Python's. */

import { word } from "../../words.js";
import { h, icon } from "../elements.js";
import { nameOf } from "../saving.js";
import { LiveProse } from "./live-prose.js";

/**
 * @typedef {import("./transcript.js").Part} Part
 * @typedef {import("./transcript.js").FilePart} FilePart
 *
 * @typedef {object} Context what parts need to know of their chat
 * @property {{markdown: boolean, rtl: boolean, downloads: boolean}} looks
 * @property {import("../prose.js").Options} options
 * @property {import("./files.js").ChatFiles} files
 * @property {(key: string) => HTMLElement | null} component finds what Python has drawn
 *
 * @typedef {object} PartView
 * @property {HTMLElement} element
 * @property {(part: any) => boolean} fits whether it can show another part
 * @property {(part: any) => void} show
 */

/** @param {Part} part @param {Context} context @returns {PartView} */
export function viewOf(part, context) {
  if (part.type === "text") return context.looks.markdown ? prose(context) : plain();
  return part.type === "file" ? file(part, context) : component(part, context);
}

/** @param {Context} context @returns {PartView} */
function prose({ options, looks }) {
  const live = new LiveProse(options);
  if (looks.rtl) live.element.dir = "rtl";
  return {
    element: live.element,
    fits: ({ type }) => type === "text",
    show: ({ text }) => live.show(text),
  };
}

/** @returns {PartView} */
function plain() {
  const element = h("div", { class: "chat-plain", dir: "auto" });
  return {
    element,
    fits: ({ type }) => type === "text",
    show: ({ text }) => {
      element.textContent = text;
    },
  };
}

/** @param {import("./transcript.js").ComponentPart} first @param {Context} context @returns {PartView} */
function component({ key }, context) {
  const element = h("div", { class: "chat-embedded" });
  return {
    element,
    fits: (part) => part.type === "component" && part.key === key,
    show: () => {
      const drawn = context.component(key);
      if (!drawn) return;
      drawn.hidden = false;
      if (drawn.parentElement !== element) element.replaceChildren(drawn);
    },
  };
}

/** @param {FilePart} first @param {Context} context @returns {PartView} */
function file(first, context) {
  const { path } = first.file;
  const element = h("div", { class: "chat-file" });
  let drawn = false;
  return {
    element,
    fits: (part) => part.type === "file" && part.file.path === path,
    show: (part) => {
      if (drawn) return;
      drawn = true;
      const kind = (part.file.mime_type ?? "").split("/", 1)[0];
      if (!["image", "audio", "video"].includes(kind)) element.replaceChildren(chip(part, context));
      else context.files.find(part.file, (url) => fill(element, part, kind, url, context));
    },
  };
}

/**
 * @param {HTMLElement} element
 * @param {FilePart} part
 * @param {string} kind
 * @param {string | null} url
 * @param {Context} context
 */
function fill(element, part, kind, url, context) {
  const name = nameOf(part.file);
  const said = part.alt_text ?? name;
  const failed = () => element.replaceChildren(chip(part, context));
  if (url === null) {
    element.replaceChildren(h("span", {}, word("No preview of {name}", { name })));
    return;
  }
  element.classList.add(kind);
  const medium =
    kind === "image"
      ? h("img", { src: url, alt: said, error: failed })
      : h(kind === "audio" ? "audio" : "video", {
          src: url,
          controls: true,
          playsinline: true,
          preload: "metadata",
          "aria-label": said,
          error: failed,
        });
  element.replaceChildren(medium);
  if (context.looks.downloads) element.append(saver(part, context));
}

/** @param {FilePart} part @param {Context} context */
function chip(part, context) {
  const name = nameOf(part.file);
  const shown = [icon("file"), h("span", { title: name }, name)];
  return h(
    "div",
    { class: "chat-chip" },
    ...shown,
    context.looks.downloads ? saver(part, context) : null,
  );
}

/** @param {FilePart} part @param {Context} context */
function saver(part, context) {
  const said = word("Download {name}", { name: nameOf(part.file) });
  const attributes = { type: "button", class: "icon-button", title: said, "aria-label": said };
  const save = () => context.files.download(part.file, button);
  const button = h("button", { ...attributes, click: save }, icon("download"));
  return button;
}
