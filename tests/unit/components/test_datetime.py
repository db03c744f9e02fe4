from __future__ import annotations

from typing import Any

import js
import pagelet as gr


def test_its_label_belongs_to_the_field_inside(draw: Any) -> None:
    field = gr.DateTime(label="When", include_time=False)
    assert 'for="component-0-control"' in js.html(draw(field))
    told = js.page.nodes[field.control.nodeId].properties
    assert told["input_id"] == "component-0-control"
    assert told["include_time"] is False


def test_it_shows_and_is_read(draw: Any, hear: Any) -> None:
    field = gr.DateTime("2020-10-01 05:20:15")
    draw(field)
    assert field.read() == "2020-10-01 05:20:15"
    heard = hear(field, "change")
    js.edit(field.control, "now - 2h")
    js.edit(field.control, None)
    assert heard == ["now - 2h", None]


def test_enter_submits(draw: Any, hear: Any) -> None:
    field = gr.DateTime("now")
    draw(field)
    heard = hear(field, "submit")
    js.fire(field.control, "submit")
    assert heard == ["now"]


def test_an_output_is_not_asked(draw: Any) -> None:
    field = gr.DateTime("2020-10-01", include_time=False)
    js.html(draw(field, editable=False))
    assert field.read() == "2020-10-01"
    assert js.page.nodes[field.control.nodeId].properties["interactive"] is False
