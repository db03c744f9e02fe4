"""What models take: texts as they are, pictures as pixels, sound as samples."""

from __future__ import annotations

import os
from typing import Any

from pagelet import dom

RATE = 16_000
"""Samples in a second that models of speech are made for."""

PICTURES = (".bmp", ".gif", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp")


async def prepared(value: Any) -> Any:
    """Return a value as the library takes it."""
    if isinstance(value, (list, tuple)):
        return [await prepared(item) for item in value]
    if isinstance(value, dict):
        samples = value.get("raw", value.get("array"))
        if samples is not None:
            return _sound(samples, int(value.get("sampling_rate", RATE)))
        return {name: await prepared(item) for name, item in value.items()}
    if isinstance(value, str) and os.path.isfile(value):
        return _file(value)
    if hasattr(value, "convert") and hasattr(value, "size"):
        return _picture(value)
    if hasattr(value, "ndim"):
        return _array(value)
    return value


def _file(path: str) -> Any:
    if path.lower().endswith(PICTURES):
        from PIL import Image

        return _picture(Image.open(path))
    from pagelet import audio

    rate, samples = audio.read(path)
    return _sound(samples, rate)


def _array(array: Any) -> Any:
    """Return an array of three dimensions as a picture, others as sound."""
    if array.ndim < 3:
        return _sound(array, RATE)
    from PIL import Image

    return _picture(Image.fromarray(array))


def _picture(image: Any) -> dict[str, Any]:
    width, height = image.size
    return {"pixels": dom.buffer(image.convert("RGBA").tobytes()), "width": width, "height": height}


def _sound(samples: Any, rate: int) -> dict[str, Any]:
    """Return sound in one channel, with as many samples in a second as models expect."""
    import numpy as np

    array = np.asarray(samples)
    if array.dtype.kind in "iu":
        array = array / np.iinfo(array.dtype).max
    if array.ndim == 2:
        array = array.mean(axis=int(array.shape[0] > array.shape[1]))
    if rate != RATE:
        count = round(len(array) * RATE / rate)
        places = np.linspace(0, len(array) - 1, count)
        array = np.interp(places, np.arange(len(array)), array)
    return {"samples": dom.buffer(np.ascontiguousarray(array, dtype=np.float32))}
