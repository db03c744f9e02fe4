"""Numpy: a Dataframe whose function gets an array."""

from __future__ import annotations

from typing import Any, Literal

from pagelet.grids import Count

from .dataframe import Dataframe


class Numpy(Dataframe):
    """A table for numpy: a Dataframe whose function gets an array.

    Args:
        value, row_count, type, options: as for `Dataframe`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        row_count: Count = (1, "dynamic"),
        type: Literal["pandas", "numpy", "array", "polars"] = "numpy",
        **options: Any,
    ) -> None:
        super().__init__(value, row_count=row_count, type=type, **options)
