"""Checkbox: yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack


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
