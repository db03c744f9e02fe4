from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pagelet import audio
from pagelet.errors import Error


def round_trip(samples: Any, rate: float = 8000) -> tuple[int, Any]:
    return audio.read(audio.written(rate, samples))


@pytest.mark.parametrize("shape", [(40,), (20, 2)])
def test_sixteen_bits_come_back(shape: tuple[int, ...]) -> None:
    samples = np.arange(-20, 20, dtype=np.int16).reshape(shape)
    rate, read = round_trip(samples, 44100.0)
    assert rate == 44100
    assert read.tolist() == samples.tolist()


@pytest.mark.filterwarnings("ignore:The sound is converted")
@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        (np.array([0.0, 0.25, -0.5]), [0, 16383, -32767]),
        (np.array([0.0, 0.0], np.float32), [0, 0]),
        (np.array([0, 254], np.uint8), [-32768, 32510]),
        (np.array([-100, 100], np.int8), [-25600, 25600]),
        (np.array([1_000_000_000, -1_000_000_000], np.int32), [15258, -15258]),
        (np.array([0, 65535], np.uint16), [-32768, 32767]),
    ],
)
def test_other_numbers_are_converted(samples: Any, expected: list[int]) -> None:
    assert round_trip(samples)[1].tolist() == expected


def test_a_conversion_is_told() -> None:
    with pytest.warns(UserWarning, match="float64"):
        audio.to_int16(np.zeros(3))


@pytest.mark.parametrize("dtype", ["bool", "int64", "complex128"])
def test_what_is_no_sound_is_named(dtype: str) -> None:
    with pytest.raises(ValueError, match=dtype):
        audio.to_int16(np.zeros(3, dtype))


def riff(format: int, bits: int, data: bytes, extra: bytes = b"") -> bytes:
    """Return a WAV file of one channel, with a chunk before the data that is to be skipped."""
    size = bits // 8
    head = struct.pack("<HHIIHH", format, 1, 8000, 8000 * size, size, bits) + extra
    chunks = b"".join(
        name + struct.pack("<I", len(chunk)) + chunk + bytes(len(chunk) % 2)
        for name, chunk in ((b"fmt ", head), (b"LIST", b"odd"), (b"data", data))
    )
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WAVE" + chunks


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (riff(1, 8, bytes([128, 0, 255])), np.array([0, -128, 127], np.int8)),
        (riff(1, 24, bytes([0, 0, 64, 255, 255, 255])), np.array([1 << 30, -256], np.int32)),
        (riff(1, 32, struct.pack("<i", -5)), np.array([-5], np.int32)),
        (riff(3, 32, struct.pack("<2f", 1, -0.5)), np.array([32767, -16383], np.int16)),
        (
            riff(0xFFFE, 16, struct.pack("<h", 7), struct.pack("<HHIH", 22, 16, 4, 1) + bytes(14)),
            np.array([7], np.int16),
        ),
    ],
)
def test_the_widths_of_wav_files(file: bytes, expected: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(file)
    rate, samples = audio.read(str(path))
    assert rate == 8000
    assert samples.dtype == expected.dtype
    assert samples.tolist() == expected.tolist()


@pytest.mark.parametrize("data", [b"", b"ID3 is an mp3", riff(2, 4, b"xx"), riff(1, 16, b"")[:30]])
def test_what_can_t_be_read_is_the_visitor_s_mistake(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(data)
    with pytest.raises(Error, match="song"):
        audio.read(str(path), "song")
