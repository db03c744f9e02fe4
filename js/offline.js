/** Lets a page be kept for visits without a network, once it has all that it needs itself. */

const OVER = "#pagelet-app:is([data-stage=ready], [data-stage=error])";

/** Resolves when keeping files takes nothing from the start of the page's own app, if it has one. */
function calm() {
  const root = document.getElementById("pagelet-app");
  return new Promise((resolve) => {
    const look = () => {
      if (root !== null && !root.matches(OVER)) return;
      watching.disconnect();
      resolve(undefined);
    };
    const watching = new MutationObserver(look);
    if (root !== null) watching.observe(root, { attributeFilter: ["data-stage"] });
    look();
  });
}

const said = document.querySelector("meta[name=pagelet-build]");
if (said instanceof HTMLMetaElement && "serviceWorker" in navigator) {
  calm()
    .then(() =>
      navigator.serviceWorker.register(said.dataset.worker ?? "", { updateViaCache: "none" }),
    )
    // The page itself is there all the same.
    .catch((error) => console.warn(`This page is not kept for offline use: ${error}`));
}
