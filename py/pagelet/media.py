"""Options of the components for pictures, sound and video."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal


@dataclass
class WebcamOptions:
    """How a camera is used.

    Args:
        mirror: whether its picture is shown, and taken, mirrored.
        constraints: for the browser: a dict with "video" (and "audio") of `MediaTrackConstraints`
            such as {"width": 640}, or those of the picture alone.
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


PALETTE = (
    "rgb(204, 50, 50)",
    "rgb(173, 204, 50)",
    "rgb(50, 204, 112)",
    "rgb(50, 112, 204)",
    "rgb(173, 50, 204)",
)

Color = str | tuple[str, float]


@dataclass
class Eraser:
    """What an image editor erases with.

    Args:
        default_size: a radius in pixels; "auto" is a fiftieth of the canvas's shorter side.
    """

    default_size: int | Literal["auto"] = "auto"


@dataclass
class Brush(Eraser):
    """What an image editor draws with.

    Args:
        default_size: a radius in pixels; "auto" is a fiftieth of the canvas's shorter side.
        colors: CSS colours, or (colour, opacity) tuples, to choose from.
        default_color: the colour at first; "auto" is the first of `colors`.
        color_mode: "fixed" offers `colors` only, "defaults" any other colour too.
    """

    colors: list[Color] | Color | None = None
    default_color: Color | None = None
    color_mode: Literal["fixed", "defaults"] = "defaults"

    def __post_init__(self) -> None:
        if self.colors is None:
            self.colors = list(PALETTE)
        if isinstance(self.colors, (str, tuple)):
            self.colors = [self.colors]
        if self.default_color is None:
            self.default_color = self.colors[0]


def black(brush: Brush | Literal[False] | None) -> Brush:
    """Return a brush; for `None`, and for none at all, one that draws in black only."""
    return brush or Brush(colors=["#000000"], color_mode="fixed")


@dataclass
class LayerOptions:
    """Which layers an image editor has.

    Args:
        allow_additional_layers: whether the visitor can add layers.
        layers: the names of the layers at first.
        disabled: whether there is one layer only, and no list of layers.
    """

    allow_additional_layers: bool = True
    layers: list[str] | None = None
    disabled: bool = False

    def __post_init__(self) -> None:
        self.layers = self.layers or ["Layer 1"]


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
