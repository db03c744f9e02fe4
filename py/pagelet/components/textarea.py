"""TextArea: a Textbox of several lines."""

from __future__ import annotations

from typing import Any

from .textbox import Textbox


class TextArea(Textbox):
    """Text of several lines, otherwise a Textbox.

    Args:
        value: the initial text, or a callable that gives it.
        lines: how many lines it is high at least.
        max_lines: to how many lines it grows.
        options: as for `Textbox`.
    """

    names = ()

    def __init__(
        self, value: Any = None, *, lines: int = 7, max_lines: int | None = 20, **options: Any
    ) -> None:
        super().__init__(value, lines=lines, max_lines=max_lines, **options)
