"""Calling a listener's function without a page: `demo("x")`."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from .batches import split
from .block import Block
from .calling import prepared
from .components.base import Component
from .delivery import payload_of, values_of
from .returns import KEEP, Update, spread
from .runner import is_streaming
from .special import unasked

if TYPE_CHECKING:
    from .listener import Listener


def call(listener: Listener, payloads: Sequence[Any]) -> Any:
    """Return the outputs' payloads: one of them, or a list of several.

    Args:
        listener: whose function is called, blocking; of a generator the first value is taken.
        payloads: one for each input, as the page would send it; more are left out.

    Raises:
        ValueError: for fewer payloads than the listener has inputs.
    """
    needed = len(listener.inputs)
    if len(payloads) < needed:
        raise ValueError(
            f"{listener.name} has {needed} inputs, but {len(payloads)} values were given."
        )
    assert listener.fn is not None
    given = payloads[:needed]
    if listener.local or not (listener.preprocess or listener.postprocess):
        returned = _finished(listener.fn, given)
        results = returned if len(listener.outputs) > 1 else [returned] * len(listener.outputs)
        return _one_or_list([_plain(result) for result in results])
    values = values_of(listener.inputs, given) if listener.preprocess else given
    fn, arguments = prepared(
        listener,
        listener.fn,
        [[value] for value in values] if listener.batch else values,
        unasked(),
        lambda place, hint, value: value,
    )
    returned = _finished(fn, arguments)
    if listener.batch:
        returned = split(returned, 1)[0]
    results = spread(returned, listener.outputs, listener.name)
    pairs = enumerate(zip(listener.outputs, results, strict=True))
    return _one_or_list([_payload(block, place, value) for place, (block, value) in pairs])


def _payload(block: Block, place: int, value: Any) -> Any:
    """Return what the page would get for a result."""
    if value is KEEP:
        return Update().marked()
    if isinstance(value, Block):
        value = Update(value.given)
    if not isinstance(value, Update):
        return payload_of(block, place, value) if isinstance(block, Component) else value
    if "value" in value and isinstance(block, Component):
        value = Update({**value, "value": payload_of(block, place, value["value"])})
    return value.marked()


def _plain(result: Any) -> Any:
    return result.marked() if isinstance(result, Update) else result


def _one_or_list(payloads: list[Any]) -> Any:
    return payloads[0] if len(payloads) == 1 else payloads


def _finished(fn: Callable[..., Any], arguments: Sequence[Any]) -> Any:
    returned = fn(*arguments)
    if is_streaming(fn):
        returned = anext(returned) if hasattr(returned, "__anext__") else next(returned, None)
    if isinstance(returned, Awaitable):
        return asyncio.get_event_loop().run_until_complete(returned)
    return returned
