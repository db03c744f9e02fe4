"""Microphone: an Audio that is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from .audio import Audio


class Microphone(Audio):
    """A recorded sound, otherwise an Audio.

    Args:
        value, sources, format, options: as for `Audio`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        sources: Sequence[str] | str | None = ("microphone",),
        format: Literal["wav", "mp3"] | None = "wav",
        **options: Any,
    ) -> None:
        super().__init__(value, sources=sources, format=format, **options)


Mic = Microphone
"""Its short name."""
