"""The app, driven by the page that it is embedded in: values are submitted and results read.

The values are shown in their components, as if the visitor had entered them; so the page, the app
and the visitor see the same.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from . import dom
from .components.base import Component
from .job import Call

if TYPE_CHECKING:
    from .app import App
    from .listener import Listener

TOLD = "pagelet-told"
BY_VISITOR = ("click", "submit", "change", "input")


class DrivingError(ValueError):
    """What the page asked for can't be done: says why."""


async def drive(app: App | None, values: Any, name: str | None) -> dict[str, list[Any]]:
    """Submit `values`, or read alone where they are `None`; return what the components hold then.

    Args:
        app: what is on the page.
        values: in the order of the inputs, or by their labels; one alone stands for a list of it.
        name: the `api_name` of the listener to run; by default the first.
    """
    if app is None:
        raise DrivingError("There is no app on the page.")
    listener = _listener(app, name)
    inputs = list(listener.inputs)
    outputs = [block for block in listener.outputs if isinstance(block, Component)]
    given = values.to_py() if hasattr(values, "to_py") else values
    if given is not None:
        for component, value in _assigned(inputs, given):
            component.present(component.postprocess(_plain(value)))
        call = Call(await _told(app, inputs), [component.read() for component in inputs])
        pending = app.dispatch.handle(listener, call)
        if pending is not None:
            await pending
        elif call.outcome is None:
            raise DrivingError("The app is busy with what was submitted before.")
        if call.outcome == "failure":
            raise DrivingError(f"{listener.name} did not end well; the error event says why.")
    await _told(app, [*inputs, *outputs])
    return {"inputs": _read(inputs), "outputs": _read(outputs)}


def _listener(app: App, name: str | None) -> Listener:
    """Return the listener of that name, or the first that a visitor can set off."""
    found = [
        listener
        for listener in app.listeners
        if listener.fn is not None
        and listener.preprocess
        and not listener.local
        and any(event in BY_VISITOR for _, event in listener.targets)
        and name in (None, listener.api_name, listener.name)
    ]
    if not found:
        named = f" named {name!r}" if name else ""
        raise DrivingError(f"The app has no function{named} that can be run.")
    return found[0]


def _assigned(inputs: Sequence[Component], given: Any) -> Iterable[tuple[Component, Any]]:
    shown = [component for component in inputs if not component.stateful]
    if isinstance(given, Mapping) and "path" not in given:
        labels = {str(component.label): component for component in shown}
        unknown = [label for label in given if label not in labels]
        if unknown:
            raise DrivingError(
                f"There is no input {unknown[0]!r}; there are: {', '.join(map(repr, labels))}."
            )
        return [(labels[label], value) for label, value in given.items()]
    listed = given if isinstance(given, list) else [given]
    if len(listed) > len(shown):
        raise DrivingError(f"{len(listed)} values were submitted to {len(shown)} inputs.")
    return list(zip(shown, listed, strict=False))


def _plain(value: Any) -> Any:
    """Return a file as its path, others as they are."""
    return value["path"] if isinstance(value, dict) and "path" in value else value


async def _told(app: App, components: Sequence[Component]) -> dom.Event:
    """Let the page tell what components hold."""
    ground = app.ground.element
    answer: asyncio.Future[dom.Event] = asyncio.get_running_loop().create_future()
    reads = [element for item in components for element in item.state_elements()]
    stop = dom.on(ground, TOLD, answer.set_result, reads=reads)
    dom.dispatch(ground, TOLD)
    dom.flush()
    try:
        return await answer
    finally:
        stop()


def _read(components: Iterable[Component]) -> list[Any]:
    return [_with_bytes(item.read()) for item in components if not item.stateful]


def _with_bytes(payload: Any) -> Any:
    """Return a payload with the files in it as bytes: their paths mean nothing to a page."""
    if isinstance(payload, list):
        return [_with_bytes(item) for item in payload]
    if not isinstance(payload, dict):
        return payload
    path = payload.get("path")
    if not isinstance(path, str) or not os.path.isfile(path):
        return {name: _with_bytes(item) for name, item in payload.items()}
    with open(path, "rb") as file:
        data = dom.buffer(file.read())
    name = payload.get("orig_name") or os.path.basename(path)
    return {"name": name, "type": payload.get("mime_type") or "", "data": data}
