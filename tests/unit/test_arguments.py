from __future__ import annotations

import functools
import warnings
from typing import Any

import pytest

from pagelet.arguments import check_count, fill, input_names


class Special:
    """Stands for a type whose parameters Pagelet fills in."""


def plain(a: Any, b: Any = 1, *rest: Any, only: Any = 2) -> None: ...


def with_special(a: Any, special: Special | None = None, b: Any = 3) -> None: ...


class Callable:
    def method(self, word: str) -> str:
        return word

    def __call__(self, word: str) -> str:
        return word


@pytest.mark.parametrize(
    ("fn", "names"),
    [
        (plain, ["a", "b"]),
        (with_special, ["a", "b"]),
        (Callable().method, ["word"]),
        (Callable(), ["self", "word"]),
        (functools.partial(plain, 0), ["b"]),
        (print, []),
        (len, ["obj"]),
        (str, None),
        (None, None),
    ],
)
def test_names_of_inputs(fn: Any, names: list[str] | None) -> None:
    assert input_names(fn, [Special]) == names


@pytest.mark.parametrize(
    ("fn", "given", "said"),
    [
        (lambda a, b: 0, 1, "takes 2 arguments, but there are 1"),
        (plain, 0, "takes at least 1 arguments"),
        (lambda a, b=1: 0, 3, "takes at most 2 arguments"),
        (lambda: 0, 1, "takes 0 arguments"),
    ],
)
def test_a_wrong_number_of_inputs_is_warned_of(fn: Any, given: int, said: str) -> None:
    with pytest.warns(UserWarning, match=said):
        check_count(fn, given, [Special])


@pytest.mark.parametrize(
    ("fn", "given"),
    [(plain, 7), (with_special, 2), (max, 5), (lambda a, *, k: 0, 1), (lambda *, k: 0, 4)],
)
def test_what_may_be_right_is_not_warned_of(fn: Any, given: int) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_count(fn, given, [Special])


def arguments(fn: Any, *values: Any) -> list[Any]:
    made = Special()
    given = fill(fn, values, {Special: lambda kind, parameter: made}, lambda i, hint, value: value)
    return ["special" if value is made else value for value in given]


def test_special_parameters_take_no_input() -> None:
    assert arguments(with_special, 1, 2) == [1, "special", 2]
    assert arguments(with_special, 1) == [1, "special", 3]


def test_what_is_left_goes_to_the_rest() -> None:
    assert arguments(plain, 1, 2, 3, 4) == [1, 2, 3, 4]
    assert arguments(max, 1, 2) == [1, 2]


def test_a_parameter_without_input_and_default_gets_none() -> None:
    with pytest.warns(UserWarning, match="'b' has no input"):
        assert arguments(lambda a, b: 0, 1) == [1, None]


def test_a_parameter_can_be_described_by_its_annotation() -> None:
    def fn(a: int, b: str) -> None: ...

    described = fill(fn, [1, 2], {}, lambda place, hint, value: (place, hint, value))
    assert described == [(0, int, 1), (1, str, 2)]
