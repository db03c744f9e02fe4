"""Group: children joined without gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pagelet import dom
from pagelet.block import Container

if TYPE_CHECKING:
    from js import Element


class Group(Container):
    """Joins its children in one frame, without padding or gaps between them."""

    def build(self) -> Element:
        return dom.h("div", *self.draw_children())

    def dress(self) -> None:
        assert self.element is not None
        dom.attr(self.element, "class", self.classes("group"))
