/** Day or night, as a class on the page, which authors' style sheets and scripts go by. */

/**
 * Keep `dark` or `light` on an element: as the system says, unless the address asks for one of
 * them (`?__theme=dark`). A script that takes `dark` away, or puts it on, switches the scheme.
 *
 * @param {HTMLElement} element
 * @param {URLSearchParams} query
 */
export function followScheme(element, query) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const asked = query.get("__theme");
  const forced = asked === "dark" || asked === "light";
  const show = () => element.classList.toggle("dark", forced ? asked === "dark" : system.matches);
  const complete = () => {
    const isDark = element.classList.contains("dark");
    if (element.classList.contains("light") === isDark) element.classList.toggle("light", !isDark);
  };
  show();
  complete();
  if (!forced) system.addEventListener("change", show);
  new MutationObserver(complete).observe(element, { attributeFilter: ["class"] });
}
