"""`time.sleep` that the visitor can stop, where the engine lets Python wait without blocking."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from . import dom
from .runner import CURRENT, Run, Stopped

_blocking: Callable[[float], None] = time.sleep


def install() -> None:
    """Put `sleep` in the place of `time.sleep`."""
    setattr(time, "sleep", sleep)  # noqa: B010 - mypy knows no module whose functions change


def sleep(seconds: float) -> None:
    """Wait for a number of seconds.

    Raises:
        Stopped: if the visitor stops the function that sleeps.
    """
    run = CURRENT.get()
    if run is None or seconds < 0 or not dom.can_wait():
        _blocking(seconds)
    else:
        dom.wait(_pause(run, seconds))
    if run is not None and run.stopped:
        raise Stopped


async def _pause(run: Run, seconds: float) -> None:
    try:
        await asyncio.wait_for(run.stopping.wait(), seconds)
    except TimeoutError:
        return
