"""PlayableVideo: a Video that every browser plays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .video import Video


class PlayableVideo(Video):
    """A film in a format that every browser plays, otherwise a Video.

    Args:
        value, format, sources, options: as for `Video`.
    """

    def __init__(
        self,
        value: Any = None,
        *,
        format: str | None = "mp4",
        sources: Sequence[str] | str | None = ("upload",),
        **options: Any,
    ) -> None:
        super().__init__(value, format=format, sources=sources, **options)
