"""Between a listener's blocks and its function: values from payloads, results to the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import dom
from .block import Block
from .components.base import Component
from .errors import ComponentProcessingError, Error, brief
from .returns import KEEP, Update, spread


def values_of(inputs: Sequence[Component], payloads: Sequence[Any]) -> list[Any]:
    """Return what a function receives for the inputs' payloads.

    Raises:
        Error: for the visitor's mistakes.
        ComponentProcessingError: where a component fails otherwise.
    """
    values = []
    for index, (component, payload) in enumerate(zip(inputs, payloads, strict=True)):
        try:
            values.append(component.preprocess(payload))
        except Error:
            raise
        except Exception as error:
            raise ComponentProcessingError(
                "preprocess", index, component, payload, error
            ) from error
    return values


def deliver(
    returned: Any, outputs: Sequence[Block], name: str, clock: int, postprocess: bool = True
) -> None:
    """Show what a function returned.

    Args:
        returned: one set of results.
        outputs: where they are shown.
        name: the function's, for messages.
        clock: the page's clock that the results are computed from.
        postprocess: whether these are values; else they are payloads already.
    """
    with dom.as_of(clock):
        for index, (block, value) in enumerate(
            zip(outputs, spread(returned, outputs, name), strict=True)
        ):
            if value is not KEEP:
                _deliver_one(block, index, value, postprocess)


def present_all(outputs: Sequence[Block], results: Sequence[Any], clock: int) -> None:
    """Show results that are payloads already, or updates whose value is one.

    Raises:
        Exception: the first of what could not be shown; the others are shown all the same.
    """
    failures: list[Exception] = []
    with dom.as_of(clock):
        for block, result in zip(outputs, results, strict=True):
            try:
                _present_one(block, result)
            except Exception as error:
                failures.append(error)
    if failures:
        raise failures[0]


def _present_one(block: Block, result: Any) -> None:
    if isinstance(result, Update):
        block.change_props(result)
        if "value" not in result:
            return
        result = result["value"]
    if isinstance(block, Component):
        present(block, result)


def present(component: Component, payload: Any) -> None:
    """Show a payload, and raise the component's change event if it is another than before."""
    if component.present(payload) and "change" in component.events:
        component.announce("change")


def payload_of(component: Component, index: int, value: Any) -> Any:
    """Return the payload of a function's result.

    Raises:
        ComponentProcessingError: where the component can't take it.
    """
    try:
        return component.postprocess(value)
    except Error:
        raise
    except Exception as error:
        raise ComponentProcessingError("postprocess", index, component, value, error) from error


def _deliver_one(block: Block, index: int, value: Any, postprocess: bool) -> None:
    if isinstance(value, Block):
        value = Update(value.given)
    if isinstance(value, Update):
        block.change_props(value)
        if "value" not in value:
            return
        value = value["value"]
    if not isinstance(block, Component):
        kind = type(block).__name__
        raise ValueError(f"{kind} is a layout: return gr.{kind}(...) for it, not {brief(value)}.")
    present(block, payload_of(block, index, value) if postprocess else value)
