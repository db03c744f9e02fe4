"""JSON: a tree of values."""

from __future__ import annotations

import json
import math
import warnings
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, ClassVar

from pagelet import dom
from pagelet.errors import Error
from pagelet.layouts.sizes import length

from .base import Component, Shared

if TYPE_CHECKING:
    from typing import Unpack

    from js import Element

WIDEST = 1 << 63
"""Integers from here on have no place in 64 bits."""


class JSON(Component):
    """Shows a dict or a list as a tree that can be folded.

    The function returns a dict, a list, or a `str` of JSON; arrays, dates and other objects in it
    become lists and strings. As an input it hands the value back.

    Args:
        value: what is shown at first, or a callable for it.
        open: whether the whole tree is unfolded.
        show_indices: whether the members of lists are numbered.
        height, max_height, min_height: numbers are pixels, strings CSS lengths.
    """

    events: ClassVar[tuple[str, ...]] = ("change",)
    without: ClassVar[tuple[str, ...]] = ("info", "interactive")
    default_buttons: ClassVar[tuple[str, ...] | None] = ("copy",)

    def __init__(
        self,
        value: Any = None,
        *,
        open: bool = False,
        show_indices: bool = False,
        height: int | str | None = None,
        max_height: int | str | None = 500,
        min_height: int | str | None = None,
        **shared: Unpack[Shared],
    ) -> None:
        self.open = open
        self.show_indices = show_indices
        self.height = height
        self.max_height = max_height
        self.min_height = min_height
        super().__init__(value, **shared)

    def postprocess(self, value: Any) -> Any:
        if value is None:
            return None
        if isinstance(value, str):
            return parsed(value)
        if not isinstance(value, (dict, list)):
            warnings.warn(
                f"A JSON component shows a dict, a list or a str of JSON, not a {type(value)}.",
                stacklevel=2,
            )
        return jsonable(value)

    def build(self) -> Element:
        self.control = dom.h("pagelet-json")
        dom.put(
            self.control,
            open=self.open,
            show_indices=self.show_indices,
            copy="copy" in (self.buttons or []),
        )
        sizes = {"height": self.height, "max-height": self.max_height}
        sizes["min-height"] = self.min_height
        style = [f"{name}: {length(size)}" for name, size in sizes.items() if size is not None]
        dom.attr(self.control, "style", "; ".join(style))
        return self.frame(self.control, labels_control=False)

    def state_elements(self) -> list[Element]:
        return []

    def show(self, payload: Any) -> None:
        assert self.control is not None
        # Text crosses to the page much faster than a tree of objects.
        dom.put(self.control, value=None if payload is None else json.dumps(payload))


def parsed(text: str) -> Any:
    """Return what JSON text says.

    Raises:
        Error: if it is not JSON.
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except ValueError as error:
        raise Error(f"This is not JSON: {error}") from error


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is not a JSON value")


def jsonable(value: Any) -> Any:
    """Return a value as JSON can hold it: NaN as null, and as text what JSON has no form for.

    Raises:
        TypeError: for a dict with a key that is no string, and for an integer beyond 64 bits.
    """
    if isinstance(value, dict):
        wrong = next((key for key in value if not isinstance(key, str)), None)
        if wrong is not None:
            raise TypeError(f"The keys of a JSON object are strings, not {wrong!r}.")
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [jsonable(item) for item in value]
    if isinstance(value, Enum):
        return jsonable(value.value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: jsonable(getattr(value, field.name)) for field in fields(value)}
    if type(value).__module__ == "numpy":
        return _from_numpy(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, int) and not -WIDEST <= value < 2 * WIDEST:
        raise TypeError(f"The integer {value} is too large for JSON: 64 bits can't hold it.")
    return value if value is None or isinstance(value, (str, int)) else str(value)


def _from_numpy(value: Any) -> Any:
    """Return a numpy number or array as Python's; 32-bit floats keep their few digits."""
    if value.dtype.kind not in "biuf":
        return [jsonable(item) for item in value] if value.ndim else str(value)
    short = value.dtype.kind == "f" and value.dtype.itemsize < 8
    return jsonable((value.astype(str).astype(float) if short else value).tolist())


Json = JSON
"""Its name in older scripts."""
