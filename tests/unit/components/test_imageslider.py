from __future__ import annotations

from typing import Any

import numpy as np

import js
import pagelet as gr

RED = np.full((2, 3, 3), (255, 0, 0), np.uint8)


def properties(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def test_the_widget_is_told_how_it_looks(draw: Any) -> None:
    slider = gr.ImageSlider(label="Two", slider_position=25, max_height=300, width="50%")
    draw(slider, editable=False)
    told = properties(slider)
    assert (told["label"], told["position"], told["max_height"]) == ("Two", 25, 300)
    assert (told["interactive"], told["width"]) == (False, "50%")
    assert told["buttons"] == ["download", "fullscreen"]


def test_one_picture_may_be_missing(draw: Any) -> None:
    slider = gr.ImageSlider()
    draw(slider)
    slider.present(slider.postprocess((RED, None)))
    first, second = properties(slider)["value"]
    assert first["pixels"]["width"] == 3
    assert second is None
    slider.present(slider.postprocess(None))
    assert properties(slider)["value"] is None


def test_its_pictures_come_back(draw: Any, hear: Any) -> None:
    slider = gr.ImageSlider(type="numpy")
    draw(slider)
    slider.present(slider.postprocess((RED, 255 - RED)))
    heard = hear(slider, "change")
    js.edit(slider.control, properties(slider)["value"])
    js.fire(slider.control, "input")
    left, right = slider.preprocess(heard[0])
    assert (left == RED).all()
    assert (right == 255 - RED).all()
    assert slider.preprocess(None) is None


def test_an_examples_cell_shows_one_of_them() -> None:
    slider = gr.ImageSlider()
    assert slider.in_cell(slider.preview((None, RED))).width == 3
