"""Matrix: a Dataframe whose function gets a list of rows."""

from __future__ import annotations

from typing import Any, Literal

from .numpy import Numpy


class Matrix(Numpy):
    """A table of lists: a Dataframe whose function gets a list of rows.

    Args:
        value, type, options: as for `Dataframe`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        type: Literal["pandas", "numpy", "array", "polars"] = "array",
        **options: Any,
    ) -> None:
        super().__init__(value, type=type, **options)
