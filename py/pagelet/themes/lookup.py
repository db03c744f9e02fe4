"""Finding the theme that `launch(theme=...)` asks for."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any

from . import PUBLIC
from .base import ThemeClass

THEMES = {name.lower(): name for name, module in PUBLIC.items() if module == name.lower()}
"""The classes of themes by their names in lower case, which their modules have too."""

HUB = "gradio/"
"""Under this the Hub has what is built in here."""


def theme_of(choice: Any) -> ThemeClass:
    """Return a theme that is given as such, or by its name: "soft", "gradio/soft".

    An unknown name gives the default theme, with a warning, as in Gradio.

    Raises:
        TypeError: for something else.
    """
    if isinstance(choice, ThemeClass):
        return choice
    if isinstance(choice, type) and issubclass(choice, ThemeClass):
        return choice()
    if not isinstance(choice, str):
        raise TypeError(
            f"theme must be a theme such as gr.themes.Soft(), or its name, not {choice!r}."
        )
    name = choice.lower().removeprefix(HUB)
    if name not in THEMES:
        warnings.warn(
            f"There is no theme {choice!r} here, so that the default one is used; a page asks no "
            f"other site for themes. There are: {', '.join(sorted(THEMES))}.",
            stacklevel=2,
        )
        name = "default"
    theme: ThemeClass = getattr(import_module(f".{name}", __package__), THEMES[name])()
    return theme
