"""The pictures and the sound that are sent through the apps."""

from __future__ import annotations

import base64
import io
import random
import wave
from pathlib import Path

from e2e.pictures import photograph


def _encoded(width: int, height: int, kind: str) -> bytes:
    buffer = io.BytesIO()
    photograph(width, height).save(buffer, kind)
    return buffer.getvalue()


def data_url() -> str:
    """A small photograph as PNG, for a first result in which the start is what counts."""
    return f"data:image/png;base64,{base64.b64encode(_encoded(320, 240, 'PNG')).decode()}"


def written(folder: Path, width: int, height: int) -> Path:
    """A photograph as a JPEG file, as a camera would leave it."""
    path = folder / f"{width}x{height}.jpg"
    path.write_bytes(_encoded(width, height, "JPEG"))
    return path


def recording(folder: Path, megabytes: int) -> Path:
    """A recording of noise in stereo, so many megabytes long."""
    path = folder / f"{megabytes}.wav"
    second = random.Random(7).randbytes(4 * 44_100)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(44_100)
        for _ in range(megabytes * 1_000_000 // len(second)):
            file.writeframes(second)
    return path
