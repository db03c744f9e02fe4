from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PIL import Image

from pagelet.watermark import WatermarkOptions, watermark_options, watermarked

MARK = Image.new("RGBA", (8, 5), (255, 0, 0, 128))


def marked_at(position: Any, mark: Image.Image = MARK) -> tuple[int, int, int, int]:
    """Return the box that a mark covers on a black picture of 60 by 40."""
    base = np.zeros((40, 60, 3), np.uint8)
    image = watermarked(base, WatermarkOptions(mark, position))
    assert image.size == (60, 40)
    box = image.getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    ("position", "box"),
    [
        ("top-left", (10, 10, 18, 15)),
        ("top-right", (42, 10, 50, 15)),
        ("bottom-left", (10, 25, 18, 30)),
        ("bottom-right", (42, 25, 50, 30)),
        ((3, 4), (3, 4, 11, 9)),
        ((58, 38), (42, 25, 50, 30)),
    ],
)
def test_places(position: Any, box: tuple[int, ...]) -> None:
    assert marked_at(position) == box


def test_a_mark_larger_than_the_picture_is_cut() -> None:
    assert marked_at("bottom-right", MARK.resize((100, 100))) == (0, 0, 50, 30)


def test_without_a_mark_the_value_itself_comes_back() -> None:
    value = np.zeros((2, 2))
    assert watermarked(value, watermark_options(None)) is value
    assert watermarked(None, watermark_options(MARK)) is None
    assert watermarked("a.svg", watermark_options(MARK)) == "a.svg"


def test_another_place_is_refused() -> None:
    with pytest.raises(ValueError, match="middle"):
        WatermarkOptions(MARK, "middle")  # type: ignore[arg-type]
