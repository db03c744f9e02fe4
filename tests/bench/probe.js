// Runs before any script of a page, Pagelet's or plain Pyodide's: notes when things happen.
// Times are milliseconds since the navigation began.
const PATIENCE = 120_000;
globalThis.bench = {
  marks: {},
  longest: 0,
  trips: [],
  waiting: {},
  mark(name) {
    this.marks[name] ??= performance.now();
    for (const resolve of this.waiting[name] ?? []) resolve(this.marks);
    this.waiting[name] = [];
  },
  reached(name) {
    if (name in this.marks) return Promise.resolve(this.marks);
    return new Promise((resolve, reject) => {
      this.waiting[name] = [...(this.waiting[name] ?? []), resolve];
      const late = () => new Error(`no "${name}" after ${Object.keys(this.marks).join(", ")}`);
      setTimeout(() => reject(late()), PATIENCE);
    });
  },
};
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
}).observe({ type: "longtask", buffered: true });
