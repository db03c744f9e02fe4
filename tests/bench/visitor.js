// Does to an app what a visitor does, and notes when the page shows the answer.
const app = () => document.querySelector("#pagelet-app");
const find = (selector) => app().querySelector(selector);
const submit = () => find("button.primary").click();

const watcher = new MutationObserver(() => {
  const stage = app()?.dataset.stage;
  if (stage !== undefined) bench.mark(stage);
  if (app() !== null && find("button.primary") !== null && !("drawn" in bench.marks)) {
    bench.mark("drawn");
    requestAnimationFrame(() => setTimeout(() => bench.mark("paint")));
  }
  if (stage !== "ready") return;
  watcher.disconnect();
  bench.begin?.();
});
watcher.observe(document, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-stage"],
});

/** Call `seen` with each value that is written to a text field. */
function watchValue(field, seen) {
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  Object.defineProperty(field, "value", {
    configurable: true,
    get,
    set(value) {
      set.call(field, value);
      seen(value);
    },
  });
}

function type(text) {
  const field = find("textarea:not([readonly])");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Wait until the page has painted another picture, and shows it. */
function painted() {
  const before = find("canvas");
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const canvas = find("canvas");
      if (canvas === null || canvas === before || canvas.style.visibility === "hidden") return;
      observer.disconnect();
      resolve();
    });
    const attributes = { attributes: true, attributeFilter: ["style"] };
    observer.observe(app(), { subtree: true, childList: true, ...attributes });
  });
}

/** The image widget's input, as soon as the widget is there. */
async function fileInput() {
  for (;;) {
    const input = find("input[type=file]");
    if (input !== null) return input;
    await new Promise(requestAnimationFrame);
  }
}

bench.greet = (name) =>
  new Promise((resolve) => {
    type(name);
    const start = performance.now();
    watchValue(find("textarea[readonly]"), (value) => {
      if (value.includes(name)) resolve(performance.now() - start);
    });
    submit();
  });

bench.sepia = async (file) => {
  const input = await fileInput();
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  const done = painted();
  input.dispatchEvent(new Event("change", { bubbles: true }));
  submit();
  await done;
};

bench.stream = (count) =>
  new Promise((resolve) => {
    type("go");
    const start = performance.now();
    let shown = 0;
    watchValue(find("textarea[readonly]"), (value) => {
      shown += 1;
      if (value.endsWith(` ${count}`)) resolve({ took: performance.now() - start, shown });
    });
    submit();
  });

/** Wait for frame after frame until something is so. */
async function until(isSo) {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

/** Stream an answer until it holds a text. */
bench.chat = async (text) => {
  type("go");
  const newest = () => [...app().querySelectorAll(".chat-row")].at(-1).textContent;
  submit();
  await until(() => !newest().includes(text));
  await until(() => newest().includes(text));
};

/** Notes when a table comes from Python. */
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      const isTable = ([op, , name]) => op === "prop" && name === "table";
      if (data.kind === "dom" && data.ops.some(isTable)) bench.handed = performance.now();
    });
  }
};

/** How long a table takes, until Python hands it over and until it is seen. */
bench.table = async (text) => {
  type(text);
  const cell = () => find("[role=grid][aria-rowcount='100001'] [aria-rowindex='2']")?.textContent;
  const before = cell();
  const start = performance.now();
  submit();
  await until(() => cell() !== before);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return [bench.handed - start, performance.now() - start];
};

/** Scroll through a table for two seconds. */
bench.scroll = async () => {
  const scroller = find("[role=grid]");
  const end = performance.now() + 2000;
  await until(() => {
    scroller.scrollTop += 700;
    scroller.scrollLeft = (scroller.scrollLeft + 40) % 800;
    return performance.now() > end;
  });
};

/** Stop what runs for ever, and wait until the page is ready again. */
bench.stop = async () => {
  type("go");
  const begun = new Promise((resolve) => watchValue(find("textarea[readonly]"), resolve));
  submit();
  await begun;
  // Python is busy when it has heard that its first value was shown.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  [...app().querySelectorAll("button")].find(({ textContent }) => textContent === "Stop").click();
  let isOver = false;
  await new Promise((resolve) => {
    new MutationObserver(() => {
      if (app().dataset.stage !== "ready") isOver = true;
      else if (isOver) resolve();
    }).observe(app(), { attributes: true, attributeFilter: ["data-stage"] });
  });
  return performance.now() - start;
};

/** Submit each file as soon as it is chosen. */
bench.follow = async () => {
  const input = await fileInput();
  input.addEventListener("change", async () => {
    const start = performance.now();
    const done = painted();
    submit();
    await done;
    bench.trips.push(performance.now() - start);
    bench.mark(`trip ${bench.trips.length}`);
  });
};
