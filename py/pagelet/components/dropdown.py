"""Dropdown: one or several of many choices."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pagelet.choices import check_type, pairs, position, values

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack


class _First:
    """Stands for the first choice, or for none of them with `multiselect`."""

    def __repr__(self) -> str:
        return "<the first choice>"


FIRST = _First()


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
        self._check_known(value if self.multiselect else [value])
        return value

    def _check_known(self, shown: list[Any]) -> None:
        known = values(self.choices)
        unknown = [value for value in shown if value not in known]
        if unknown and not self.allow_custom_value:
            warnings.warn(
                f"{unknown[0]!r} is not one of the choices of this Dropdown, which are {known}. "
                "Set allow_custom_value=True if it should be.",
                stacklevel=3,
            )
