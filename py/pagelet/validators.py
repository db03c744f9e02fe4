"""Ready-made validators: how long a sound or a film may be (`gr.validators`)."""

from __future__ import annotations

from typing import Any

from . import films
from .validation import validate

__all__ = ["is_audio_correct_length", "is_video_correct_length"]


def is_audio_correct_length(
    audio: tuple[int, Any] | None, min_length: float | None, max_length: float | None
) -> dict[str, Any]:
    """Say whether a sound has a length between two, in seconds.

    Args:
        audio: the tuple of rate and array that a function gets; `None` is right.
        min_length, max_length: `None` for no limit.
    """
    if audio is None:
        return validate(True, "")
    rate, samples = audio
    return _checked("Audio", len(samples) / rate, min_length, max_length)


def is_video_correct_length(
    video: str | None, min_length: float | None, max_length: float | None
) -> dict[str, Any]:
    """Say whether a film has a length between two, in seconds.

    Args:
        video: the path that a function gets; `None`, and a file that does not tell, are right.
        min_length, max_length: `None` for no limit.
    """
    length = None if video is None else films.seconds(video)
    return (
        validate(True, "") if length is None else _checked("Video", length, min_length, max_length)
    )


def _checked(kind: str, length: float, least: float | None, most: float | None) -> dict[str, Any]:
    if least is not None and length < least:
        return validate(False, f"{kind} is too short. It must be at least {least} seconds")
    if most is not None and length > most:
        return validate(False, f"{kind} is too long. It must be at most {most} seconds")
    return validate(True, "")
