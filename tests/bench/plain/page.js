// The page that a careful author would write by hand: a worker, and results written where they go.
// `bench` comes from ../probe.js.
const app = new URLSearchParams(location.search).get("app");
const worker = new Worker(`worker.js?app=${app}`, { type: "module" });
const find = (id) => document.getElementById(id);
let answer = () => {};

worker.onmessage = ({ data }) => {
  if (data.kind === "result") answer(data.value);
  else bench.mark(data.kind);
};

function ask(...args) {
  worker.postMessage(args);
  return new Promise((resolve) => {
    answer = resolve;
  });
}

bench.greet = async (name) => {
  const start = performance.now();
  find("output").value = await ask(name, 3);
  return performance.now() - start;
};

bench.sepia = async (file) => {
  const png = await ask(await file.bytes(), true);
  find("image").src = URL.createObjectURL(new Blob([png], { type: "image/png" }));
};

bench.stream = (count) =>
  new Promise((resolve) => {
    const start = performance.now();
    let shown = 0;
    ask("go");
    answer = (text) => {
      find("output").value = text;
      shown += 1;
      if (text.endsWith(` ${count}`)) resolve({ took: performance.now() - start, shown });
    };
  });

find("file").onchange = async ({ target }) => {
  const start = performance.now();
  const bytes = await target.files[0].bytes();
  // The same file can be chosen again.
  target.value = "";
  const [width, height, data] = await ask(bytes, false);
  Object.assign(find("canvas"), { width, height });
  find("canvas").getContext("2d").putImageData(new ImageData(data, width, height), 0, 0);
  bench.trips.push(performance.now() - start);
  bench.mark(`trip ${bench.trips.length}`);
};

bench.reached("ready").then(() => bench.begin?.());
