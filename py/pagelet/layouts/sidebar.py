"""Sidebar: children at the side of the page, folded away when they are in the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.block import Container
from pagelet.heard import Heard

from .sizes import length

if TYPE_CHECKING:
    from js import Element


class Sidebar(Heard, Container):
    """Lays its children out at the side of the page; on a phone above it, and closed at first.

    Args:
        label: what screen readers call it.
        open: whether it is seen at first.
        width: pixels, or a CSS length.
        position: "left" or "right".
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    events: ClassVar[tuple[str, ...]] = ("expand", "collapse")

    def __init__(
        self,
        label: str | None = None,
        *,
        open: bool = True,
        width: int | str = 320,
        position: Literal["left", "right"] = "left",
        **shared: Any,
    ) -> None:
        self.label = label
        self.open = open
        self.width = width
        self.position = position
        super().__init__(**shared)

    def build(self) -> Element:
        panel = f"{self.dom_id}-panel"
        self._toggle = dom.h(
            "button", type="button", class_="sidebar-toggle icon-button", aria_controls=panel
        )
        inside = dom.h("div", *self.draw_children(), class_="column")
        self._panel = dom.h("aside", inside, id=panel, class_="sidebar-panel")
        element = dom.h("pagelet-sidebar", self._toggle, self._panel, data_open=self.open)
        dom.put(element, open=self.open)
        return element

    def dress(self) -> None:
        assert self.element is not None
        dom.attr(self.element, "class", self.classes("sidebar", self.position))
        dom.attr(self.element, "style", f"--sidebar-width: {length(self.width)}")
        for element in (self._panel, self._toggle):
            dom.attr(element, "aria-label", self.label)

    def change_props(self, props: Mapping[str, Any]) -> None:
        super().change_props(props)
        if "open" in props and self.element is not None:
            dom.put(self.element, open=self.open)
