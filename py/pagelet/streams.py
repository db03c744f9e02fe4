"""What cameras and microphones send again and again: how often, and when the next may come."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from .components.base import Component

if TYPE_CHECKING:
    from . import dom
    from .listener import Listener

Handler = Callable[["dom.Event"], "Awaitable[None] | None"]


def set_paces(listeners: Sequence[Listener]) -> None:
    """Tell the components that stream how often somebody listens, and for how long."""
    for listener in listeners:
        for block, event in listener.targets:
            if event == "stream" and isinstance(block, Component):
                block.pace = {"every": listener.stream_every, "limit": listener.time_limit}


def one_by_one(component: Component, handler: Handler) -> Callable[[dom.Event], Awaitable[None]]:
    """Return a handler of `stream` events that asks for the next one when it is done."""

    def handle(event: dom.Event) -> Awaitable[None]:
        # What the inputs hold is read now, not when the page has turned.
        return _ask_after(handler(event), component)

    return handle


async def _ask_after(pending: Awaitable[None] | None, component: Component) -> None:
    try:
        if pending is not None:
            await pending
    finally:
        component.streamed()
