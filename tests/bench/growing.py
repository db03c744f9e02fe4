"""What holds much and must stay smooth: a long conversation, a long table."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from .figures import Row, at_most, under
from .lab import Lab

WORDS = 300
# Browsers report long tasks a moment later.
AFTER = 300


def chat(lab: Lab) -> Iterator[Row]:
    """An answer that grows at the end of a thousand messages."""
    with lab.ready("chat") as page:
        longest = [_longest(page, f"bench.chat('{WORDS}')") for _ in range(lab.runs)]
    yield Row(
        "chat of 1,000 messages, longest task while an answer streams",
        "ms",
        longest,
        target=under(50, "ms"),
    )


def table(lab: Lab) -> Iterator[Row]:
    """A table of 100,000 rows and 20 columns: until it is seen, and while it is scrolled."""
    with lab.ready("table") as page:
        shown = [page.evaluate("(run) => bench.table(run)", "x" * run) for run in range(lab.runs)]
        page.wait_for_timeout(AFTER)
        longest = [_longest(page, "bench.scroll()") for _ in range(lab.runs)]
    ratios = [seen / handed for handed, seen in shown]
    parts = {"handed over": shown[-1][0], "seen": shown[-1][1]}
    yield Row(
        "table of 100,000 by 20, until seen, of the time until Python handed it over",
        "times",
        ratios,
        target=at_most(1.5, "times"),
        parts=parts,
    )
    yield Row(
        "table of 100,000 by 20, longest task while it is scrolled",
        "ms",
        longest,
        target=under(50, "ms"),
    )


def _longest(page: Page, what: str) -> float:
    """Return the page's longest task while something is done, in milliseconds."""
    page.evaluate("() => { bench.longest = 0; }")
    page.evaluate(what)
    page.wait_for_timeout(AFTER)
    longest: float = page.evaluate("bench.longest")
    return longest
