"""Puts a watermark over what an Image or a Video shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from .images import opened, payload_of, pillow_image
from .pictures import to_page

if TYPE_CHECKING:
    from PIL.Image import Image

CORNERS = ("top-left", "top-right", "bottom-left", "bottom-right")
MARGIN = 10
"""Pixels between a watermark and the edges of its corner."""


@dataclass
class WatermarkOptions:
    """A picture that is put over another.

    Args:
        watermark: path, array or Pillow image.
        position: a corner, or the (x, y) of the watermark's upper left corner.

    Raises:
        ValueError: for another position.
    """

    watermark: Any = None
    position: tuple[int, int] | Literal["top-left", "top-right", "bottom-left", "bottom-right"] = (
        "bottom-right"
    )

    def __post_init__(self) -> None:
        if isinstance(self.position, str) and self.position not in CORNERS:
            raise ValueError(f"position must be one of {CORNERS} or (x, y), not {self.position!r}")


def watermark_options(watermark: Any) -> WatermarkOptions:
    """Return `WatermarkOptions` for these or for a bare picture."""
    return watermark if isinstance(watermark, WatermarkOptions) else WatermarkOptions(watermark)


def on_page(options: WatermarkOptions) -> dict[str, Any] | None:
    """Return what the page is told of a watermark that it puts over a film."""
    if options.watermark is None:
        return None
    picture = to_page(payload_of(options.watermark, "png"))
    return {"picture": picture, "position": options.position, "margin": MARGIN}


def watermarked(value: Any, options: WatermarkOptions) -> Any:
    """Return an image value with the watermark over it; without one, the value itself."""
    if options.watermark is None or value is None or _is_drawing(value):
        return value
    base = _loaded(value)
    mark = _loaded(options.watermark).convert("RGBA")
    covered = base.convert("RGBA")
    x, y = _corner(covered.size, mark.size, options.position)
    # Pillow wants the part of a mark that lies outside cut off.
    covered.alpha_composite(mark.crop((max(0, -x), max(0, -y), *mark.size)), (max(0, x), max(0, y)))
    return covered.convert(base.mode)


def _corner(
    base: tuple[int, int], mark: tuple[int, int], position: tuple[int, int] | str
) -> tuple[int, int]:
    """Return where the watermark's upper left corner goes: a place outside is the last corner."""
    right, bottom = base[0] - mark[0] - MARGIN, base[1] - mark[1] - MARGIN
    if isinstance(position, tuple):
        x, y = position
        return (x, y) if x + mark[0] <= base[0] and y + mark[1] <= base[1] else (right, bottom)
    return (
        MARGIN if position.endswith("left") else right,
        MARGIN if position.startswith("top") else bottom,
    )


def _is_drawing(value: Any) -> bool:
    return isinstance(value, (str, Path)) and str(value).lower().endswith(".svg")


def _loaded(value: Any) -> Image:
    return opened(value) if isinstance(value, (str, Path)) else pillow_image(value)
