from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest

from pagelet import drawings, files
from pagelet.images import NotAnImageError
from pagelet.pixels import Pixels

RED = (255, 0, 0, 255)


def state(background: Any = None, layers: list[Any] | None = None) -> dict[str, Any]:
    return {"canvas": [6, 4], "background": background, "layers": layers or []}


def placed(value: Any, x: int, y: int, width: int, height: int, **how: Any) -> dict[str, Any]:
    place = {"x": x, "y": y, "width": width, "height": height}
    return {"value": value, "mirrored": False, "turns": 0, "place": place, **how}


def dots(x: int, y: int, width: int, height: int, dot: tuple[int, ...]) -> dict[str, Any]:
    """Return the state of a layer on which a rectangle was drawn."""
    place = {"x": x, "y": y, "width": width, "height": height, "visible": True}
    return {**place, "data": bytes(dot) * (width * height)}


def array(pixels: Pixels) -> Any:
    return np.asarray(pixels.to_pil())


def test_translucent_pixels_stay_as_they_were() -> None:
    rng = np.random.default_rng(1)
    brought = rng.integers(0, 256, (4, 6, 4), dtype=np.uint8)
    background = placed(
        {"pixels": {"width": 6, "height": 4, "data": brought.tobytes()}}, 0, 0, 6, 4
    )
    parts = drawings.composed(state(background, [dots(1, 1, 2, 2, RED), None]))
    assert (array(parts["background"]) == brought).all()
    drawn, blank = (array(layer) for layer in parts["layers"])
    assert (drawn[1:3, 1:3] == RED).all()
    assert drawn.sum() == 4 * (255 + 255)
    assert not blank.any()
    whole = array(parts["composite"])
    assert (whole[1:3, 1:3] == RED).all()
    assert (whole[0] == brought[0]).all()


def test_hidden_layers_are_handed_over_but_not_part_of_the_whole() -> None:
    hidden = {**dots(0, 0, 6, 4, RED), "visible": False}
    parts = drawings.composed(state(None, [hidden]))
    assert array(parts["layers"][0]).any()
    assert not array(parts["composite"]).any()
    assert not array(parts["background"]).any()


@pytest.mark.parametrize(
    ("how", "corner"),
    [
        ({}, (0, 0)),
        ({"turns": 1}, (0, 3)),
        ({"turns": 2}, (3, 5)),
        ({"turns": 3}, (5, 0)),
        ({"mirrored": True}, (0, 5)),
        ({"mirrored": True, "turns": 1}, (5, 3)),
    ],
)
def test_turning_and_mirroring(how: dict[str, Any], corner: tuple[int, int]) -> None:
    brought = np.zeros((4, 6, 4), np.uint8)
    brought[0, 0] = RED
    size = (4, 6) if how.get("turns", 0) % 2 else (6, 4)
    value = {"pixels": {"width": 6, "height": 4, "data": brought.tobytes()}}
    canvas = {**state(placed(value, 0, 0, *size, **how)), "canvas": list(size)}
    whole = array(drawings.composed(canvas)["background"])
    assert (whole[corner] == RED).all()
    assert whole.sum() == sum(RED)


def test_a_file_is_read_upright_and_put_in_its_place(tmp_path: Path) -> None:
    image = PIL.Image.new("RGB", (8, 4), "blue")
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(tmp_path / "turned.png", exif=exif)
    file = files.file_data(str(tmp_path / "turned.png"), orig_name="turned.png")
    parts = drawings.composed(state(placed(file, -1, 1, 4, 8)))
    whole = array(parts["background"])
    assert whole.shape == (4, 6, 4)
    assert (whole[1:, :3] == (0, 0, 255, 255)).all()
    assert not whole[0].any()
    assert not whole[:, 3:].any()


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    file = files.file_data(str(tmp_path / "broken.png"), orig_name="broken.png")
    with pytest.raises(NotAnImageError, match=r"broken\.png"):
        drawings.composed(state(placed(file, 0, 0, 6, 4)))


def test_an_editor_begins_with_the_whole_where_there_is_nothing_else() -> None:
    whole = Pixels(1, 1, bytes(RED))
    begun = drawings.to_page({"background": None, "layers": [], "composite": whole})
    assert begun is not None
    assert begun["background"]["pixels"]["width"] == 1
    layered = drawings.to_page({"background": None, "layers": [whole], "composite": whole})
    assert layered is not None
    assert layered["background"] is None
    assert bytes(layered["layers"][0]["data"]) == bytes(RED)
