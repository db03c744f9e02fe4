"""The fonts of themes. A page asks no one for them: what is not installed is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

GENERIC = frozenset(
    [
        *("serif", "sans-serif", "monospace", "cursive", "fantasy", "math", "system-ui"),
        *("ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"),
    ]
)
"""Names that stand for whatever the browser has of that kind."""

PLAIN = re.compile(r"-?[A-Za-z_][\w-]*( [A-Za-z_][\w-]*)*")
"""Names that need no quotes in CSS."""


class Font:
    """A font by its name; used where it is installed.

    Args:
        name: as the visitor's system calls it.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name if self.name in GENERIC else f"'{self.name}'"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r})"

    def stylesheet(self) -> dict[str, Any]:
        """Return where a style sheet for the font is (`url`) or what it says (`css`): nowhere."""
        return {"url": None, "css": None}


class LocalFont(Font):
    """A font that Gradio's server brings along; used where it is installed.

    Args:
        name: the font's.
        weights: accepted; an installed font brings its own.
    """

    def __init__(self, name: str, weights: Iterable[int] = (400, 600)) -> None:
        super().__init__(name)
        self.weights = weights


class GoogleFont(LocalFont):
    """A font of Google Fonts; used where it is installed, nothing is asked of Google.

    To bring it along, put its file beside the script and pass
    `css="@font-face { font-family: 'NAME'; src: url('files/NAME.woff2'); }"` to `launch()`.
    """


def family(fonts: Font | str | Iterable[Font | str], fallback: str) -> str:
    """Return a list of fonts as CSS wants it; one that ends with no generic name gets `fallback`.

    Raises:
        TypeError: for something that is not a font.
    """
    listed = [fonts] if isinstance(fonts, (Font, str)) else list(fonts)
    wrong = [font for font in listed if not isinstance(font, (Font, str))]
    if wrong:
        raise TypeError(f"A font is a gr.themes.Font or its name, not {wrong[0]!r}.")
    names = [_name(font) for font in listed]
    if not names or names[-1] not in GENERIC:
        names.append(fallback)
    return ", ".join(names)


def _name(font: Font | str) -> str:
    """Return a font's name; one that CSS would not take for a name, in quotes."""
    if isinstance(font, Font) or PLAIN.fullmatch(font) or any(sign in font for sign in "'\","):
        return str(font)
    return f"'{font}'"
