"""Stop while Python is busy: from the click until the page is ready again."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, times
from .lab import Lab


def restart(lab: Lab) -> Iterator[Row]:
    """Another worker takes over the page, beside plain Pyodide's boot on a later visit."""
    with lab.fresh() as profile, lab.fresh() as beside:

        def once(side: str) -> float:
            if side == "plain":
                with beside.open(lab.host, "greet", side) as page:
                    return page.evaluate("bench.reached('boot').then(({ boot }) => boot)")
            with profile.open(lab.host, "busy", side) as page:
                page.evaluate("bench.reached('ready')")
                return page.evaluate("bench.stop()")

        # The first visits fill the profiles.
        for side in ("ours", "plain"):
            once(side)
        ours, plain = lab.alternate(once)
    yield Row("Stop by restart, click to ready (beside the boot)", "ms", ours, plain, times(0.4))
