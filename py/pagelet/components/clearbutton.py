"""ClearButton: a button that empties other components."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from pagelet import delivery, dom

from .base import Component
from .button import Button

if TYPE_CHECKING:
    from js import Element


class ClearButton(Button):
    """A button that empties components.

    Args:
        components: what it empties; more can be added.
        value: the button's text.
        api_name, api_visibility: accepted; a page without a server has no API.
        options: as for `Button`.
    """

    def __init__(
        self,
        components: Sequence[Component] | Component | None = None,
        *,
        value: Any = "Clear",
        api_name: str | None = None,
        api_visibility: Literal["public", "private", "undocumented"] = "undocumented",
        **options: Any,
    ) -> None:
        self.components: list[Component] = []
        self.api_name = api_name
        self.api_visibility = api_visibility
        super().__init__(value, **options)
        self.add(components)

    def postprocess(self, value: Any) -> Any:
        return value

    def build(self) -> Element:
        element = super().build()
        dom.on(element, "click", self._empty)
        return element

    def add(self, components: Sequence[Component] | Component | None) -> ClearButton:
        """Let the button empty these components too."""
        if isinstance(components, Component):
            components = [components]
        self.components += components or []
        return self

    def _empty(self, event: dom.Event) -> None:
        with dom.as_of(event.clock):
            for item in self.components:
                first = item.stateful
                delivery.present(item, item.first_payload() if first else item.postprocess(None))
