"""Row: children beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.block import Container

from .sizes import style

if TYPE_CHECKING:
    from js import Element


class Row(Container):
    """Lays its children out beside each other; they wrap where there is no room.

    Args:
        variant: "default" (no background), "panel" (grey, rounded) or "compact" (no gaps).
        scale: share of the height in a column that fills it.
        height, max_height, min_height: pixels, or a CSS length.
        equal_height: whether the children are made equally high.
        show_progress: accepted; outputs show their own progress.
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    is_row: ClassVar[bool] = True

    def __init__(
        self,
        *,
        variant: Literal["default", "panel", "compact"] = "default",
        scale: int | None = None,
        height: int | str | None = None,
        max_height: int | str | None = None,
        min_height: int | str | None = None,
        equal_height: bool = False,
        show_progress: bool = False,
        **shared: Any,
    ) -> None:
        self.variant = variant
        self.scale = scale
        self.height = height
        self.max_height = max_height
        self.min_height = min_height
        self.equal_height = equal_height
        self.show_progress = show_progress
        super().__init__(**shared)

    def build(self) -> Element:
        return dom.h("div", *self.draw_children())

    def dress(self) -> None:
        assert self.element is not None
        equal = ["equal-height"] if self.equal_height else []
        dom.attr(self.element, "class", self.classes("row", self.variant, *equal))
        lengths = {
            "height": self.height,
            "max-height": self.max_height,
            "min-height": self.min_height,
        }
        dom.attr(self.element, "style", style(lengths, self.scale))
