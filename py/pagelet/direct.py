"""Calling a listener's function without a page: `demo("x")`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from . import dom
from .arguments import fill
from .returns import spread
from .special import providers

if TYPE_CHECKING:
    from .listener import Listener


def call(listener: Listener, payloads: Sequence[Any]) -> Any:
    """Return the outputs' payloads: one of them, or a list of several.

    Args:
        listener: whose function is called, blocking.
        payloads: one for each input, as the page would send it.

    Raises:
        ValueError: for another number of payloads than the listener has inputs.
    """
    if len(payloads) != len(listener.inputs):
        raise ValueError(
            f"{listener.name} has {len(listener.inputs)} inputs, {len(payloads)} were given."
        )
    values = [
        component.preprocess(payload)
        for component, payload in zip(listener.inputs, payloads, strict=True)
    ]
    assert listener.fn is not None
    event = dom.Event("call", None, 0)
    returned = _finished(listener.fn, fill(listener.fn, values, providers(event, None)))
    results = [
        component.postprocess(value)
        for component, value in zip(
            listener.outputs, spread(returned, listener.outputs, listener.name), strict=True
        )
    ]
    return results[0] if len(results) == 1 else results


def _finished(fn: Callable[..., Any], arguments: Sequence[Any]) -> Any:
    returned = fn(*arguments)
    if isinstance(returned, Awaitable):
        return asyncio.get_event_loop().run_until_complete(returned)
    return returned
