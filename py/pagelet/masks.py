"""Marked parts of a picture: masks and boxes as pixels of one colour."""

from __future__ import annotations

from typing import Any

from .pixels import Pixels

BORDER = 3
"""Pixels of a box's border."""


def marked(part: Any, color: str, width: int, height: int) -> Pixels:
    """Return a colour, as opaque as a part says.

    Args:
        part: an array of opacities from 0 to 1, or a box (left, top, right, bottom).
        color: as Pillow reads it.
        width, height: of the picture.
    """
    import numpy as np
    from PIL import ImageColor

    red, green, blue = ImageColor.getrgb(color)[:3]
    rgba = np.zeros((height, width, 4), np.uint8)
    opacity = np.clip(part, 0, 1) if isinstance(part, np.ndarray) else _box(part, width, height)
    if opacity.shape != (height, width):
        raise ValueError(
            f"A mask has the picture's height and width, {(height, width)}; this one has the "
            f"shape {opacity.shape}."
        )
    rgba[..., 3] = opacity * 255
    rgba[opacity > 0, :3] = red, green, blue
    return Pixels(width, height, rgba)


def _box(box: Any, width: int, height: int) -> Any:
    """Return the opacities of a box: half inside, full on its border."""
    import numpy as np

    left, top, right, bottom = box
    if not all(isinstance(edge, (int, np.integer)) for edge in (left, top, right, bottom)):
        raise TypeError(f"A box is given in whole pixels, not as {box!r}.")
    opacity = np.zeros((height, width))
    rows, columns = slice(max(0, top), max(0, bottom)), slice(max(0, left), max(0, right))
    opacity[rows, columns] = 1
    inner = opacity[
        max(0, top + BORDER) : max(0, bottom - BORDER),
        max(0, left + BORDER) : max(0, right - BORDER),
    ]
    inner[:] = 0.5
    return opacity
