"""Components drawn on the fake document, as a visitor finds them on the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import js
from pagelet import dom
from pagelet.blocks import Blocks
from pagelet.components.base import Component

Draw = Callable[..., Any]
Hear = Callable[[Component, str], list[Any]]


@pytest.fixture(autouse=True)
def empty_page() -> None:
    """Begin with an empty page, and with ids from 0."""
    js.reset()
    Blocks.reset()


@pytest.fixture
def draw() -> Draw:
    """Return what puts a component on the page, with its first value, and gives its element."""

    def put(component: Component, editable: bool = True) -> Any:
        component.editable = editable
        element = component.draw()
        dom.root().append(element)
        component.present(component.first_payload())
        return element

    return put


@pytest.fixture
def hear() -> Hear:
    """Return what lists the payloads that a component has at each of its events."""

    def listen(component: Component, event: str) -> list[Any]:
        heard: list[Any] = []
        component.listen(event, lambda _: heard.append(component.read()), [component])
        return heard

    return listen
