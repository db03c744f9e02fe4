"""Functions of Python's that a script on the page may call."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from . import dom

if TYPE_CHECKING:
    from js import Element


def serve(element: Element, functions: Sequence[Callable[..., Any]]) -> list[str]:
    """Answer an element's "html-call" events with what functions return; return their names.

    Args:
        element: a custom element with a method `answer(id, result, failure)`.
        functions: plain or `async`.
    """
    known = {function.__name__: function for function in functions}

    async def reply(event: dom.Event) -> None:
        call = event.detail
        try:
            result = known[call["name"]](*call["args"])
            if inspect.isawaitable(result):
                result = await result
        except Exception as error:
            dom.call(element, "answer", call["id"], None, f"{type(error).__name__}: {error}")
            raise
        dom.call(element, "answer", call["id"], result, None)

    if known:
        dom.on(element, "html-call", reply)
    return list(known)
