"""Options of the components for pictures, sound and video."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass
class WebcamOptions:
    """How a camera is used.

    Args:
        mirror: whether its picture is shown, and taken, mirrored.
        constraints: `MediaTrackConstraints` for the browser, such as {"width": 640}.
    """

    mirror: bool = True
    constraints: dict[str, Any] | None = None


@dataclass
class WaveformOptions:
    """How a sound is drawn.

    Args:
        waveform_color, waveform_progress_color, trim_region_color: CSS colours.
        show_recording_waveform: whether the waveform is drawn while recording.
        skip_length: seconds that the buttons for skipping go.
        sample_rate: of recordings, per second.
    """

    waveform_color: str | None = None
    waveform_progress_color: str | None = None
    trim_region_color: str | None = None
    show_recording_waveform: bool = True
    skip_length: float = 5
    sample_rate: int = 44100


def check_sources(sources: Sequence[str] | str | None, known: Sequence[str]) -> list[str]:
    """Return `sources` as a list, all known ones for `None`.

    Raises:
        ValueError: for a source that is not known.
    """
    chosen = list(known) if sources is None else [sources] if isinstance(sources, str) else sources
    unknown = [source for source in chosen if source not in known]
    if unknown:
        raise ValueError(f"sources may hold {list(known)}, not {unknown[0]!r}")
    return list(chosen)
