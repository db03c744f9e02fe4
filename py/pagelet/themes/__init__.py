"""Themes: `launch(theme=gr.themes.Soft())`. Each is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import Any

PUBLIC = {
    "Base": "base",
    "Citrus": "citrus",
    "Color": "utils.colors",
    "Cyberpunk": "cyberpunk",
    "Default": "default",
    "Ember": "ember",
    "Font": "utils.fonts",
    "Glass": "glass",
    "GoogleFont": "utils.fonts",
    "LocalFont": "utils.fonts",
    "Mario": "mario",
    "Monochrome": "monochrome",
    "Neon": "neon",
    "Ocean": "ocean",
    "Origin": "origin",
    "Size": "utils.sizes",
    "Soft": "soft",
    "ThemeClass": "base",
}
"""Where each public name is defined: the line to add with a new theme."""

MODULES = {"colors": "utils.colors", "sizes": "utils.sizes", "fonts": "utils.fonts"}
"""The modules that have a shorter name here."""

__all__ = [*PUBLIC, *MODULES]


def __getattr__(name: str) -> Any:
    if name in MODULES:
        return import_module(f".{MODULES[name]}", __name__)
    if name not in PUBLIC:
        known = ", ".join(PUBLIC)
        raise AttributeError(f"module 'gradio.themes' has no attribute {name!r}; it has: {known}")
    value = getattr(import_module(f".{PUBLIC[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
