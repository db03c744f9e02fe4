"""What a benchmark measured, beside plain Pyodide and beside what is to be reached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

HEAD = ("what", "Pagelet", "plain Pyodide", "ratio", "to reach", "reached")
NUMBERS = (1, 2, 3)


@dataclass(frozen=True)
class Target:
    """What a row has to reach.

    Args:
        words: for the table, such as "at most 0.45 times".
        reached: told our figure and plain Pyodide's ratio and difference, says whether it is.
    """

    words: str
    reached: Callable[[Row], bool]


@dataclass(frozen=True)
class Row:
    """One line of the table: the same work done by us and by plain Pyodide, run after run.

    Args:
        what: the work, in words.
        unit: of the figures: "ms", "MB", ...
        ours: one figure for each run.
        plain: plain Pyodide's figures of the same runs, in the same order, where there are any.
        target: what is to be reached, where that has been said.
        parts: medians that say where our figure comes from.
    """

    what: str
    unit: str
    ours: Sequence[float]
    plain: Sequence[float] = ()
    target: Target | None = None
    parts: dict[str, float] = field(default_factory=dict)

    @property
    def figure(self) -> float:
        """Our median."""
        return median(self.ours)

    @property
    def ratio(self) -> float | None:
        """The median of each run's ratio: what slows the machine slows both sides of a run."""
        pairs = self._pairs()
        # A longest task that is too short to be reported is 0.
        comparable = pairs and all(plain for _, plain in pairs)
        return median(ours / plain for ours, plain in pairs) if comparable else None

    @property
    def more(self) -> float | None:
        """The median of each run's difference."""
        pairs = self._pairs()
        return median(ours - plain for ours, plain in pairs) if pairs else None

    def _pairs(self) -> list[tuple[float, float]]:
        return list(zip(self.ours, self.plain, strict=True)) if self.plain else []

    @property
    def is_reached(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        return None if self.target is None else self.target.reached(self)

    def as_json(self) -> dict[str, Any]:
        """The row with each run's figures."""
        return {
            "what": self.what,
            "unit": self.unit,
            "median": round(self.figure, 2),
            "plain": round(median(self.plain), 2) if self.plain else None,
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "target": self.target and self.target.words,
            "reached": self.is_reached,
            "parts": {name: round(value, 1) for name, value in self.parts.items()},
            "runs": [round(value, 2) for value in self.ours],
            "plain_runs": [round(value, 2) for value in self.plain],
        }


def times(limit: float) -> Target:
    """At most so many times plain Pyodide's figure."""
    return Target(f"≤ {limit:g} times", lambda row: row.ratio is not None and row.ratio <= limit)


def more(limit: float, unit: str) -> Target:
    """At most so much more than plain Pyodide's figure."""
    return Target(
        f"≤ {limit:g} {unit} more", lambda row: row.more is not None and row.more <= limit
    )


def at_most(limit: float, unit: str) -> Target:
    """At most so much."""
    return Target(f"≤ {limit:g} {unit}", lambda row: row.figure <= limit)


def under(limit: float, unit: str) -> Target:
    """Less than so much."""
    return Target(f"< {limit:g} {unit}", lambda row: row.figure < limit)


def at_least(limit: float, unit: str) -> Target:
    """At least so much."""
    return Target(f"≥ {limit:g} {unit}", lambda row: row.figure >= limit)


def table(rows: Sequence[Row]) -> str:
    """The rows as a table in Markdown, aligned."""
    lines = [HEAD, *map(_cells, rows)]
    columns = []
    for at, cells in enumerate(zip(*lines, strict=True)):
        width = max(map(len, cells))
        is_number = at in NUMBERS
        padded = [cell.rjust(width) if is_number else cell.ljust(width) for cell in cells]
        rule = "-" * (width - 1) + (":" if is_number else "-")
        columns.append([padded[0], rule, *padded[1:]])
    return "\n".join(f"| {' | '.join(line)} |" for line in zip(*columns, strict=True))


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.what,
        _amount(row.figure, row.unit),
        _amount(median(row.plain), row.unit) if row.plain else "",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        "" if row.target is None else row.target.words,
        {None: "", True: "yes", False: "no"}[row.is_reached],
    )


def _amount(value: float, unit: str) -> str:
    digits = 0 if value >= 100 or value == int(value) else 1
    return f"{value:,.{digits}f} {unit}".rstrip()
