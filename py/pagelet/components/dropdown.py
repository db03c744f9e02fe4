"""Dropdown: one or several of many choices."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet import dom
from pagelet.choices import FIRST, check_type, pairs, position, values, warn_unknown

from .base import Component, Shared

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from js import Element


class Dropdown(Component):
    """A list to choose from. The function gets the value of the choice, or a list of values.

    It may return a value, with `multiselect` a list, or `None` for none.

    Args:
        choices: strings or numbers, or (label, value) tuples.
        value: the value, or list of values, chosen at first: the first choice by default, none
            with `multiselect`.
        type: "value", or "index" to give the function positions.
        multiselect: whether several can be chosen.
        allow_custom_value: whether the visitor can enter what is not among the choices.
        max_choices: how many can be chosen with `multiselect`.
        num_choices_shown: how many are listed at once; more come by scrolling and typing.
        filterable: whether typing narrows the list.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "select", "focus", "blur", "key_up")
    in_form: ClassVar[bool] = True

    def __init__(
        self,
        choices: Sequence[Any] | None = None,
        *,
        value: Any = FIRST,
        type: Literal["value", "index"] = "value",
        multiselect: bool | None = None,
        allow_custom_value: bool = False,
        max_choices: int | None = None,
        num_choices_shown: int = 100,
        filterable: bool = True,
        **shared: Unpack[Shared],
    ) -> None:
        check_type(type)
        if max_choices and not multiselect:
            warnings.warn("max_choices counts with multiselect=True only.", stacklevel=2)
        if not filterable and allow_custom_value:
            warnings.warn(
                "Custom values are typed, so filterable=False has no effect with "
                "allow_custom_value=True.",
                stacklevel=2,
            )
            filterable = True
        self.choices = pairs(choices)
        self.type = type
        self.multiselect = multiselect
        self.allow_custom_value = allow_custom_value
        self.max_choices = max_choices
        self.num_choices_shown = num_choices_shown
        self.filterable = filterable
        if value is FIRST:
            first = self.choices[0][1] if self.choices else None
            value = [] if multiselect else first
        self.custom: dict[str, Any] = {}
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> Any:
        if payload is None:
            return None
        if isinstance(payload, list):
            return [self._received(value) for value in payload]
        return self._received(payload)

    def _received(self, value: Any) -> Any:
        custom = self.allow_custom_value and value not in values(self.choices)
        index = None if custom else position(self.choices, value)
        return index if self.type == "index" else value

    def postprocess(self, value: Any) -> Any:
        if value is None:
            return None
        if self.multiselect and not isinstance(value, list):
            value = [value]
        if not self.allow_custom_value:
            warn_unknown(self.choices, value if self.multiselect else [value])
        return value

    def build(self) -> Element:
        self.control = dom.h("pagelet-dropdown")
        dom.put(
            self.control,
            input_id=self.control_id,
            multiselect=bool(self.multiselect),
            custom=self.allow_custom_value,
            max_choices=self.max_choices,
            shown=self.num_choices_shown,
            filterable=self.filterable,
            interactive=self.editable,
        )
        self._list()
        return self.frame(self.control)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        chosen = [self._value(choice) for choice in dom.state(self.control) or []]
        return chosen if self.multiselect else next(iter(chosen), None)

    def show(self, payload: Any) -> None:
        assert self.control is not None
        chosen = payload if isinstance(payload, list) else [] if payload is None else [payload]
        known = values(self.choices)
        self.custom = {str(value): value for value in chosen if value not in known}
        listed = [known.index(value) if value in known else str(value) for value in chosen]
        dom.put(self.control, value=listed)

    def change_props(self, props: Mapping[str, Any]) -> None:
        if self.control is None or props.keys() - {"value"} != {"choices"}:
            super().change_props(props)
            return
        # New choices must not take the focus from a visitor who types to find one.
        payload = self.read()
        self.choices = pairs(props["choices"])
        self._list()
        self.present(payload)

    def _list(self) -> None:
        assert self.control is not None
        labels = [str(label) for label, _ in self.choices]
        dom.put(self.control, labels=labels, values=values(self.choices))

    def _value(self, choice: int | str) -> Any:
        """Return the value of what is chosen on the page: a choice's place, or another text."""
        if isinstance(choice, str):
            return self.custom.get(choice, choice)
        return self.choices[choice][1]
