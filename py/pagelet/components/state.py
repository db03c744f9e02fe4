"""State: a value that stays in Python between runs, one for each visit."""

from __future__ import annotations

import asyncio
import copy
import inspect
from collections.abc import Callable
from typing import Any, ClassVar

from pagelet import dom
from pagelet.components.base import DEFAULTS, Component


class State(Component):
    """A value that lives in Python and is never drawn. The function gets it, and returns the next.

    Args:
        value: the initial value, copied deeply for each visit; a callable is called for each.
        render: whether it is placed in the container of the innermost `with`.
        time_to_live, delete_callback: accepted; a visit's values end with its page.

    Raises:
        TypeError: for a value that can't be copied.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = tuple(name for name in DEFAULTS if name != "render")
    stateful: ClassVar[bool] = True

    def __init__(
        self,
        value: Any = None,
        render: bool = True,
        *,
        time_to_live: float | None = None,
        delete_callback: Callable[[Any], None] | None = None,
    ) -> None:
        self.time_to_live = float("inf") if time_to_live is None else time_to_live
        self.delete_callback = delete_callback
        self._running: set[asyncio.Future[None]] = set()
        try:
            copy.deepcopy(value)
        except Exception as error:
            raise TypeError(
                f"The initial value of `gr.State` can't be copied for each visit: {error}. "
                f"Its type is {type(value).__name__!r}; give a function that makes one instead."
            ) from error
        super().__init__(value, render=render)

    def config(self) -> dict[str, Any]:
        return {**self.properties(), "value": None}

    def initial_value(self) -> Any:
        return self.initial() if callable(self.initial) else copy.deepcopy(self.initial)

    def show(self, payload: Any) -> None:
        """Leave the page as it is: a state is not on it."""

    def announce(self, event: str) -> None:
        """Call the listeners directly: there is no element that could raise the event."""
        for attached in self._attached:
            if attached.event == event:
                pending = attached.callback(dom.Event(event, None, dom.clock()))
                if inspect.isawaitable(pending):
                    task = asyncio.ensure_future(pending)
                    self._running.add(task)
                    task.add_done_callback(self._running.discard)
