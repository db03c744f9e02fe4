"""What models take: texts as they are, pictures as pixels, sound as samples."""

from __future__ import annotations

import os
from typing import Any

from pagelet import dom

RATE = 16_000
"""Samples in a second that models of speech are made for, if they do not say."""

SEEING = ("image", "object-detection", "depth", "background-removal", "visual", "document-question")
HEARING = ("speech-recognition", "audio-classification")
"""What names of tasks hold that are given pictures, or sound."""

ADDRESSES = ("http://", "https://", "data:", "blob:")


async def prepared(kind: str, value: Any, handle: Any) -> Any:
    """Return the main argument of a task as the library takes it.

    Args:
        kind: the task.
        value: what the script gives.
        handle: the library's pipeline, which may know the rate of its model.
    """
    if any(part in kind for part in HEARING):
        return _sound(kind, value, _rate_of(handle))
    if any(part in kind for part in SEEING):
        return _picture(kind, value)
    if isinstance(value, (str, list)):
        return value
    raise TypeError(f"A pipeline for {kind} takes a text or a list of texts, not {value!r}.")


def _rate_of(handle: Any) -> int:
    for name in ("processor", "feature_extractor", "config"):
        handle = getattr(handle, name, None)
    return int(getattr(handle, "sampling_rate", None) or RATE)


def _picture(kind: str, value: Any) -> Any:
    from PIL import Image

    if isinstance(value, (str, os.PathLike)):
        if str(value).startswith(ADDRESSES):
            return str(value)
        value = Image.open(_existing(kind, value))
    elif hasattr(value, "ndim"):
        value = Image.fromarray(_as_bytes(value))
    if not hasattr(value, "convert"):
        raise TypeError(
            f"A pipeline for {kind} takes a picture of Pillow's, an array, a path or an address, "
            f"not {value!r}."
        )
    width, height = value.size
    return {"pixels": dom.buffer(value.convert("RGBA").tobytes()), "width": width, "height": height}


def _as_bytes(array: Any) -> Any:
    """Return an array with whole numbers up to 255; floats are from 0 to 1, or to 255."""
    if array.dtype.kind != "f":
        return array.astype("uint8")
    scaled = array * 255 if array.max() <= 1 else array
    return scaled.round().clip(0, 255).astype("uint8")


def _sound(kind: str, value: Any, rate: int) -> dict[str, Any]:
    from pagelet import audio

    if isinstance(value, (str, os.PathLike)):
        given, samples = audio.read(_existing(kind, value))
    elif isinstance(value, bytes):
        given, samples = audio.decoded(value, "What the pipeline is given")
    elif isinstance(value, dict) and {"raw", "array"} & set(value):
        samples = value["raw"] if "raw" in value else value["array"]
        given = int(value.get("sampling_rate", rate))
    elif isinstance(value, tuple) and len(value) == 2:  # As gr.Audio has it.
        given, samples = value
    elif hasattr(value, "ndim"):
        given, samples = rate, value
    else:
        raise TypeError(
            f"A pipeline for {kind} takes a path, samples, (rate, samples) or a dict with `raw` "
            f"and `sampling_rate`, not {value!r}."
        )
    return {"samples": dom.buffer(resampled(samples, int(given), rate))}


def resampled(samples: Any, given: int, rate: int) -> Any:
    """Return sound in one channel, with as many samples in a second as the model expects."""
    import numpy as np

    array = np.asarray(samples)
    if array.dtype.kind in "iu":
        array = array / np.iinfo(array.dtype).max
    if array.ndim == 2:
        array = array.mean(axis=int(array.shape[0] > array.shape[1]))
    if given != rate:
        places = np.linspace(0, len(array) - 1, round(len(array) * rate / given))
        array = np.interp(places, np.arange(len(array)), array)
    return np.ascontiguousarray(array, dtype=np.float32)


def _existing(kind: str, path: Any) -> str:
    if not os.path.isfile(path):
        raise FileNotFoundError(
            f"A pipeline for {kind} was given {path!r}, and there is no such file."
        )
    return str(path)
