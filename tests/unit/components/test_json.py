from __future__ import annotations

import json
from typing import Any

import pytest

import js
import pagelet as gr


def told(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def test_its_value_travels_as_text(draw: Any) -> None:
    shown = gr.JSON({"a": [1, None]})
    draw(shown)
    assert json.loads(told(shown)["value"]) == {"a": [1, None]}
    shown.present(shown.postprocess(None))
    assert told(shown)["value"] is None
    shown.present(shown.postprocess("[1, 2]"))
    assert json.loads(told(shown)["value"]) == [1, 2]


def test_it_hands_its_value_back(draw: Any) -> None:
    shown = gr.JSON({"a": 1})
    draw(shown)
    assert shown.read() == {"a": 1}
    assert shown.state_elements() == []


def test_how_it_looks(draw: Any) -> None:
    shown = gr.JSON(open=True, show_indices=True, height=200, max_height="50vh", buttons=[])
    html = js.html(draw(shown))
    assert 'style="height: 200px; max-height: 50vh"' in html
    properties = told(shown)
    assert (properties["open"], properties["show_indices"], properties["copy"]) == (
        True,
        True,
        False,
    )


def test_what_is_no_json_is_said() -> None:
    with pytest.raises(gr.Error, match="not JSON"):
        gr.JSON().postprocess("{")
