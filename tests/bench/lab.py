"""What every group of rows measures with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from playwright.sync_api import Page, Playwright

from .host import Host
from .visits import Profile, profile

T = TypeVar("T")


@dataclass(frozen=True)
class Lab:
    """A browser, a host with all apps, and how often each thing is measured.

    Args:
        playwright: what drives the browser.
        host: serves the apps as fast as it can, as they are.
        compressing: does the same, compressed.
        runs: how many times each side does the work.
        folder: for files, such as the pictures that are uploaded.
    """

    playwright: Playwright
    host: Host
    compressing: Host
    runs: int
    folder: Path

    def alternate(self, measure: Callable[[str], T]) -> tuple[list[T], list[T]]:
        """Measure "ours" and "plain" in turns; the results of both."""
        ours: list[T] = []
        plain: list[T] = []
        for _ in range(self.runs):
            ours.append(measure("ours"))
            plain.append(measure("plain"))
        return ours, plain

    def fresh(self) -> AbstractContextManager[Profile]:
        """A profile that no visit has filled yet."""
        return profile(self.playwright)

    @contextmanager
    def pages(self, app: str) -> Iterator[dict[str, Page]]:
        """An app of both sides, ready, each in a browser of its own."""
        with (
            self.fresh() as left,
            self.fresh() as right,
            left.open(self.host, app, "ours") as ours,
            right.open(self.host, app, "plain") as plain,
        ):
            for page in (ours, plain):
                page.evaluate("bench.reached('ready')")
            yield {"ours": ours, "plain": plain}

    @contextmanager
    def ready(self, app: str) -> Iterator[Page]:
        """An app of ours alone, ready."""
        with self.fresh() as kept, kept.open(self.host, app, "ours") as page:
            page.evaluate("bench.reached('ready')")
            yield page


def medians(measured: Sequence[dict[str, float]]) -> dict[str, float]:
    """The median of each name that all have."""
    names = [name for name in measured[0] if all(name in item for item in measured)]
    return {name: median(item[name] for item in measured) for name in names}
