"""Column: children below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pagelet import dom
from pagelet.block import Container, check_scale

from .sizes import style

if TYPE_CHECKING:
    from js import Element


class Column(Container):
    """Lays its children out below each other.

    Args:
        scale: share of the row's width.
        min_width: pixels below which the column wraps to the next line.
        variant: "default", "panel" (grey, rounded) or "compact" (no gaps).
        show_progress: accepted; outputs show their own progress.
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    def __init__(
        self,
        *,
        scale: int = 1,
        min_width: int = 320,
        variant: Literal["default", "panel", "compact"] = "default",
        show_progress: bool = False,
        **shared: Any,
    ) -> None:
        check_scale("Column", scale)
        self.scale = scale
        self.min_width = min_width
        self.variant = variant
        self.show_progress = show_progress
        super().__init__(**shared)

    def build(self) -> Element:
        return dom.h("div", *self.draw_children())

    def dress(self) -> None:
        assert self.element is not None
        dom.attr(self.element, "class", self.classes("column", self.variant))
        least = f"min({self.min_width}px, 100%)"
        dom.attr(self.element, "style", style({"min-width": least}, self.scale))
