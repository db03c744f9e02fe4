"""How well colours can be told apart, as WCAG counts it, and which step of a hue is fit."""

from __future__ import annotations

import re

from .utils.colors import Color

TEXT = 4.5
"""The least contrast of text with what is behind it."""

MARK = 3.0
"""The least contrast of what is not text but has to be seen."""


def luminance(color: str) -> float | None:
    """Return how light a colour like "#c74a0c" is, 0 to 1; `None` for other notations."""
    match = re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", color.strip())
    if match is None:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float | None:
    """Return the contrast of two colours, 1 to 21; `None` where one of them can't be told."""
    first, second = luminance(one), luminance(other)
    if first is None or second is None:
        return None
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def readable(hue: Color, on: str, least: float, steps: tuple[str, ...]) -> str:
    """Return the first of some steps of a hue that stands out enough; the last if none does.

    The first of all where the hue's colours are in a notation that can't be told.
    """
    for step in steps:
        ratio = contrast(hue.step(step), on)
        if ratio is None or ratio >= least:
            return step
    return steps[-1]


def is_light(hue: Color) -> bool:
    """Return whether a hue is light by nature, such as yellow: dark text suits it better."""
    middle = luminance(hue.c500)
    return middle is not None and middle > 0.4
