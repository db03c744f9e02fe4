"""Number: a field for a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.errors import Error

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


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

    def first_payload(self) -> Any:
        payload = super().first_payload()
        return 0 if payload is None else payload

    def build(self) -> Element:
        self.control = dom.h(
            "input",
            type="number",
            id=self.control_id,
            inputmode="decimal",
            placeholder=self.placeholder,
            min=self.minimum,
            max=self.maximum,
            step=self.step,
            readonly=not self.editable,
            data_submit="enter",
        )
        return self.frame(self.control)

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return number_in(dom.state(self.control))

    def show(self, payload: Any) -> None:
        assert self.control is not None
        dom.put(self.control, value=written(payload))


def number_in(text: Any) -> float | int | None:
    """Return the number that a field's text means: an `int` where it is whole, `None` for none."""
    if text is None or text == "":
        return None
    number = float(text)
    return int(number) if number.is_integer() else number


def written(number: Any) -> str:
    """Return how the page writes a number: whole ones without a point, `None` as nothing."""
    if number is None:
        return ""
    return str(int(number)) if isinstance(number, float) and number.is_integer() else str(number)


def rounded(number: Any, precision: int | None) -> float | int:
    """Return a number rounded to a count of decimals: an `int` for 0, as it is for `None`."""
    kept: float | int = number if precision is None else round(number, precision or None)
    return kept
