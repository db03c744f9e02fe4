/** Day or night, as a class on the page, which authors' style sheets and scripts go by. */

/**
 * Keep `dark` or `light` on an element: as the system says, unless one of them is asked for. A
 * script that takes `dark` away, or puts it on, switches the scheme.
 *
 * @param {HTMLElement} element
 * @param {string | null} asked
 * @returns {() => void} what ends that
 */
export function followScheme(element, asked) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const forced = asked === "dark" || asked === "light";
  const show = () => element.classList.toggle("dark", forced ? asked === "dark" : system.matches);
  const complete = () => {
    const isDark = element.classList.contains("dark");
    if (element.classList.contains("light") === isDark) element.classList.toggle("light", !isDark);
  };
  show();
  complete();
  if (!forced) system.addEventListener("change", show);
  const observer = new MutationObserver(complete);
  observer.observe(element, { attributeFilter: ["class"] });
  return () => {
    observer.disconnect();
    system.removeEventListener("change", show);
  };
}
