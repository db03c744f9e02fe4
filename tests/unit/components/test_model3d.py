from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import js
import pagelet as gr


def properties(model: gr.Model3D) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[model.control.nodeId].properties


def test_the_widget_is_told_how_to_look(draw: Any) -> None:
    model = gr.Model3D(
        label="Fox",
        display_mode="wireframe",
        clear_color=(1, 0, 0, 1),
        camera_position=(10, None, 3),
        zoom_speed=2,
        height=300,
    )
    assert ">Fox</span>" in js.html(draw(model))
    told = properties(model)
    assert told["display_mode"] == "wireframe"
    assert told["clear_color"] == [1, 0, 0, 1]
    assert told["camera_position"] == [10, None, 3]
    assert (told["zoom_speed"], told["pan_speed"], told["height"]) == (2, 1, 300)
    assert ".glb" in told["accept"]


def test_a_file_goes_to_the_page_and_comes_back(draw: Any, hear: Any, tmp_path: Path) -> None:
    path = tmp_path / "t.obj"
    path.write_text("v 0 0 0\n")
    model = gr.Model3D(str(path))
    draw(model)
    assert bytes(properties(model)["value"]["bytes"]) == b"v 0 0 0\n"
    heard = hear(model, "upload")
    js.edit(model.control, {"path": "uploads/1/a.stl", "orig_name": "a.stl"})
    js.fire(model.control, "upload")
    assert model.preprocess(heard[0]) == "uploads/1/a.stl"


def test_what_is_no_model_is_named() -> None:
    with pytest.raises(TypeError, match="int"):
        gr.Model3D().postprocess(5)
