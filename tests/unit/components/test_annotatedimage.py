from __future__ import annotations

from typing import Any

import numpy as np

import js
import pagelet as gr
from pagelet.pixels import Pixels

GRAY = np.full((10, 20, 3), 128, np.uint8)
MASK = np.zeros((10, 20))
MASK[2:4] = 0.5


def properties(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def test_the_parts_come_in_their_colours(draw: Any) -> None:
    image = gr.AnnotatedImage(label="Parts", color_map={"water": "0000ff"}, show_legend=False)
    assert "bare" in js.html(draw(image, editable=False))
    told = properties(image)
    assert (told["label"], told["legend"], told["buttons"]) == ("Parts", False, ["fullscreen"])
    image.present(image.postprocess((GRAY, [(MASK, "water"), ((1, 1, 9, 9), "box")])))
    water, box = properties(image)["value"]["annotations"]
    assert (water["label"], water["color"]) == ("water", "#0000ff")
    assert (box["label"], box["color"]) == ("box", "red")
    rgba = np.frombuffer(water["image"]["pixels"]["data"], np.uint8).reshape(10, 20, 4)
    assert rgba[3, 0].tolist() == [0, 0, 255, 127]
    assert rgba[0, 0].tolist() == [0, 0, 0, 0]
    image.present(image.postprocess(None))
    assert properties(image)["value"] is None


def test_the_page_keeps_the_pictures(draw: Any) -> None:
    image = gr.AnnotatedImage()
    draw(image, editable=False)
    image.present(image.postprocess((GRAY, [(MASK, "part")])))
    assert image.payload is None
    sent = properties(image)["value"]
    heard: list[Any] = []
    image.listen("select", lambda event: heard.append((event.detail, image.read())), [image])
    js.edit(image.control, sent)
    js.fire(image.control, "select", {"index": 0, "value": "part"})
    ((detail, payload),) = heard
    assert detail == {"index": 0, "value": "part"}
    assert isinstance(payload["image"], Pixels)
    assert [part["label"] for part in payload["annotations"]] == ["part"]
    path, parts = image.preprocess(payload)
    assert path.endswith(".png")
    assert [label for _, label in parts] == ["part"]


def test_its_older_name_still_works() -> None:
    assert gr.Annotatedimage is gr.AnnotatedImage


def test_an_examples_cell_shows_the_picture() -> None:
    image = gr.AnnotatedImage()
    assert image.in_cell(image.preview((GRAY, []))).width == 20
