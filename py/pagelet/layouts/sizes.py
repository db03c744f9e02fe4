"""Lengths as authors give them."""

from __future__ import annotations

from collections.abc import Mapping


def length(value: float | str) -> str:
    """Return a CSS length: numbers are pixels, strings are CSS."""
    return f"{value}px" if isinstance(value, (int, float)) else value


def heights(
    height: float | str | None, max_height: float | str | None, min_height: float | str | None
) -> str | None:
    """Return the CSS for how high something is; `None` where nothing is said about it."""
    return style({"height": height, "max-height": max_height, "min-height": min_height})


def style(lengths: Mapping[str, float | str | None], scale: int | None = None) -> str | None:
    """Return a style attribute: those of the lengths that are given, and a share of the room."""
    parts = [f"{name}: {length(value)}" for name, value in lengths.items() if value is not None]
    if scale is not None:
        parts.append(f"flex-grow: {scale}")
    return "; ".join(parts) or None
