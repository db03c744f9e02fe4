"""The colours that a page has with a theme: the style sheet's variables, resolved."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pagelet.themes.base import ThemeClass
from pagelet.themes.stylesheet import stylesheet

SHEET = Path(__file__).parents[2] / "js" / "styles" / "theme.css"

RGBA = tuple[float, float, float, float]


@cache
def _own() -> dict[str, str]:
    text = re.sub(r"/\*.*?\*/", "", SHEET.read_text(), flags=re.DOTALL)
    return declarations(text[: text.index("}")])


def declarations(text: str) -> dict[str, str]:
    """Return the variables that a rule declares."""
    return {
        name: " ".join(value.split())
        for name, value in re.findall(r"--([a-z0-9-]+):([^;]*);", text)
    }


class Palette:
    """The variables of a page in one scheme, "light" or "dark", as the system sets it."""

    def __init__(self, theme: ThemeClass, scheme: str) -> None:
        self.scheme = scheme
        self.values = dict(_own())
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(theme)):
            by_class = ".light :" in selector or ".dark :" in selector
            other = "dark" if scheme == "light" else "light"
            if not by_class and f":not(.{scheme}," not in selector:
                assert f":not(.{other}," in selector or ":not" not in selector
                self.values.update(declarations(body))

    def resolved(self, value: str) -> str:
        """Return a value without references and without `light-dark()`."""
        while "var(--" in value:
            value = re.sub(r"var\(--([a-z0-9-]+)\)", lambda match: self.values[match[1]], value)
        while "light-dark(" in value:
            start = value.index("light-dark(")
            inside, end = _arguments(value, start + len("light-dark("))
            value = value[:start] + inside[self.scheme == "dark"] + value[end:]
        return value

    def colors(self, name: str) -> list[RGBA]:
        """Return a variable's colour, or all that its gradient runs through."""
        return _colors(self.resolved(f"var(--{name})"))

    def least_contrast(self, text: str, *grounds: str) -> float:
        """Return the contrast where it is least, of a colour with what is behind it.

        Args:
            text: the name of its variable.
            grounds: those of the fills behind it, from the front to the back.
        """
        behind = self.colors(grounds[-1])
        for name in reversed(grounds[:-1]):
            behind = [_over(front, back) for front in self.colors(name) for back in behind]
        assert all(color[3] == 1 for color in behind), f"nothing opaque behind {text}"
        return min(
            _contrast(_over(front, back), back) for front in self.colors(text) for back in behind
        )


def _arguments(text: str, start: int) -> tuple[list[str], int]:
    """Return the arguments of a function that begin at `start`, and where it ends."""
    parts, depth, position = [""], 1, start
    while depth:
        sign = text[position]
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 1:
            parts.append("")
        elif depth:
            parts[-1] += sign
        position += 1
    return [part.strip() for part in parts], position


def _colors(value: str) -> list[RGBA]:
    for function in ("linear-gradient(", "radial-gradient("):
        if value.startswith(function):
            stops, _ = _arguments(value, len(function))
            return [_color(stop) for stop in stops if _is_color(stop)]
    return [_color(value)]


def _is_color(text: str) -> bool:
    return text.startswith(("#", "rgb", "color-mix", "transparent"))


def _color(text: str) -> RGBA:
    """Return a colour as red, green, blue (0 to 255) and opacity; a stop's place is left out."""
    if text.startswith("color-mix(in srgb,"):
        (_, first, second), _ = _arguments(text, len("color-mix("))
        color, share = re.fullmatch(r"(.*?) (\d+)%", first).groups()  # type: ignore[union-attr]
        return _mixed(_color(color), _color(second), int(share) / 100)
    if match := re.match(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", text):
        digits = match[1] if len(match[1]) == 6 else "".join(sign * 2 for sign in match[1])
        return (*(int(digits[start : start + 2], 16) for start in (0, 2, 4)), 1)  # type: ignore[return-value]
    if match := re.match(r"rgb\((\d+) (\d+) (\d+) / (\d+)%\)", text):
        return (*(int(part) for part in match.groups()[:3]), int(match[4]) / 100)  # type: ignore[return-value]
    if text.startswith(("transparent", "none")):
        return (0, 0, 0, 0)
    raise ValueError(f"This is no colour that the tests know: {text}")


def _mixed(first: RGBA, second: RGBA, share: float) -> RGBA:
    alpha = first[3] * share + second[3] * (1 - share)
    mixed = (
        (a * first[3] * share + b * second[3] * (1 - share)) / alpha if alpha else 0
        for a, b in zip(first[:3], second[:3], strict=True)
    )
    return (*mixed, alpha)  # type: ignore[return-value]


def _over(front: RGBA, back: RGBA) -> RGBA:
    alpha = front[3]
    return (*(a * alpha + b * (1 - alpha) for a, b in zip(front[:3], back[:3], strict=True)), 1)  # type: ignore[return-value]


def _luminance(color: RGBA) -> float:
    channels = [part / 255 for part in color[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: RGBA, other: RGBA) -> float:
    first, second = _luminance(one), _luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
