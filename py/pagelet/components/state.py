"""State: a value that is kept between calls and never shown."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, ClassVar

from .base import Component


class State(Component):
    """A value of one visit that lives in Python and is never shown.

    The function gets what it returned for it last time, at first a copy of `value`.

    Args:
        value: the initial value: any object that can be deep-copied, or a callable for one.
        render: whether it is placed in the container of the innermost `with`.
        time_to_live: seconds after which a value that was not touched is deleted.
        delete_callback: called with the value when it is deleted.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = (
        "label", "info", "every", "inputs", "show_label", "container", "scale", "min_width",
        "interactive", "visible", "elem_id", "elem_classes", "key", "preserved_by_key", "buttons",
    )  # fmt: skip
    stateful: ClassVar[bool] = True

    def __init__(
        self,
        value: Any = None,
        render: bool = True,
        *,
        time_to_live: float | None = None,
        delete_callback: Callable[[Any], None] | None = None,
    ) -> None:
        self.time_to_live = math.inf if time_to_live is None else time_to_live
        self.delete_callback = delete_callback
        super().__init__(value, render=render)

    def config(self) -> dict[str, Any]:
        return {**super().config(), "value": None}
