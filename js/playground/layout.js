/** How the page is laid out: panes side by side or stacked, day or night, and one side on phones. */

import { word } from "../words.js";
import { divide } from "./divider.js";
import { titleOf } from "./gallery.js";
import { sign } from "./icons.js";

const KEY = "pagelet-playground layout";

/** Part of the page's own markup. @param {string} id */
export const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Say what is edited. @param {import("./project.js").Project} project */
export function entitle(project) {
  const title = titleOf(project);
  find("pg-title").textContent = project.edited ? word("{title} (edited)", { title }) : title;
  document.title = `${title} - Pagelet`;
}

/** @typedef {{stacked?: boolean, theme?: "light" | "dark", share?: number}} Kept */

/**
 * @param {(theme: "light" | "dark" | "system") => void} themed told what apps are to follow
 * @returns {(side: "code" | "app") => void} what chooses the side that phones show
 */
export function arrange(themed) {
  const kept = read();
  const keep = (/** @type {Kept} */ more) => write(Object.assign(kept, more));
  const isStacked = () => document.body.classList.contains("stacked");
  const put = divide(find("pg-divider"), find("pg-panes"), isStacked, (share) => keep({ share }));

  const stack = (/** @type {boolean} */ stacked) => {
    document.body.classList.toggle("stacked", stacked);
    relabel(find("pg-layout"), stacked ? "Side by side" : "Stack", stacked ? "side" : "stack");
    put(kept.share ?? 50);
  };
  stack(kept.stacked ?? false);
  find("pg-layout").addEventListener("click", () => {
    keep({ stacked: !isStacked(), share: 50 });
    stack(isStacked() === false);
  });

  followTheme(kept, keep, themed);
  openMenu(find("pg-more-button"), find("pg-actions"));

  const show = (/** @type {"code" | "app"} */ side) => {
    document.body.dataset.side = side;
    for (const name of ["code", "app"]) {
      find(`pg-side-${name}`).setAttribute("aria-pressed", String(name === side));
    }
  };
  find("pg-side-code").addEventListener("click", () => show("code"));
  find("pg-side-app").addEventListener("click", () => show("app"));
  return show;
}

/**
 * @param {Kept} kept
 * @param {(more: Kept) => void} keep
 * @param {(theme: "light" | "dark" | "system") => void} themed
 */
function followTheme(kept, keep, themed) {
  const { classList } = document.body;
  const button = find("pg-theme");
  const isAsked = new URLSearchParams(location.search).has("__theme");
  if (kept.theme && !isAsked) classList.toggle("dark", kept.theme === "dark");
  const label = () => {
    const isDark = classList.contains("dark");
    relabel(button, isDark ? "Light" : "Dark", isDark ? "light" : "dark");
  };
  label();
  new MutationObserver(label).observe(document.body, { attributeFilter: ["class"] });
  button.addEventListener("click", () => {
    const theme = classList.contains("dark") ? "light" : "dark";
    classList.toggle("dark", theme === "dark");
    keep({ theme });
    themed(theme);
  });
  const asked = classList.contains("dark") ? "dark" : "light";
  themed(isAsked || kept.theme ? asked : "system");
}

/** @param {HTMLElement} button @param {HTMLElement} menu */
function openMenu(button, menu) {
  const show = (/** @type {boolean} */ isOpen) => {
    button.setAttribute("aria-expanded", String(isOpen));
    menu.classList.toggle("open", isOpen);
  };
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    show(button.getAttribute("aria-expanded") !== "true");
  });
  document.addEventListener("click", () => show(false));
  window.addEventListener("blur", () => show(false));
  menu.parentElement?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    show(false);
    button.focus();
  });
}

/** @param {HTMLElement} button @param {string} label @param {import("./icons.js").Icon} name */
function relabel(button, label, name) {
  const text = document.createElement("span");
  text.textContent = word(label);
  button.replaceChildren(sign(name), text);
}

/** @returns {Kept} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    // Storage that is refused keeps no layout.
    return {};
  }
}

/** @param {Kept} kept */
function write(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch (error) {
    console.warn(`The layout is not kept: ${error}`);
  }
}
