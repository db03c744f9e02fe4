"""Subtitles of sounds and films, on their way to the page, which reads their formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import files


def to_page(subtitles: Any) -> dict[str, Any] | None:
    """Return what the page is told of subtitles.

    Args:
        subtitles: path or URL of a .vtt, .srt or .json file, or a list of
            {"text": ..., "timestamp": [start, end]}, in seconds.

    Raises:
        ValueError: for anything else.
    """
    if subtitles is None:
        return None
    if isinstance(subtitles, (list, tuple)):
        return {"cues": [_checked(cue) for cue in subtitles]}
    if not isinstance(subtitles, (str, Path)):
        raise ValueError(f"subtitles must be a path, a URL or a list, not a {type(subtitles)}.")
    if files.is_url(subtitles):
        return {"url": str(subtitles)}
    return {"text": Path(subtitles).read_text("utf-8")}


def _checked(cue: Any) -> dict[str, Any]:
    try:
        start, end = cue["timestamp"]
        return {"text": str(cue["text"]), "timestamp": [float(start), float(end)]}
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f'Each of subtitles must be {{"text": ..., "timestamp": [start, end]}}, not {cue!r}.'
        ) from error
