"""Choices of Radio, CheckboxGroup and Dropdown: (label, value) pairs."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from typing import Any

from .errors import Error

Choices = list[tuple[Any, Any]]

TYPES = ["value", "index"]


class First:
    """Stands for the first choice of a Dropdown, or for none of them with `multiselect`."""

    def __repr__(self) -> str:
        return "<the first choice>"


FIRST = First()


def pairs(choices: Iterable[Any] | None) -> Choices:
    """Return choices as (label, value) pairs; one that is no pair is its own label."""
    return [
        (choice[0], choice[1]) if isinstance(choice, (tuple, list)) else (str(choice), choice)
        for choice in choices or ()
    ]


def check_type(type: str) -> None:
    """Raise a `ValueError` if a component's `type` is not one of those for choices."""
    if type not in TYPES:
        raise ValueError(f"type must be one of {TYPES}, not {type!r}")


def values(choices: Choices) -> list[Any]:
    """Return the values of choices."""
    return [value for _, value in choices]


def position(choices: Choices, value: Any) -> int:
    """Return where the choice with a value stands.

    Raises:
        Error: if there is none.
    """
    known = values(choices)
    if value not in known:
        raise Error(
            f"{value!r} (type: {type(value)}) is not one of the choices, which are {known}."
        )
    return known.index(value)


def check_choices(choices: Choices, chosen: Sequence[Any]) -> None:
    """Raise an `Error` unless every chosen value is that of a choice."""
    for value in chosen:
        position(choices, value)


def warn_unknown(choices: Choices, shown: Sequence[Any]) -> None:
    """Warn of the first value that a Dropdown is to show and that is none of its choices."""
    known = values(choices)
    unknown = [value for value in shown if value not in known]
    if unknown:
        warnings.warn(
            f"{unknown[0]!r} is not one of the choices of this Dropdown, which are {known}. "
            "Set allow_custom_value=True if it should be.",
            stacklevel=4,
        )


def labelled(choices: Choices, value: Any) -> Any:
    """Return the label of a value, or of each in a list; what is no choice stays as it is."""
    if isinstance(value, list):
        return [labelled(choices, item) for item in value]
    known = values(choices)
    return choices[known.index(value)][0] if value in known else value
