"""A first visit to the playground: from opening it to the first result of its first example."""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, times
from .lab import Lab, medians

PHASES = {
    "playground": ("", "runtime"),
    "python": ("runtime", "run"),
    "script": ("run", "ready"),
    "result": ("ready", "result"),
}


def playground(lab: Lab) -> Iterator[Row]:
    """The editor with its example, beside a page of plain Pyodide that has no editor."""

    def once(side: str) -> dict[str, float]:
        with lab.fresh() as profile:
            return profile.look(lab.host, "greet", "playground" if side == "ours" else side)

    ours, plain = lab.alternate(once)
    figures = ([marks["result"] for marks in side] for side in (ours, plain))
    parts = medians([phases(marks) for marks in ours])
    what = "playground opened, its example's first result, first visit"
    yield Row(what, "ms", *figures, target=times(0.6), parts=parts)


def phases(marks: dict[str, float]) -> dict[str, float]:
    """How long each part of the way took."""
    known = {"": 0.0, **marks}
    return {name: known[end] - known[begin] for name, (begin, end) in PHASES.items()}
