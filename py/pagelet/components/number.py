"""Number: a field for a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet.errors import Error

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack


class Number(Component):
    """A field for a number. The function gets a `float` or `int`, and may return one.

    Args:
        value: the initial number; a callable is called each time the page is drawn.
        placeholder: shown while it is empty.
        precision: how many decimals the number is rounded to; with 0 it is an `int`. Halves go to
            the even neighbour, as with Python's `round`.
        minimum, maximum: bounds for what a visitor enters.
        step: by how much the arrows change the number.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "submit", "focus", "blur")
    in_form: ClassVar[bool] = True

    def __init__(
        self,
        value: Any = None,
        *,
        placeholder: str | None = None,
        precision: int | None = None,
        minimum: float | None = None,
        maximum: float | None = None,
        step: float = 1,
        **shared: Unpack[Shared],
    ) -> None:
        self.placeholder = placeholder
        self.precision = precision
        self.minimum = minimum
        self.maximum = maximum
        self.step = step
        super().__init__(value, **shared)

    def preprocess(self, payload: Any) -> float | int | None:
        if payload is None:
            return None
        if self.minimum is not None and payload < self.minimum:
            raise Error(f"{payload} is too small: it must be at least {self.minimum}.")
        if self.maximum is not None and payload > self.maximum:
            raise Error(f"{payload} is too large: it must be at most {self.maximum}.")
        return rounded(payload, self.precision)

    def postprocess(self, value: Any) -> float | int | None:
        return None if value is None else rounded(value, self.precision)


def rounded(number: Any, precision: int | None) -> float | int:
    """Return a number rounded to a count of decimals: an `int` for 0, as it is for `None`."""
    if precision is None:
        kept: float = number
        return kept
    return round(number) if precision == 0 else round(number, precision)
