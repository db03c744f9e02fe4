"""Launches apps on the fake page and acts on them, for tests of what runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import js
from pagelet.app import App
from pagelet.blocks import Blocks


def on_page(visit: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run what a visitor does, beginning with an empty page."""
    js.reset()
    Blocks.reset()
    asyncio.run(visit())


async def launched(demo: Any, **options: Any) -> App:
    """Show an app and wait until it has begun."""
    app: App = demo.launch(**{"show_error": True, **options})[0]
    for pending in app.loading:
        await pending
    return app


async def click(block: Any) -> None:
    """Click a button and wait for all that follows."""
    press(block)
    await js.finished()


def press(block: Any) -> None:
    """Click a button, and wait for nothing."""
    js.fire(block.element, "click")


def toasts() -> list[dict[str, Any]]:
    """Return the toasts that were shown."""
    js.document.flush()
    nodes = [node for node in js.page.nodes.values() if node.tag == "pagelet-toasts"]
    return [args[0] for node in nodes for method, args in node.calls if method == "show"]


def status(component: Any) -> Any:
    """Return what lies over an output: "pending", "generating", "error" or nothing."""
    js.document.flush()
    return js.page.nodes[component.status.nodeId].properties.get("state")
