from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_its_label_belongs_to_the_field_inside(draw: Any) -> None:
    picker = gr.ColorPicker("#ff0000", label="Ink", info="For the text")
    html = js.html(draw(picker))
    assert 'for="component-0-control"' in html
    told = js.page.nodes[picker.control.nodeId].properties
    assert told["input_id"] == "component-0-control"
    assert told["interactive"] is True


def test_it_shows_and_is_read(draw: Any, hear: Any) -> None:
    picker = gr.ColorPicker()
    draw(picker)
    assert picker.read() is None
    picker.present(picker.postprocess("rgba(1, 2, 3, 0.5)"))
    assert js.shown(picker.control) == "rgba(1, 2, 3, 0.5)"
    heard = hear(picker, "change")
    js.edit(picker.control, "#00ff00")
    js.edit(picker.control, None)
    assert heard == ["#00ff00", None]


def test_letting_go_and_enter(draw: Any, hear: Any) -> None:
    picker = gr.ColorPicker("red")
    draw(picker)
    released, submitted = hear(picker, "release"), hear(picker, "submit")
    js.fire(picker.control, "release")
    js.fire(picker.control, "submit")
    assert (released, submitted) == (["red"], ["red"])


def test_an_output_is_not_asked(draw: Any) -> None:
    picker = gr.ColorPicker("red")
    js.html(draw(picker, editable=False))
    assert picker.read() == "red"
    assert js.page.nodes[picker.control.nodeId].properties["interactive"] is False
