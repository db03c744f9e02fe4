"""CheckboxGroup: any of several choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet.choices import check_type, pairs, position

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack


class CheckboxGroup(Component):
    """Boxes of which any can be ticked. The function gets the list of the ticked ones' values.

    It may return such a list, a single value, or `None` for none.

    Args:
        choices: strings or numbers, or (label, value) tuples.
        value: the values of those that are ticked at first.
        type: "value", or "index" to give the function the choices' positions.
        show_select_all: whether a box over the others ticks all of them.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "select")
    in_form: ClassVar[bool] = True

    def __init__(
        self,
        choices: Sequence[Any] | None = None,
        *,
        value: Any = None,
        type: Literal["value", "index"] = "value",
        show_select_all: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        check_type(type)
        self.choices = pairs(choices)
        self.type = type
        self.show_select_all = show_select_all
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> list[Any]:
        indices = [position(self.choices, value) for value in payload]
        return indices if self.type == "index" else payload

    def postprocess(self, value: Any) -> list[Any]:
        if value is None:
            return []
        return value if isinstance(value, list) else [value]
