"""Checkbox: yes or no."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Checkbox(Component):
    """A box to tick. The function gets a `bool`, and may return one.

    Args:
        value: whether it is ticked at first; a callable is called each time the page is drawn.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "select")
    in_form: ClassVar[bool] = True

    def __init__(self, value: Any = False, **shared: Unpack[Shared]) -> None:
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> bool:
        return bool(value)

    def build(self) -> Element:
        self.control = dom.h(
            "input",
            type="checkbox",
            id=self.control_id,
            disabled=not self.editable,
            data_values=json.dumps([self.caption]),
        )
        caption = dom.h("span", self.caption, data_testid="block-info", class_="caption-text")
        return self.frame(dom.h("label", self.control, caption, class_="check"), caption=False)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return bool(dom.state(self.control))

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, checked=bool(payload))
