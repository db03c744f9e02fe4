"""Sounds: numpy arrays to WAV files for the page, and back."""

from __future__ import annotations

import struct
import warnings
import wave
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from . import files
from .errors import Error

PCM, FLOAT, EXTENSIBLE = 1, 3, 0xFFFE


def received(payload: Any, type: str, format: str | None) -> tuple[int, Any] | str | None:
    """Return what a function receives for a sound's payload.

    The page makes another format of it where one is wanted, and sends its path along, as "decoded".

    Raises:
        Error: if it is no sound, or not in the format that is wanted.
    """
    if payload is None:
        return None
    path = files.local(payload, "Audio", "audio.wav")
    decoded = payload.get("decoded")
    if type == "numpy":
        return read(decoded or path, payload.get("orig_name"))
    if format and decoded:
        return str(decoded)
    files.check_format(path, payload.get("orig_name"), format)
    return path


def payload_of(value: Any, streaming: bool) -> dict[str, Any] | bytes | None:
    """Return the payload of a sound that a function returned.

    Args:
        value: a tuple of rate and array, a path, a URL, or bytes.
        streaming: whether bytes are a piece of a stream, which has no name.

    Raises:
        ValueError: for anything else.
    """
    if value is None or (isinstance(value, bytes) and streaming):
        return value
    if isinstance(value, bytes):
        return _offered(files.save(value, "audio"))
    if isinstance(value, tuple):
        rate, samples = value
        return _offered(written(rate, samples))
    if not isinstance(value, (str, Path)):
        raise ValueError(
            f"Audio plays a tuple of rate and array, a path, a URL or bytes, not a {type(value)}."
        )
    return _offered(value)


def _offered(path: str | Path) -> dict[str, Any]:
    named = not files.is_url(path) and Path(path).exists()
    return files.file_data(path, orig_name=Path(path).name if named else None)


def preview(value: Any) -> str:
    """Return what an examples table shows for a sound."""
    if value is None:
        return ""
    return files.name_of(value) if isinstance(value, (str, Path)) else "(audio)"


def written(rate: Any, samples: Any) -> str:
    """Write samples as a WAV file of 16 bits and return its path.

    Args:
        rate: samples per second.
        samples: an array of shape (count,) or (count, channels).
    """
    data, rate = to_int16(samples), round(rate)
    sound = BytesIO()
    with wave.open(sound, "wb") as file:
        file.setnchannels(data.shape[1] if data.ndim > 1 else 1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(data.astype("<i2", copy=False).tobytes())
    return files.save(sound.getbuffer(), "audio.wav")


def to_int16(samples: Any) -> Any:
    """Return samples as 16-bit integers; floats are scaled so that the loudest is full scale.

    Raises:
        ValueError: for another type of numbers, and for floats without any.
    """
    import numpy as np

    dtype = samples.dtype
    if dtype == np.int16:
        return samples
    if dtype.name not in ("float16", "float32", "float64", "uint8", "uint16", "int8", "int32"):
        raise ValueError(
            f"A sound can't be made of {dtype} numbers. Use 16-bit integers, or floats."
        )
    warnings.warn(f"The sound is converted from {dtype} to 16-bit integers.", stacklevel=4)
    if dtype.kind == "f":
        wide = samples.astype(np.float64 if dtype.itemsize == 8 else np.float32)
        peak = np.abs(wide).max()
        return (wide / (peak or 1) * 32767).astype(np.int16)
    if dtype == np.int32:
        return (samples / 65536).astype(np.int16)
    if dtype == np.int8:
        return samples.astype(np.int16) * 256
    return (samples.astype(np.int32) * (257 if dtype == np.uint8 else 1) - 32768).astype(np.int16)


def read(path: str, name: str | None = None) -> tuple[int, Any]:
    """Return the rate and the samples of a WAV file.

    The samples have the file's own width: int8, int16 or int32 (24 bits are shifted up); floats
    become int16.

    Raises:
        Error: if it is no such file.
    """
    return decoded(Path(path).read_bytes(), name or Path(path).name)


def decoded(data: bytes, name: str) -> tuple[int, Any]:
    """Return the same of the content of such a file."""
    try:
        return _parsed(data)
    except (ValueError, KeyError, struct.error) as error:
        raise Error(
            f"{name} can't be read as a sound: it is damaged, or of a kind that "
            "neither Python nor this browser knows."
        ) from error


def _parsed(data: bytes) -> tuple[int, Any]:
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError("no RIFF header")
    chunks = dict(_chunks(data))
    head = chunks[b"fmt "]
    format, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", head)
    if format == EXTENSIBLE:
        (format,) = struct.unpack_from("<H", head, 24)
    samples = _samples(bytes(chunks[b"data"]), format, bits)
    return rate, samples if channels == 1 else samples.reshape(-1, channels)


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    start = 12
    while start + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, start)
        yield name, memoryview(data)[start + 8 : start + 8 + size]
        start += 8 + size + size % 2


def _samples(data: bytes, format: int, bits: int) -> Any:
    import numpy as np

    if format == FLOAT:
        floats = np.frombuffer(data, f"<f{bits // 8}")
        return (floats.clip(-1, 1) * 32767).astype(np.int16)
    if format != PCM or bits not in (8, 16, 24, 32):
        raise ValueError(f"format {format} of {bits} bits")
    if bits == 8:
        return (np.frombuffer(data, np.uint8) - np.uint8(128)).view(np.int8)
    if bits == 24:
        padded = np.zeros((len(data) // 3, 4), np.uint8)
        padded[:, 1:] = np.frombuffer(data, np.uint8, len(data) // 3 * 3).reshape(-1, 3)
        return padded.view("<i4").ravel()
    return np.frombuffer(data, f"<i{bits // 8}").copy()
