from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

import pagelet as gr
from pagelet import films

FIXTURES = Path(__file__).parents[1] / "conformance" / "fixtures"


@pytest.mark.parametrize("name", ["tiny.mp4", "tiny.webm"])
def test_how_long_a_film_is(name: str) -> None:
    assert films.seconds(FIXTURES / name) == pytest.approx(1, abs=0.1)


def test_a_film_may_not_tell(tmp_path: Path) -> None:
    live = b"\x1a\x45\xdf\xa3\x80" + b"\x18\x53\x80\x67\x01" + b"\xff" * 7 + b"\x15\x49\xa9\x66\x80"
    for data in (b"", b"no film at all", live, struct.pack(">I4s", 3, b"ftyp")):
        path = tmp_path / "film"
        path.write_bytes(data)
        assert films.seconds(path) is None
        assert gr.validators.is_video_correct_length(str(path), 1, 2)["is_valid"]


def test_a_large_box_and_a_long_film(tmp_path: Path) -> None:
    head = struct.pack(">B3x16xIQ", 1, 1000, 5_000_000_000)
    inner = struct.pack(">I4s", len(head) + 8, b"mvhd") + head
    moov = struct.pack(">I4sQ", 1, b"moov", len(inner) + 16) + inner
    path = tmp_path / "film.mp4"
    path.write_bytes(struct.pack(">I4s", 8, b"ftyp") + moov)
    assert films.seconds(path) == 5_000_000


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [(None, None, ""), (1, 3, ""), (3, None, "Audio is too short"), (None, 1, "Audio is too long")],
)
def test_the_length_of_a_sound(least: float | None, most: float | None, said: str) -> None:
    answer = gr.validators.is_audio_correct_length((4, np.zeros((8, 2))), least, most)
    assert answer["is_valid"] is (said == "")
    assert answer["message"].startswith(said)
    assert gr.validators.is_audio_correct_length(None, least, most)["is_valid"]


def test_the_length_of_a_film() -> None:
    path = str(FIXTURES / "tiny.mp4")
    answer = gr.validators.is_video_correct_length(path, 2, None)
    assert answer["message"] == "Video is too short. It must be at least 2 seconds"
    assert not gr.validators.is_video_correct_length(path, None, 0.5)["is_valid"]
