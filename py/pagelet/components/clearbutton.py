"""ClearButton: a button that empties other components."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from .base import Component
from .button import Button


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

    def add(self, components: Sequence[Component] | Component | None) -> ClearButton:
        """Let the button empty these components too."""
        if isinstance(components, Component):
            components = [components]
        self.components += components or []
        return self
