"""How the page paints an image, and how numpy arrays become that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

    Bytes = NDArray[np.uint8]

painter: Callable[[Any, Any], bool] | None = None
"""Where there is a page (session.py): fills an array with the RGBA bytes of another."""

PAINTED = ("uint8", "float32", "float64")
"""What js/pixels.js turns into bytes, in a third of numpy's time."""

BLOCK = 1 << 16
"""How many numbers are converted at a time, so that they stay in the processor's cache."""


@dataclass(frozen=True, eq=False)
class Pixels:
    """An image as the page paints it.

    Attributes:
        width, height: in pixels.
        rgba: four bytes per pixel, rows from the top; a numpy array or bytes.
        mode: what the image was made of: "L", "LA", "RGB" or "RGBA".
        density: how many of these pixels make one of the page's.
    """

    width: int
    height: int
    rgba: Any
    mode: str = "RGBA"
    density: float = 1

    def to_pil(self) -> Image:
        """Return the image as a Pillow image of its mode."""
        from PIL import Image

        image = Image.frombuffer("RGBA", (self.width, self.height), self.rgba, "raw", "RGBA", 0, 1)
        return image.copy() if self.mode == "RGBA" else image.convert(self.mode)


def from_array(array: Any) -> Pixels:
    """Return the pixels of a numpy array of shape (h, w), (h, w, 2), (h, w, 3) or (h, w, 4).

    Floats run from 0 to 1 (negative ones down to -1 become 0), integers from 0 to 255, 16-bit
    ones beyond that from 0 to their maximum; booleans are black and white.

    Raises:
        TypeError: for other shapes and types.
        ValueError: for an empty array, and for floats outside of -1..1.
    """
    import numpy as np

    if array.size == 0:
        raise ValueError(f"An image can't be empty; this array has the shape {array.shape}.")
    rows = array.reshape(-1, 1) if array.ndim == 1 else array
    if rows.ndim not in (2, 3) or (rows.ndim == 3 and rows.shape[2] not in (2, 3, 4)):
        raise TypeError(
            "An image is an array of shape (height, width), or (height, width, channels) with 2, 3 "
            f"or 4 channels; this one has the shape {array.shape}."
        )
    height, width = rows.shape[:2]
    planes = rows.reshape(height, width, -1)
    channels = planes.shape[2]
    rgba = np.empty((height, width, 4), np.uint8)
    if painter is None or planes.dtype not in PAINTED or not painter(planes, rgba):
        to_bytes = _byte_converter(planes)
        step = max(1, BLOCK // (width * channels))
        for top in range(0, height, step):
            _spread(to_bytes(planes[top : top + step]), rgba[top : top + step])
    return Pixels(width, height, rgba, ("L", "LA", "RGB", "RGBA")[channels - 1])


def _spread(block: Bytes, rgba: Bytes) -> None:
    """Write a block of 1 to 4 channels into its RGBA bytes, channel by channel (4 times faster)."""
    channels = block.shape[2]
    gray = channels < 3
    for index in range(3):
        rgba[..., index] = block[..., 0 if gray else index]
    rgba[..., 3] = block[..., channels - 1] if channels in (2, 4) else 255


def _byte_converter(array: Any) -> Callable[[Any], Bytes]:
    """Return the function that turns parts of this array into bytes."""
    import numpy as np

    kind, size = array.dtype.kind, array.dtype.itemsize
    if kind == "f":
        return _float_converter(array.dtype)
    if kind == "b":
        return lambda block: np.multiply(block, np.uint8(255), dtype=np.uint8)
    if kind not in "iu":
        raise TypeError(f"An image can't be made of an array of type {array.dtype}.")
    if size == 1:
        return (lambda block: block) if kind == "u" else _from_int8
    if size == 2 and array.max() > 255:
        bits = 8 if kind == "u" else 7
        return lambda block: (np.maximum(block, 0) >> bits).astype(np.uint8)
    return lambda block: np.clip(block, 0, 255).astype(np.uint8)


def _from_int8(block: Any) -> Bytes:
    """Stretch 0..127 to 0..255."""
    import numpy as np

    stretched: Bytes = (np.maximum(block, 0).astype(np.uint16) * 129 // 64).astype(np.uint8)
    return stretched


def _float_converter(dtype: Any) -> Callable[[Any], Bytes]:
    import numpy as np

    scratch = np.empty(BLOCK, dtype)

    def convert(block: Any) -> Bytes:
        # fmin and fmax look past NaN, which is shown as 0.
        if np.fmin.reduce(block, axis=None) < -1 or np.fmax.reduce(block, axis=None) > 1:
            raise ValueError(
                "A float image must lie between -1 and 1. Divide one of 0..255 by 255, "
                "or return it as uint8."
            )
        fits = block.size <= BLOCK
        scaled = scratch[: block.size].reshape(block.shape) if fits else np.empty_like(block)
        np.multiply(block, 255, out=scaled)
        np.rint(scaled, out=scaled)
        np.fmax(scaled, 0, out=scaled)
        converted: Bytes = scaled.astype(np.uint8)
        return converted

    return convert
