"""Sketchpad: a canvas to sketch on in black."""

from __future__ import annotations

from typing import Any, Literal

from pagelet.media import Brush, black

from .paint import Paint


class Sketchpad(Paint):
    """A canvas to sketch on in black; otherwise a Paint.

    Args:
        value, brush, options: as for `ImageEditor`.
    """

    def __init__(
        self, value: Any = None, *, brush: Brush | Literal[False] | None = None, **options: Any
    ) -> None:
        super().__init__(value, brush=black(brush), **options)
