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
    sizes = {"height": height, "max-height": max_height, "min-height": min_height}
    style = [f"{name}: {length(size)}" for name, size in sizes.items() if size is not None]
    return "; ".join(style) or None


def style(lengths: Mapping[str, int | str | None], scale: int | None = None) -> str | None:
    """Return a style attribute: those of the lengths that are given, and a share of the room."""
    parts = [f"{name}: {length(value)}" for name, value in lengths.items() if value is not None]
    if scale is not None:
        parts.append(f"flex-grow: {scale}")
    return "; ".join(parts) or None
