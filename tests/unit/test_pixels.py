from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from pagelet.pixels import BLOCK, Pixels, from_array


def rgba(array: Any) -> Any:
    return from_array(np.asarray(array)).rgba


def test_floats_are_rounded_and_negative_ones_are_black() -> None:
    shown = rgba([[[0.0, 0.5, 1.0], [-1.0, 0.25, 0.999]]])
    assert shown.tolist() == [[[0, 128, 255, 255], [0, 64, 255, 255]]]


def test_nan_is_black_and_what_lies_beside_it_is_checked() -> None:
    assert rgba([[np.nan, 1.0]])[0, :, 0].tolist() == [0, 255]
    with pytest.raises(ValueError, match="between -1 and 1"):
        from_array(np.array([[np.nan, 1.5]]))


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64", "longdouble"])
def test_an_image_of_several_blocks_is_whole(dtype: str) -> None:
    height = 3 * BLOCK // 100
    values = np.resize(np.arange(256), (height, 100, 3))
    shown = rgba((values / 255).astype(dtype))
    assert (shown[..., :3] == values).all()
    assert (shown[..., 3] == 255).all()


def test_a_row_longer_than_a_block() -> None:
    assert (rgba(np.ones((2, BLOCK + 1)))[..., 0] == 255).all()


@pytest.mark.parametrize(
    ("array", "first"),
    [
        (np.array([[300]], "uint16"), 1),
        (np.array([[65535]], "uint16"), 255),
        (np.array([[200]], "uint16"), 200),
        (np.array([[300]], "int16"), 2),
        (np.array([[-5]], "int16"), 0),
        (np.array([[100]], "int8"), 201),
        (np.array([[256]], "int64"), 255),
        (np.array([[-300]], "int32"), 0),
        (np.array([[True]]), 255),
    ],
)
def test_integers_and_booleans(array: Any, first: int) -> None:
    assert rgba(array)[0, 0].tolist() == [first, first, first, 255]


@pytest.mark.parametrize(
    ("channels", "mode", "pixel"),
    [
        (1, "L", [7, 7, 7, 255]),
        (2, "LA", [7, 7, 7, 8]),
        (3, "RGB", [7, 8, 9, 255]),
        (4, "RGBA", [7, 8, 9, 10]),
    ],
)
def test_channels(channels: int, mode: str, pixel: list[int]) -> None:
    values = np.array([[[7, 8, 9, 10][:channels]]], np.uint8)
    pixels = from_array(values[..., 0] if channels == 1 else values)
    assert pixels.mode == mode
    assert pixels.rgba[0, 0].tolist() == pixel
    assert pixels.to_pil().mode == mode


def test_the_function_s_array_is_not_kept() -> None:
    array = np.zeros((2, 2, 4), np.uint8)
    pixels = from_array(array)
    array[:] = 9
    assert not pixels.rgba.any()


@pytest.mark.parametrize("shape", [(2, 2, 1), (2, 2, 5), (3, 4, 6), (1, 4, 6, 3)])
def test_other_shapes_are_named(shape: tuple[int, ...]) -> None:
    with pytest.raises(TypeError) as failure:
        from_array(np.zeros(shape, np.uint8))
    assert str(shape) in str(failure.value)


def test_other_types_are_named() -> None:
    with pytest.raises(TypeError, match="complex128"):
        from_array(np.zeros((2, 2), complex))
    with pytest.raises(ValueError, match="empty"):
        from_array(np.zeros((0, 0, 3), np.uint8))


def test_pixels_become_a_pillow_image_of_its_own() -> None:
    data = bytearray([1, 2, 3, 4])
    image = Pixels(1, 1, data).to_pil()
    data[0] = 9
    assert image.getpixel((0, 0)) == (1, 2, 3, 4)
