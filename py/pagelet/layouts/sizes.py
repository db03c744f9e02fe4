"""Lengths as authors give them."""

from __future__ import annotations


def length(value: float | str) -> str:
    """Return a CSS length: numbers are pixels, strings are CSS."""
    return f"{value}px" if isinstance(value, (int, float)) else value
