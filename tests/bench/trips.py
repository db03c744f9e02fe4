"""A photograph's way through sepia: file chosen, Submit, canvas painted.

Plain Pyodide does the same: the file's bytes to the worker, Pillow, numpy, and pixels on a canvas.
"""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, under
from .lab import Lab
from .pictures import written

SIZES = {"1 megapixel": (1152, 868), "12 megapixels": (4000, 3000)}


def image(lab: Lab) -> Iterator[Row]:
    """Send a JPEG of each size through both sides, in turns, after one that warms up."""
    with lab.pages("sepia") as pages:
        pages["ours"].evaluate("bench.follow()")
        counts = dict.fromkeys(pages, 0)
        for name, size in SIZES.items():
            path = written(lab.folder, *size)

            def once(side: str, path=path) -> float:
                counts[side] += 1
                pages[side].locator("input[type=file]").first.set_input_files(path)
                pages[side].evaluate(f"bench.reached('trip {counts[side]}')")
                return pages[side].evaluate("bench.trips.at(-1)")

            for side in pages:
                once(side)
            yield Row(f"sepia, {name}, file chosen to canvas painted", "ms", *lab.alternate(once))
        longest = [[page.evaluate("bench.longest")] for page in pages.values()]
        yield Row("sepia, longest task of the page in all trips", "ms", *longest, under(50, "ms"))
