"""Themes as JSON, in Gradio's own form, so that they can be carried to and fro."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .base import ThemeClass
from .utils.fonts import Font, GoogleFont, LocalFont, family
from .variables import FONTS, KNOWN

CLASSES: dict[str, type[Font]] = {"font": Font, "local": LocalFont, "google": GoogleFont}


def plain(theme: ThemeClass) -> dict[str, Any]:
    """Return a theme as plain data."""
    extra = {"name": theme.name, "custom_css": theme.custom_css}
    return {"theme": {**extra, **theme.variables()}}


def restored(data: Mapping[str, Any]) -> ThemeClass:
    """Return the theme that plain data describe.

    Raises:
        ValueError: if they describe none.
    """
    values = data.get("theme")
    if not isinstance(values, Mapping):
        raise ValueError("This is no theme: it has no 'theme' with variables by name.")
    theme = ThemeClass()
    for name, value in values.items():
        if name in ("name", "custom_css"):
            setattr(theme, name, str(value or ""))
        elif name in FONTS and isinstance(value, list):
            setattr(theme, name, family([_font(item) for item in value], "system-ui"))
        elif name in KNOWN and value is not None:
            setattr(theme, name, value)
    return theme


def write(theme: ThemeClass, filename: str | Path) -> None:
    """Write a theme to a JSON file."""
    Path(filename).write_text(json.dumps(plain(theme), indent=2), encoding="utf-8")


def read(path: str | Path) -> ThemeClass:
    """Return the theme in a JSON file."""
    return restored(json.loads(Path(path).read_text(encoding="utf-8")))


def _font(item: Any) -> Font | str:
    if isinstance(item, Mapping):
        return CLASSES.get(str(item.get("class")), Font)(str(item["name"]))
    return str(item)
