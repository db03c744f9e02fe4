"""Radio: one of several choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet.choices import check_type, pairs, position

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack


class Radio(Component):
    """Buttons of which one can be chosen. The function gets the value of the chosen one.

    It may return the value of one, or `None` for none.

    Args:
        choices: strings or numbers, or (label, value) tuples.
        value: the value of the one that is chosen at first; none by default.
        type: "value", or "index" to give the function the choice's position.
        rtl: whether the buttons run from right to left.
    """

    events: ClassVar[tuple[str, ...]] = ("select", "change", "input")
    in_form: ClassVar[bool] = True

    def __init__(
        self,
        choices: Sequence[Any] | None = None,
        *,
        value: Any = None,
        type: Literal["value", "index"] = "value",
        rtl: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        check_type(type)
        self.choices = pairs(choices)
        self.type = type
        self.rtl = rtl
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> Any:
        if payload is None:
            return None
        index = position(self.choices, payload)
        return index if self.type == "index" else payload
