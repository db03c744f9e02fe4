from __future__ import annotations

import json
from typing import Any

import pandas as pd

import js
import pagelet as gr


def test_it_is_drawn_by_a_specification(draw: Any) -> None:
    plot = gr.ScatterPlot(x="a", y="b", caption="Under it")
    html = js.html(draw(plot, editable=False))
    assert 'class="block scatterplot"' in html
    assert "Under it" in html
    node = js.page.nodes[plot.control.nodeId]
    assert node.properties["value"] is None
    plot.present(plot.postprocess(pd.DataFrame({"a": [1, 2], "b": [3, 4]})))
    js.document.flush()
    shown = node.properties["value"]
    assert shown["type"] == "chart"
    assert json.loads(shown["json"])["mark"]["type"] == "point"


def test_selections_are_told_where_something_listens(draw: Any) -> None:
    plot = gr.ScatterPlot(x="a", y="b")
    draw(plot, editable=False)
    heard: list[Any] = []
    plot.listen("select", lambda event: heard.append(event.detail))
    js.document.flush()
    assert js.page.nodes[plot.control.nodeId].properties["selectable"] is True
    js.fire(plot.control, "select", {"index": [1, 2]})
    assert heard == [{"index": [1, 2]}]
