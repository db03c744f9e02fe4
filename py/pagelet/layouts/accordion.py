"""Accordion: children that fold away under a label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pagelet import dom
from pagelet.block import Container

from .sizes import length

if TYPE_CHECKING:
    from js import Element


class Accordion(Container):
    """Folds its children away under a label.

    Args:
        label: the text that is always seen.
        open: whether it is unfolded at first.
        height, max_height: of the unfolded part; pixels, or a CSS length.
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    def __init__(
        self,
        label: str | None = None,
        *,
        open: bool = True,
        height: int | str | None = None,
        max_height: int | str | None = None,
        **shared: Any,
    ) -> None:
        self.label = label
        self.open = open
        self.height = height
        self.max_height = max_height
        super().__init__(**shared)

    def build(self) -> Element:
        style = [
            f"{name}: {length(value)}; overflow: auto"
            for name, value in (("height", self.height), ("max-height", self.max_height))
            if value is not None
        ]
        return dom.h(
            "details",
            dom.h("summary", self.label or "", data_word=True),
            dom.h(
                "div",
                *self.draw_children(),
                class_="accordion-body column",
                style="; ".join(style) or None,
            ),
            class_=self.classes("block", "accordion"),
            open=self.open,
        )
