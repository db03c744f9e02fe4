"""A page of two hundred components: from the script's start to the drawn page."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, times
from .lab import Lab


def build(lab: Lab) -> Iterator[Row]:
    """The time that the script takes, imports included, beside plain Pyodide's boot."""

    def once(side: str) -> float:
        app = "large" if side == "ours" else "greet"
        with lab.fresh() as profile, profile.open(lab.host, app, side) as page:
            marks = page.evaluate("bench.reached('ready')")
            return marks["ready"] - marks["run"] if side == "ours" else marks["boot"]

    ours, plain = lab.alternate(once)
    yield Row("200 components built (beside the boot)", "ms", ours, plain, times(0.3))
