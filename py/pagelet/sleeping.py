"""Waiting that the visitor can stop, where the engine lets Python wait without blocking."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from . import dom
from .runner import CURRENT, Run, Stopped

_blocking: Callable[[float], None] = time.sleep


def install() -> None:
    """Put `sleep` in the place of `time.sleep`, and `wait` in that of what packages wait by."""
    setattr(time, "sleep", sleep)  # noqa: B010 - mypy knows no module whose functions change
    dom.let_others_wait(wait)


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


def wait(awaitable: Awaitable[Any]) -> Any:
    """Wait for something in blocking code.

    Raises:
        Stopped: if the visitor stops the function that waits.
    """
    run = CURRENT.get()
    if run is None:
        return dom.wait(awaitable)
    work = asyncio.ensure_future(awaitable)
    dom.wait(_either(work, run.stopping.wait()))
    if run.stopped:
        work.cancel()
        raise Stopped
    return work.result()


async def _either(work: asyncio.Future[Any], stopping: Coroutine[Any, Any, Any]) -> None:
    """Wait until the one or the other has happened."""
    stopped = asyncio.ensure_future(stopping)
    await asyncio.wait([work, stopped], return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
