"""From click to output: greet, beside the same call posted to a plain Pyodide worker and back."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, more
from .lab import Lab

CALLS = 20


def click(lab: Lab) -> Iterator[Row]:
    """Greet many times, in turns; the first calls warm up and are not counted."""
    with lab.pages("greet") as pages:
        counts = dict.fromkeys(pages, 0)

        def once(side: str) -> float:
            counts[side] += 1
            return pages[side].evaluate(f"bench.greet('Visitor {counts[side]}')")

        lab.alternate(once)
        pairs = [lab.alternate(once) for _ in range(CALLS)]
    ours = [took for pair in pairs for took in pair[0]]
    plain = [took for pair in pairs for took in pair[1]]
    yield Row("greet, click to output", "ms", ours, plain, more(3, "ms"))
