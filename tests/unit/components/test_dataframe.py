from __future__ import annotations

import json
from typing import Any

import pandas as pd

import js
import pagelet as gr


def properties(component: Any) -> dict[str, Any]:
    js.document.flush()
    return js.page.nodes[component.control.nodeId].properties


def test_the_grid_is_told_what_it_may_do(draw: Any) -> None:
    table = gr.Dataframe(
        headers=["a", "b"],
        datatype=("str", "bool"),
        row_count=(2, "fixed"),
        column_limits=(1, 4),
        column_widths=[100, "20%"],
        static_columns=[1],
        buttons=["copy"],
        label="Data",
    )
    draw(table)
    told = properties(table)
    assert told["label"] == "Data"
    assert told["interactive"] is True
    assert list(told["datatype"]) == ["str", "bool"]
    assert told["row_count"] == [2, "fixed"]
    assert told["column_limits"] == [1, 4]
    assert told["column_widths"] == ["100px", "20%"]
    assert told["static_columns"] == [1]
    assert told["buttons"] == ["copy"]
    output = gr.DataFrame()
    draw(output, editable=False)
    assert properties(output)["interactive"] is False
    assert properties(output)["buttons"] is None


def test_the_table_comes_before_the_number_that_it_is_shown_by(draw: Any) -> None:
    table = gr.Dataframe(pd.DataFrame({"a": [1, 2]}))
    draw(table, editable=False)
    assert properties(table)["table"]["rows"] == 2
    first = properties(table)["value"]
    table.present(table.postprocess(None))
    assert properties(table)["table"]["headers"] == ["1", "2", "3"]
    assert properties(table)["value"] > first


def test_what_was_not_edited_is_read_from_python(draw: Any) -> None:
    table = gr.Dataframe(pd.DataFrame({"a": [1.5, None]}))
    draw(table)
    assert table.read()["data"] == [[1.5], [None]]
    frame = table.preprocess(table.read())
    assert list(frame.columns) == ["a"]


def test_edits_are_read(draw: Any, hear: Any) -> None:
    table = gr.Dataframe([["x", 1]], headers=["a", "b"], type="array")
    draw(table)
    heard = hear(table, "change")
    columns = [json.dumps(["y", ""]), [1.0, 2.0]]
    js.edit(table.control, {"headers": ["a", "b"], "rows": 2, "columns": columns})
    js.fire(table.control, "input")
    assert table.preprocess(heard[-1]) == [["y", 1], ["", 2]]
    table.present(table.postprocess(None))
    assert table.read()["data"] == []


def test_selections_are_told_where_something_listens(draw: Any) -> None:
    table = gr.Dataframe([["x"]])
    draw(table)
    assert "selectable" not in properties(table)
    heard: list[Any] = []
    table.listen("select", lambda event: heard.append(event.detail))
    assert properties(table)["selectable"] is True
    js.fire(table.control, "select", {"index": [0, 0], "value": "x"})
    assert heard == [{"index": [0, 0], "value": "x"}]
