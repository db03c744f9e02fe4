"""Radio: one of several choices."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.choices import check_type, pairs, position, values

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


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

    def build(self) -> Element:
        self.buttons_by_value = [
            dom.h(
                "input",
                type="radio",
                name=self.control_id,
                value=str(index),
                disabled=not self.editable,
            )
            for index in range(len(self.choices))
        ]
        pills = [
            dom.h("label", button, dom.h("span", str(label)), class_="pill")
            for button, (label, _) in zip(self.buttons_by_value, self.choices, strict=True)
        ]
        self.control = dom.h(
            "div",
            *pills,
            class_="options",
            data_reads="radio",
            data_values=json.dumps(values(self.choices), default=str),
            dir="rtl" if self.rtl else None,
        )
        return self.frame(self.control, tag="fieldset")

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        chosen = dom.state(self.control)
        return None if chosen is None else self.choices[int(chosen)][1]

    def show(self, payload: Any) -> None:
        assert self.control is not None
        known = values(self.choices)
        chosen = known.index(payload) if payload in known else None
        for index, button in enumerate(self.buttons_by_value):
            dom.put(button, checked=index == chosen)
        dom.put(self.control, value=None if chosen is None else str(chosen))
