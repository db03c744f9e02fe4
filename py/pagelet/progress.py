"""Progress: how far a running function is."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .runner import CURRENT

EVERY = 0.05
"""Seconds between two updates that are sent to the page; the first and the last always are."""


@dataclass
class Step:
    """One level of progress: how many of how many, and of what."""

    index: float | None
    length: float | None
    unit: str
    progress: float | None
    desc: str | None

    def payload(self) -> dict[str, Any]:
        """Return it as the page takes it."""
        return {
            "index": self.index,
            "length": self.length,
            "unit": self.unit,
            "progress": self.progress,
            "desc": self.desc,
        }


class Progress:
    """Shows how far a function is; a parameter whose default is one receives it.

    Args:
        track_tqdm: whether the progress of `tqdm.tqdm` loops is shown too.
    """

    def __init__(self, track_tqdm: bool = False) -> None:
        self.track_tqdm = track_tqdm
        self.steps: list[Step] = []
        self._sent = 0.0

    def __call__(
        self,
        progress: float | tuple[float, float | None] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = "steps",
        _tqdm: Any = None,
    ) -> float | tuple[float, float | None] | None:
        """Show progress: a share from 0 to 1, a tuple (done, of how many), or `None` to hide it.

        Args:
            progress: how far.
            desc: what is being done.
            total: of how many, where `progress` counts.
            unit: what is counted.
        """
        if CURRENT.get() is None:
            return progress
        if progress is None:
            self._send([], force=True)
            return progress
        if isinstance(progress, tuple):
            step = Step(progress[0], progress[1], unit, None, desc)
        elif total is not None:
            step = Step(progress, total, unit, None, desc)
        else:
            step = Step(None, None, unit, float(progress), desc)
        self._send([*self.steps, step])
        return progress

    def tqdm(
        self,
        iterable: Iterable[Any] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = "steps",
    ) -> Iterable[Any]:
        """Return an iterable whose progress is shown.

        Args:
            iterable: what to go through; `None` with a `total` counts calls of `update`.
            desc: what is being done.
            total: of how many; the iterable's length where it has one.
            unit: what is counted.
        """
        if CURRENT.get() is None:
            return iterable if iterable is not None else self
        if iterable is None:
            self.steps.append(Step(0, total, unit, None, desc))
            return self
        if total is None:
            total = len(iterable) if hasattr(iterable, "__len__") else None
        return self._each(iterable, Step(0, total, unit, None, desc))

    def update(self, n: float = 1) -> None:
        """Count `n` more of what `tqdm(None, total=...)` began."""
        if self.steps and self.steps[-1].index is not None:
            self.steps[-1].index += n
            self._send(self.steps)

    def _each(self, iterable: Iterable[Any], step: Step) -> Iterator[Any]:
        self.steps.append(step)
        try:
            self._send(self.steps)
            for item in iterable:
                yield item
                step.index = (step.index or 0) + 1
                self._send(self.steps)
        finally:
            self.steps.remove(step)
            self._send(self.steps, force=True)

    def _send(self, steps: list[Step], force: bool = False) -> None:
        run = CURRENT.get()
        now = time.monotonic()
        if run is None or (not force and now - self._sent < EVERY):
            return
        self._sent = now
        run.notify("progress", progress=[step.payload() for step in steps])
