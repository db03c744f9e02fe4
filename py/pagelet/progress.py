"""Progress: how far a running function is."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import asdict, dataclass
from importlib import import_module
from typing import Any

from .runner import CURRENT

EVERY = 0.05
"""Seconds between two updates that are sent to the page in a fast loop."""
BURST = 10
"""How many updates may come faster before that: single steps are never held back."""


@dataclass
class Step:
    """One level of progress: how many of how many, or which share, and of what."""

    index: float | None
    length: float | None
    unit: str
    progress: float | None
    desc: str | None


class Progress:
    """Shows how far a function is; a parameter whose default is one receives it.

    Args:
        track_tqdm: whether the progress of `tqdm.tqdm` loops is shown too.
    """

    def __init__(self, track_tqdm: bool = False) -> None:
        self.track_tqdm = track_tqdm
        self.steps: list[Step] = []
        self._allowance = float(BURST)
        self._asked = 0.0
        self._descriptions: list[str | None] = []
        if track_tqdm:
            watch_tqdm()

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
            total: of how many.
            unit: what is counted.
        """
        if CURRENT.get() is None:
            return progress
        if progress is None:
            self._send([], force=True)
        elif isinstance(progress, tuple):
            self._send([*self.steps, Step(progress[0], progress[1], unit, None, desc)])
        else:
            self._send([*self.steps, Step(None, total, unit, float(progress), desc)])
        return None

    def tqdm(
        self,
        iterable: Iterable[Any] | None,
        desc: str | None = None,
        total: float | None = None,
        unit: str = "steps",
        _tqdm: Any = None,
    ) -> Iterable[Any] | Progress:
        """Return an iterable whose progress is shown.

        Args:
            iterable: what to go through; `None` counts the calls of `update`.
            desc: what is being done.
            total: of how many, where the iterable has no length.
            unit: what is counted.
        """
        if CURRENT.get() is None:
            return iter(iterable or ())
        if iterable is None:
            self.steps.append(Step(0, total, unit, None, desc))
            self._send(self.steps)
            return self
        length = len(iterable) if isinstance(iterable, Sized) else total
        return self._each(iterable, Step(0, length, unit, None, desc))

    def update(self, n: float = 1) -> None:
        """Count `n` more of what `tqdm(None, total=...)` began."""
        if self.steps and CURRENT.get() is not None:
            self.steps[-1].index = (self.steps[-1].index or 0) + n
            self._send(self.steps)

    def show_tqdm(self, bars: Sequence[Any]) -> None:
        """Show the state of `tqdm` bars, the outer ones first."""
        steps = [
            Step(bar.n, bar.total, _unit(bar), None, bar.desc.removesuffix(": ") or None)
            for bar in bars
        ]
        self._send([*self.steps, *steps])

    def _each(self, iterable: Iterable[Any], step: Step) -> Iterator[Any]:
        self.steps.append(step)
        try:
            for item in iterable:
                self._send(self.steps)
                # Loops inside show which of the outer steps they belong to, counted from 1.
                step.index = (step.index or 0) + 1
                yield item
            self._send(self.steps, force=True)
        finally:
            self.steps.remove(step)

    def _send(self, steps: Sequence[Step], force: bool = False) -> None:
        run = CURRENT.get()
        if run is None:
            return
        descriptions = [step.desc for step in steps]
        if self._is_allowed() or force or descriptions != self._descriptions:
            self._descriptions = descriptions
            run.notify("progress", progress=[asdict(step) for step in steps])

    def _is_allowed(self) -> bool:
        """Return whether another update may be sent now; what is not used is saved up."""
        now = time.monotonic()
        self._allowance = min(BURST, self._allowance + (now - self._asked) / EVERY)
        self._asked = now
        if self._allowance < 1:
            return False
        self._allowance -= 1
        return True


def tracker(arguments: Iterable[Any]) -> Progress | None:
    """Return the `Progress` among a call's arguments that shows `tqdm` loops, if there is one."""
    for argument in arguments:
        if isinstance(argument, Progress) and argument.track_tqdm:
            return argument
    return None


def watch_tqdm() -> None:
    """Let `tqdm` bars of functions that ask for it be shown on the page instead of printed."""
    try:
        bar: Any = import_module("tqdm.std").tqdm
    except ModuleNotFoundError:
        return
    # Its monitor is a thread, which a browser has not got.
    bar.monitor_interval = 0
    if getattr(bar.display, "of_pagelet", False):
        return
    printed = bar.display

    def display(self: Any, *args: Any, **kwargs: Any) -> Any:
        run = CURRENT.get()
        if run is None or run.tracker is None:
            return printed(self, *args, **kwargs)
        # Otherwise it prints the end of its line when it closes.
        self.leave = False
        run.tracker.show_tqdm(sorted(bar._instances, key=lambda other: abs(other.pos)))
        return False

    display.of_pagelet = True  # type: ignore[attr-defined]
    bar.display = display


def _unit(bar: Any) -> str:
    """Return what a bar counts; "it", which means nothing to a visitor, becomes "steps"."""
    return "steps" if bar.unit == "it" else str(bar.unit)
