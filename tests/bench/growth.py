"""Memory after much work: what ten thousand greetings and two hundred large pictures leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Page

from .figures import Row, at_most
from .lab import Lab
from .memory import PROCESSES, renderers
from .pictures import written

WARM = {"greet": 500, "sepia": 20}
MORE = {"greet": 10_000, "sepia": 200}
PIXELS = (4000, 3000)
"""Twelve megapixels."""


def growth(lab: Lab) -> Iterator[Row]:
    """Resident memory after some runs, and how much more there is after many; one time each."""
    if not PROCESSES.is_dir():
        return
    path = written(lab.folder, *PIXELS)

    def greet(page: Page, first: int, count: int) -> None:
        page.evaluate(
            "async ([first, count]) => {"
            " for (let at = first; at < first + count; at += 1) await bench.greet(`Visitor ${at}`);"
            "}",
            [first, count],
        )

    def sepia(page: Page, first: int, count: int) -> None:
        for at in range(first, first + count):
            page.locator("input[type=file]").first.set_input_files(path)
            page.evaluate(f"bench.reached('trip {at + 1}')")

    works: dict[str, tuple[str, Callable[[Page, int, int], None]]] = {
        "greet": ("10,000 greetings", greet),
        "sepia": ("200 pictures of 12 megapixels", sepia),
    }
    for app, (what, work) in works.items():
        with lab.fresh() as profile, profile.open(lab.host, app, "ours") as page:
            page.evaluate("bench.reached('ready')")
            if app == "sepia":
                page.evaluate("bench.follow()")
            work(page, 0, WARM[app])
            before = settled(page, profile.folder)
            work(page, WARM[app], MORE[app])
            after = settled(page, profile.folder)
        parts = {"MB before": before, "MB after": after}
        grown = [after - before]
        yield Row(f"{what}, growth of the renderer", "MB", grown, (), at_most(20, "MB"), parts)


def settled(page: Page, folder: str) -> float:
    """Megabytes of the renderer when all that is not needed has been collected."""
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    page.wait_for_timeout(1_000)
    session.send("HeapProfiler.collectGarbage")
    session.detach()
    return max(renderers(folder, "VmRSS"))
