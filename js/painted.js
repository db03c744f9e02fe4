/** Waiting for the page to show what was changed. */

/** Let the page paint; a page in the background gets no frames, and must not wait for one. */
export function painted() {
  return new Promise((resolve) => {
    const after = () => setTimeout(resolve);
    const timer = setTimeout(after, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      after();
    });
  });
}
