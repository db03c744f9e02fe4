"""Timer: ticks."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any, ClassVar

from pagelet import dom

from .unseen import Unseen

SHORTEST = 0.02
"""Seconds between two ticks at least: a page shows no more."""


class Timer(Unseen):
    """Ticks, and is not seen. The function gets the seconds between two ticks, and may return them.

    A function starts and stops it by returning `gr.Timer(active=...)`.

    Args:
        value: the seconds.
        active: whether it ticks.
        render: whether it is placed in the container of the innermost `with`.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "tick")

    def __init__(self, value: Any = 1, *, active: bool = True, render: bool = True) -> None:
        self.active = active
        self._ticking: asyncio.Future[None] | None = None
        self._has_begun = False
        super().__init__(value, render=render)

    def present(self, payload: Any) -> bool:
        changed = super().present(payload)
        if changed:
            self._start()
        return changed

    def change_props(self, props: Mapping[str, Any]) -> None:
        was_active = self.active
        super().change_props(props)
        if self.active != was_active:
            self._start()

    def begin_visit(self) -> None:
        self._has_begun = True
        self._start()

    def end_visit(self) -> None:
        self._has_begun = False
        self._start()

    def _start(self) -> None:
        """Tick from now on as it is set, or not at all."""
        if self._ticking is not None:
            self._ticking.cancel()
            self._ticking = None
        if self._has_begun and self.active and self.payload is not None:
            self._ticking = asyncio.ensure_future(self._tick(max(self.payload, SHORTEST)))

    async def _tick(self, seconds: float) -> None:
        clock = asyncio.get_running_loop().time
        due = clock()
        while True:
            # A tick that Python was too busy for is left out, not made up for.
            due = max(due + seconds, clock())
            await asyncio.sleep(due - clock())
            self.announce("tick")
            dom.flush()
