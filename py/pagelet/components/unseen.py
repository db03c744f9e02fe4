"""What the components share that have a value and no element: State, Timer, BrowserState."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom

from .base import DEFAULTS, Component

if TYPE_CHECKING:
    from js import Element
    from pagelet.ground import Ground


class Unseen(Component):
    """A component that is not seen; its events happen at the app's outermost element.

    Args:
        value: as for `Component`.
        render: whether it is placed in the container of the innermost `with`.
    """

    without: ClassVar[tuple[str, ...]] = tuple(name for name in DEFAULTS if name != "render")
    is_drawn: ClassVar[bool] = False

    ground: Ground | None = None
    """Where its events happen, once the app is drawn."""

    @property
    def is_there(self) -> bool:
        return self.ground is not None

    def show(self, payload: Any) -> None:
        """Leave the page as it is: the value is not on it."""

    def announce(self, event: str) -> None:
        if self.ground is not None and self.hears(event):
            dom.dispatch(self.ground.element, self._type(event))

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        assert self.ground is not None
        return [(self.ground.element, self._type(event), {})]

    def _type(self, event: str) -> str:
        return f"pagelet-{event}-{self.block_id}"
