from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image

import js
import pagelet as gr
from pagelet.pixels import Pixels


def properties(image: gr.Image) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[image.control.nodeId].properties


def test_the_widget_is_told_what_it_may_do(draw: Any) -> None:
    image = gr.Image(label="Photo", sources=["upload"], height=200, alt_text="A cat")
    html = js.html(draw(image))
    assert 'id="component-0-label"' in html
    told = properties(image)
    assert told["label"] == "Photo"
    assert told["alt"] == "A cat"
    assert told["sources"] == ["upload"]
    assert told["interactive"] is True
    assert told["height"] == 200
    output = gr.Image()
    draw(output, editable=False)
    assert properties(output)["interactive"] is False


def test_an_array_goes_to_the_page_as_pixels_and_is_kept_there(draw: Any) -> None:
    image = gr.Image()
    draw(image, editable=False)
    array = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    image.present(image.postprocess(array))
    pixels = properties(image)["value"]["pixels"]
    assert (pixels["width"], pixels["height"], len(pixels["data"])) == (4, 2, 4 * 2 * 4)
    assert image.payload is None
    js.edit(image.control, {"pixels": pixels})
    heard: list[Any] = []
    image.listen("change", lambda _: heard.append(image.read()), [image])
    js.fire(image.control, "input")
    assert isinstance(heard[0], Pixels)
    assert (np.asarray(image.preprocess(heard[0])) == array).all()


def test_a_file_goes_to_the_page_as_its_bytes(draw: Any, tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    PIL.Image.new("RGB", (2, 2)).save(path)
    image = gr.Image(str(path))
    draw(image)
    value = properties(image)["value"]
    assert value["bytes"] == path.read_bytes()
    assert value["mime_type"] == "image/png"


def test_an_address_is_loaded_by_the_page(draw: Any) -> None:
    image = gr.Image()
    draw(image)
    image.present({"path": "x.png", "url": "https://example.org/x.png"})
    assert properties(image)["value"]["url"] == "https://example.org/x.png"
    image.present(image.postprocess(None))
    assert properties(image)["value"] is None


def test_an_upload_is_read(draw: Any, hear: Any) -> None:
    image = gr.Image()
    draw(image)
    heard = hear(image, "upload")
    upload = {"path": "uploads/1/p.png", "orig_name": "p.png", "size": 5, "mime_type": "image/png"}
    js.edit(image.control, upload)
    js.fire(image.control, "upload")
    assert heard == [upload]
