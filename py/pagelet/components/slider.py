"""Slider: a number chosen by dragging."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.errors import Error

from .base import Component, Shared
from .number import number_in, rounded, written

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element


class Slider(Component):
    """A slider with a number field. The function gets a `float` or `int`, and may return one.

    Args:
        minimum, maximum: where the slider begins and ends.
        value: the initial number, the minimum by default; a callable is called each time the page
            is drawn.
        step: the distance between two positions; by default a round hundredth of the range.
        precision: how many decimals the number is rounded to; with 0 it is an `int`.
        randomize: whether each visit begins with a random number; `value` does not count then.

    Raises:
        ValueError: unless `minimum` is below `maximum`.
    """

    events: ClassVar[tuple[str, ...]] = ("change", "input", "release")
    in_form: ClassVar[bool] = True
    default_buttons: ClassVar[tuple[str, ...] | None] = None

    def __init__(
        self,
        minimum: float = 0,
        maximum: float = 100,
        value: Any = None,
        *,
        step: float | None = None,
        precision: int | None = None,
        randomize: bool = False,
        **shared: Unpack[Shared],
    ) -> None:
        if minimum >= maximum:
            raise ValueError(f"minimum ({minimum}) must be below maximum ({maximum})")
        self.minimum = minimum
        self.maximum = maximum
        self.step = _round_step(maximum - minimum) if step is None else step
        self.precision = precision
        self.randomize = randomize
        super().__init__(self._random if randomize else value, **shared)

    def preprocess(self, payload: Any) -> float | int:
        if payload < self.minimum or payload > self.maximum:
            raise Error(
                f"{payload} is outside of the slider, which runs from {self.minimum} to "
                f"{self.maximum}."
            )
        return rounded(payload, self.precision)

    def postprocess(self, value: Any) -> float | int:
        return self.minimum if value is None else rounded(value, self.precision)

    def build(self) -> Element:
        bounds: dict[str, Any] = {
            "min": self.minimum,
            "max": self.maximum,
            "step": self.step,
            "disabled": not self.editable,
        }
        range_id = f"{self.dom_id}-range"
        self.control = dom.h(
            "input", type="number", id=self.control_id, data_pair=range_id, **bounds
        )
        self.range = dom.h(
            "input",
            type="range",
            id=range_id,
            aria_label=f"range slider for {self.caption}",
            data_word="aria-label",
            data_pair=self.control_id,
            **bounds,
        )
        ends = [
            dom.h("span", written(end), aria_hidden="true") for end in (self.minimum, self.maximum)
        ]
        return self.frame(
            dom.h("div", self.control, self._reset_button(), class_="slider-number"),
            dom.h("div", ends[0], self.range, ends[1], class_="slider-range"),
        )

    def read(self) -> Any:
        if not self.editable or self.control is None:
            return self.payload
        return number_in(dom.state(self.control))

    def show(self, payload: Any) -> None:
        assert self.control is not None
        for control in (self.control, self.range):
            dom.put(control, value=written(payload))

    def dom_events(self, event: str) -> list[tuple[Element, str, dict[str, Any]]]:
        if event == "release":
            return [(self.range, "change", {})]
        return super().dom_events(event)

    def _reset_button(self) -> Element | None:
        if not self.editable or "reset" not in (
            ["reset"] if self.buttons is None else self.buttons
        ):
            return None
        return dom.h(
            "button",
            "↺",
            type="button",
            class_="icon-button reset",
            aria_label="Reset to default",
            data_word="aria-label",
            data_reset=written(self.first_payload()),
            data_for=self.control_id,
        )

    def _random(self) -> float:
        positions = int((self.maximum - self.minimum) / self.step)
        value: float = self.minimum + random.randint(0, positions) * self.step
        # 7 * 0.05 has more decimals than a position on the slider.
        return round(value, max(_decimals(self.minimum), _decimals(self.step)))


def _decimals(number: float) -> int:
    return len(f"{number:.12f}".rstrip("0").partition(".")[2])


def _round_step(width: float) -> float:
    """Return the power of ten that is at most a hundredth of the width."""
    step: float = 10 ** math.floor(math.log10(width / 100))
    return step
