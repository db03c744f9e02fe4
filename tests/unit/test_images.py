from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from pagelet import files, images
from pagelet.errors import Error
from pagelet.pixels import Pixels

COLORS = [(255, 0, 0), (0, 255, 0), (0, 0, 255)]


@pytest.fixture
def picture(tmp_path: Path) -> dict[str, Any]:
    """Return the payload of a picture of three pixels, red, green and blue."""
    image = Image.new("RGB", (3, 1))
    image.putdata(COLORS)
    path = tmp_path / "three.png"
    image.save(path)
    return files.file_data(path, orig_name="three.png")


def received(payload: Any, **options: Any) -> Any:
    return images.received(payload, **{"type": "numpy", "mode": "RGB", "format": "webp"} | options)


def test_pixels_come_back_as_what_they_were(picture: dict[str, Any]) -> None:
    shown = images.payload_of(received(picture), "webp")
    assert isinstance(shown, Pixels)
    assert (received(shown) == received(picture)).all()
    assert received(shown, type="pil", mode="L").mode == "L"
    assert Path(received(shown, type="filepath")).is_file()


def test_a_function_may_write_into_its_array(picture: dict[str, Any]) -> None:
    assert received(picture).flags.writeable


def test_the_same_file_is_handed_on_unless_its_mode_changes(picture: dict[str, Any]) -> None:
    assert received(picture, type="filepath") == picture["path"]
    gray = received(picture, type="filepath", mode="L")
    assert gray != picture["path"]
    assert Path(gray).name == "three.png"


def test_a_damaged_or_foreign_file_is_the_visitor_s_mistake(tmp_path: Path) -> None:
    whole = tmp_path / "noise.png"
    Image.effect_noise((64, 64), 50).save(whole)
    torn = tmp_path / "torn.png"
    torn.write_bytes(whole.read_bytes()[:2000])
    text = tmp_path / "letter.png"
    text.write_text("Dear Sir")
    for path in (torn, text):
        with pytest.raises(Error) as failure:
            received(files.file_data(path, orig_name=path.name))
        assert path.name in str(failure.value)
        assert isinstance(failure.value, OSError)


def test_an_animation_keeps_its_frames_and_closes_its_file(tmp_path: Path) -> None:
    path = tmp_path / "blink.gif"
    frames = [Image.new("L", (2, 2), level) for level in (0, 255)]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    payload = files.file_data(path, orig_name="blink.gif")
    assert received(payload, type="filepath") == str(path)
    image = received(payload, type="pil")
    path.unlink()
    image.seek(1)
    assert image.n_frames == 2


def test_an_svg_travels_as_an_address_and_is_no_input(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text("<svg/>")
    payload = images.payload_of(str(path), "webp")
    assert payload["url"] == "data:image/svg+xml,%3Csvg/%3E"
    with pytest.raises(Error, match="SVG"):
        received(files.file_data(path, orig_name="a.svg"))


def test_more_than_eight_bits_go_into_a_file() -> None:
    deep = Image.new("I;16", (2, 1), 1000)
    payload = images.payload_of(deep, "png")
    with Image.open(payload["path"]) as image:
        assert image.getpixel((0, 0)) == 1000


def test_transparency_in_a_palette_is_kept() -> None:
    image = Image.new("P", (1, 1), 1)
    image.putpalette([0, 0, 0, 9, 8, 7])
    image.info["transparency"] = 1
    pixels = images.payload_of(image, "png")
    assert tuple(pixels.rgba) == (9, 8, 7, 0)


def test_what_a_format_can_t_hold_is_refused() -> None:
    with pytest.raises(OSError, match="RGBA"):
        images.payload_of(np.zeros((1, 1, 4), np.uint8), "jpeg")
    with pytest.raises(KeyError, match="'jpeg'"):
        images.payload_of(np.zeros((1, 1, 3), np.uint8), "jpg")


@pytest.mark.parametrize("value", [5, b"x", [[0]], (1, 2)])
def test_other_values_are_named(value: Any) -> None:
    with pytest.raises(ValueError, match=type(value).__name__):
        images.payload_of(value, "webp")


def test_a_composite_is_put_on_white() -> None:
    clear = Pixels(1, 1, bytes(4))
    options: dict[str, Any] = {"type": "numpy", "format": "webp"}
    assert images.part(clear, mode="RGB", on_white=True, **options).tolist() == [[[255] * 3]]
    assert images.part(clear, mode="RGB", **options).tolist() == [[[0] * 3]]


def test_paths_need_neither_numpy_nor_pillow() -> None:
    code = (
        "import sys; from pagelet import images; images.payload_of('a.png', 'webp');"
        "assert not {'numpy', 'PIL'} & set(sys.modules)"
    )
    package = Path(images.__file__).parents[1]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=package)
