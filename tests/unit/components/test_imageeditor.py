from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

import js
import pagelet as gr

BLUE = np.full((2, 3, 3), (0, 0, 255), np.uint8)
STATE = {
    "canvas": [3, 2],
    "background": None,
    "layers": [
        {"x": 0, "y": 0, "width": 1, "height": 1, "visible": True, "data": bytes((9, 8, 7, 255))}
    ],
}


def node(component: Any) -> Any:
    js.document.flush()
    return js.page.nodes[component.control.nodeId]


def test_the_editor_is_told_what_it_offers(draw: Any) -> None:
    editor = gr.ImageEditor(
        label="Picture",
        brush=gr.Brush(default_size=3, colors=["red", ("blue", 0.5)], color_mode="fixed"),
        eraser=False,
        layers=gr.LayerOptions(layers=["Ink"], allow_additional_layers=False),
        canvas_size=(30, 20),
        webcam_options=gr.WebcamOptions(mirror=False),
    )
    draw(editor)
    told = node(editor).properties
    assert told["brush"]["default_size"] == 3
    assert told["brush"]["colors"][1] == ["blue", 0.5]
    assert told["eraser"] is False
    assert told["layers"]["layers"] == ["Ink"]
    assert told["canvas_size"] == [30, 20]
    assert told["webcam"] == {"mirror": False, "constraints": None}
    assert told["buttons"] == ["download", "fullscreen"]


def test_what_was_drawn_reaches_the_function(draw: Any, hear: Any) -> None:
    editor = gr.ImageEditor()
    draw(editor)
    heard = hear(editor, "change")
    js.edit(editor.control, STATE)
    js.fire(editor.control, "input")
    value = editor.preprocess(heard[0])
    assert value is not None
    assert value["composite"].shape == (2, 3, 4)
    assert value["layers"][0][0, 0].tolist() == [9, 8, 7, 255]
    assert not value["background"].any()
    gray = gr.ImageEditor(image_mode="L", type="pil").preprocess(heard[0])
    assert gray is not None
    assert gray["composite"].getpixel((2, 1)) == 255


def test_an_output_shows_the_whole(draw: Any) -> None:
    editor = gr.ImageEditor(buttons=[])
    draw(editor, editable=False)
    editor.present(editor.postprocess(BLUE))
    assert node(editor).tag == "pagelet-image"
    assert node(editor).properties["value"]["pixels"]["width"] == 3
    assert node(editor).properties["buttons"] == []
    value = editor.preprocess(editor.read())
    assert value is not None
    assert (value["composite"][..., :3] == BLUE).all()


def test_the_whole_is_handed_over_to_be_saved(draw: Any) -> None:
    editor = gr.ImageEditor()
    draw(editor)
    js.edit(editor.control, STATE)
    js.fire(editor.control, "wanted")
    ((method, (whole,)),) = node(editor).calls
    assert method == "save"
    assert bytes(whole["pixels"]["data"][:4]) == bytes((9, 8, 7, 255))


def test_flags_hold_files(draw: Any, tmp_path: Path) -> None:
    editor = gr.ImageEditor()
    draw(editor)
    cell = editor.flag(STATE, tmp_path)
    assert '"composite"' in cell
    assert list(tmp_path.rglob("*.png"))


def test_a_button_saves_changes_where_somebody_listens(draw: Any, hear: Any) -> None:
    editor = gr.ImageEditor()
    draw(editor)
    assert "applies" not in node(editor).properties
    hear(editor, "apply")
    assert node(editor).properties["applies"] is True


def test_an_examples_cell_shows_the_whole() -> None:
    editor = gr.ImageEditor()
    assert editor.in_cell(editor.preview(BLUE)).width == 3
    blue = {"background": BLUE, "layers": [], "composite": None}
    assert editor.in_cell(editor.preview(blue)).width == 3
    assert editor.in_cell(editor.preview(None)) is None
