"""From navigation to the first result: greet and sepia, on a first and on later visits.

A first visit begins with an empty profile in a new browser; the later one is the third visit with
that profile, each in a new browser, so that only what is on disk is left: browsers keep compiled
code of what was loaded twice. A later visit is measured on a host that compresses what it sends,
as GitHub Pages does, and on one that does not. The first result of
sepia is what "total" means for the variants of the boot that were compared before Pagelet was
written: plain Pyodide decodes a small PNG by Pillow, tones it by numpy and writes a PNG, which the
page gets; ours paints the canvas of the output.
"""

from __future__ import annotations

from collections.abc import Iterator

from .figures import Row, at_most, times, under
from .host import Host, Pace
from .lab import Lab, medians
from .sites import files
from .visits import Visit

FIRST = "first visit"
LATER = "later visit, host that compresses"
LATER_PLAIN = "later visit, host that does not"
LIMITS = {
    "greet": {FIRST: 0.45, LATER: 0.40, LATER_PLAIN: 0.40},
    "sepia": {FIRST: 0.42, LATER: 0.36, LATER_PLAIN: 0.36},
}
LATER_IS = 3
MEGABYTES = {"greet": 6.0, "sepia": 9.5}
PHASES = {
    "page": ("", "runtime"),
    "runtime": ("runtime", "packages"),
    "unpacking": ("packages", "start"),
    "pagelet": ("start", "run"),
    "script": ("run", "ready"),
    "result": ("ready", "result"),
}
"""Stages of our start, each between two marks."""


def start(lab: Lab) -> Iterator[Row]:
    """First paint, first result, bytes, requests and the longest task of both apps."""
    for app in ("greet", "sepia"):
        ours, plain = lab.alternate(lambda side, app=app: _visits(lab, app, side))
        for time in LIMITS[app]:
            yield from _times(app, time, *([seen[time] for seen in side] for side in (ours, plain)))
        yield from _amounts(app, *([seen[FIRST] for seen in side] for side in (ours, plain)))
        longest = [max(visit.longest for visit in seen.values()) for seen in ours]
        beside = [max(visit.longest for visit in seen.values()) for seen in plain]
        yield Row(f"{app}, longest task of the page", "ms", longest, beside, under(50, "ms"))


def network(lab: Lab) -> Iterator[Row]:
    """The first visit of sepia over 25 Mbit/s and 20 ms."""
    host = Host(files(), Pace(25, 0.020))
    try:
        ours, plain = lab.alternate(lambda side: _first(lab, host, side))
    finally:
        host.close()
    figures = ([visit.marks["result"] for visit in side] for side in (ours, plain))
    parts = medians([_phases(visit) for visit in ours])
    what = "sepia, first result, first visit, 25 Mbit/s and 20 ms"
    yield Row(what, "ms", *figures, target=times(0.65), parts=parts)


def _visits(lab: Lab, app: str, side: str) -> dict[str, Visit]:
    with lab.fresh() as profile:
        on_plain = [profile.visit(lab.host, app, side) for _ in range(LATER_IS)]
    with lab.fresh() as profile:
        compressed = [profile.visit(lab.compressing, app, side) for _ in range(LATER_IS)]
    return {FIRST: on_plain[0], LATER: compressed[-1], LATER_PLAIN: on_plain[-1]}


def _first(lab: Lab, host: Host, side: str) -> Visit:
    with lab.fresh() as profile:
        return profile.visit(host, "sepia", side)


def _times(app: str, time: str, ours: list[Visit], plain: list[Visit]) -> Iterator[Row]:
    boots = [visit.marks["boot"] for visit in plain]
    paints = [visit.marks["paint"] for visit in ours]
    yield Row(f"{app}, first paint (beside the boot), {time}", "ms", paints, boots, times(0.1))
    yield Row(
        f"{app}, first result, {time}",
        "ms",
        [visit.marks["result"] for visit in ours],
        [visit.marks["result"] for visit in plain],
        times(LIMITS[app][time]),
        medians([_phases(visit) for visit in ours]),
    )


def _amounts(app: str, ours: list[Visit], plain: list[Visit]) -> Iterator[Row]:
    yield Row(
        f"{app}, sent before the first result",
        "MB",
        [visit.megabytes for visit in ours],
        [visit.megabytes for visit in plain],
        at_most(MEGABYTES[app], "MB"),
    )
    yield Row(
        f"{app}, requests before the first result",
        "",
        [visit.requests for visit in ours],
        [visit.requests for visit in plain],
    )


def _phases(visit: Visit) -> dict[str, float]:
    marks = {"": 0.0, **visit.marks}
    return {name: marks[end] - marks[begin] for name, (begin, end) in PHASES.items()}
