"""Accordion: children that fold away under a label."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.block import Container
from pagelet.heard import Heard

from .sizes import style

if TYPE_CHECKING:
    from js import Element


class Accordion(Heard, Container):
    """Folds its children away under a label.

    Args:
        label: the text that is always seen.
        open: whether it is unfolded at first.
        height, max_height: of the unfolded part; pixels, or a CSS length.
        shared: `visible`, `elem_id`, `elem_classes`, `render`, `key`, `preserved_by_key`.
    """

    events: ClassVar[tuple[str, ...]] = ("expand", "collapse")

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
        self._summary = dom.h("summary", data_word=True)
        self._body = dom.h("div", *self.draw_children(), class_="accordion-body column")
        return dom.h("details", self._summary, self._body, open=self.open, data_folds=True)

    def dress(self) -> None:
        assert self.element is not None
        dom.attr(self.element, "class", self.classes("block", "accordion"))
        dom.text(self._summary, self.label)
        lengths = {"height": self.height, "max-height": self.max_height}
        within = style(lengths)
        dom.attr(self._body, "style", f"{within}; overflow: auto" if within else None)

    def change_props(self, props: Mapping[str, Any]) -> None:
        super().change_props(props)
        # The visitor may have folded it meanwhile, so that it has to be said again.
        if "open" in props and self.element is not None:
            dom.put(self.element, open=self.open)
