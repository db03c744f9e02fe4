"""The ground: the app's outermost element, where happens what has no element of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .heard import Heard

if TYPE_CHECKING:
    from js import Element


class Ground(Heard):
    """Stands for the app's outermost element; any event can be announced at it.

    Args:
        element: the app's outermost element.
    """

    element: Element

    def __init__(self, element: Element) -> None:
        super().__init__(render=False)
        self.element = element

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        return super().dom_events(f"pagelet-{event}")
