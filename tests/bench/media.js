// What a visitor does with a camera, a recording and many photographs; runs after visitor.js.

/** Turn to the camera and record. */
bench.record = async () => {
  await until(() => find(".camera .upload-area")?.offsetWidth > 0);
  find(".camera .upload-area").click();
  await until(() => find("button.shutter")?.offsetWidth > 0);
  find("button.shutter").click();
  await painted();
};

/** How many pictures a second are shown. */
bench.shown = async (duration) => {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < duration) {
    await painted();
    count += 1;
  }
  return (1000 * count) / (performance.now() - start);
};

/** When a file is chosen, submit it, until the output can be played. */
bench.hear = async () => {
  const input = await fileInput();
  input.addEventListener("change", async () => {
    const start = performance.now();
    const before = app().querySelectorAll("audio");
    submit();
    const loaded = () => [...app().querySelectorAll("audio")].at(-1);
    await until(() => loaded()?.readyState > 0 && loaded() !== before[before.length - 1]);
    noteTrip(start);
  });
};

/** When files are chosen, wait until the pictures in view are seen and the page answers. */
bench.look = async () => {
  const input = await fileInput();
  input.addEventListener("change", async () => {
    const start = performance.now();
    await until(() => find(".thumbnail-item canvas, .thumbnail-item img") !== null);
    await until(
      () => visible().length > 0 && visible().every((item) => item.querySelector("canvas")),
    );
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    noteTrip(start);
  });
};

function visible() {
  const box = find("pagelet-gallery").getBoundingClientRect();
  return [...app().querySelectorAll(".thumbnail-item")].filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > box.top && top < Math.min(box.bottom, innerHeight);
  });
}

function noteTrip(start) {
  bench.trips.push(performance.now() - start);
  bench.mark(`trip ${bench.trips.length}`);
}
