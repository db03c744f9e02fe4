"""Timer: ticks."""

from __future__ import annotations

from typing import Any, ClassVar

from .base import Component


class Timer(Component):
    """Ticks, and is not seen. The function gets the seconds between two ticks, and may return them.

    Args:
        value: the seconds.
        active: whether it ticks.
        render: whether it is placed in the container of the innermost `with`.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "tick")
    without: ClassVar[tuple[str, ...]] = (
        "label", "info", "every", "inputs", "show_label", "container", "scale", "min_width",
        "interactive", "visible", "elem_id", "elem_classes", "key", "preserved_by_key", "buttons",
    )  # fmt: skip

    def __init__(self, value: Any = 1, *, active: bool = True, render: bool = True) -> None:
        self.active = active
        super().__init__(value, render=render)
