"""A generator that yields a growing text a thousand times."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, at_least, under
from .lab import Lab

COUNT = 1000
# Browsers report long tasks a moment later.
AFTER = 300


def stream(lab: Lab) -> Iterator[Row]:
    """How many yields the page shows in a second, and its longest task meanwhile."""
    with lab.pages("stream") as pages:

        def once(side: str) -> tuple[float, float, float]:
            page = pages[side]
            page.evaluate("() => { bench.longest = 0; }")
            took, shown = page.evaluate(
                f"bench.stream({COUNT}).then(({{ took, shown }}) => [took, shown])"
            )
            page.wait_for_timeout(AFTER)
            return 1000 * COUNT / took, page.evaluate("bench.longest"), shown

        for side in pages:
            once(side)
        ours, plain = lab.alternate(once)
    rates, longest, shown = zip(*ours, strict=True)
    plain_rates, plain_longest, _ = zip(*plain, strict=True)
    parts = {"least shown": min(shown)}
    yield Row("stream, yields a second", "", rates, plain_rates, at_least(200, "a second"), parts)
    yield Row("stream, longest task of the page", "ms", longest, plain_longest, under(50, "ms"))
