"""Functions that take several calls at once: one list per input, one list per output."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def joined(calls: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """Return one list per input from the values of several calls."""
    return [list(values) for values in zip(*calls, strict=True)]


def split(returned: Any, count: int) -> list[Any]:
    """Return the results of each call from what a function returned: one list per output.

    Raises:
        ValueError: if there are fewer results than calls.
    """
    results = list(zip(*returned, strict=False))
    if len(results) < count:
        raise ValueError(
            f"With batch=True a function returns one list per output, each with {count} results; "
            f"here are {len(results)}."
        )
    return [result[0] if len(result) == 1 else result for result in results[:count]]
