"""ColorPicker: a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class ColorPicker(Component):
    """A colour. The function gets a CSS colour such as "#ff0000", and may return one.

    Args:
        value: the initial colour, or a callable for it.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "release", "submit", "focus", "blur")
    without: ClassVar[tuple[str, ...]] = ("buttons",)

    def __init__(self, value: Any = None, **shared: Unpack[Shared]) -> None:
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> str | None:
        return None if payload is None else str(payload)

    def postprocess(self, value: Any) -> str | None:
        return None if value is None else str(value)

    def build(self) -> Element:
        self.control = dom.h("pagelet-color")
        dom.put(self.control, input_id=self.control_id, interactive=self.editable)
        return self.frame(self.control)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return dom.state(self.control)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=payload)
