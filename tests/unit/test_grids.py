from __future__ import annotations

import json
from array import array
from datetime import date
from math import inf, isnan, nan
from typing import Any

import numpy as np
import pandas as pd

from pagelet import frames, grids


def sent(rows: list[list[Any]], headers: list[Any]) -> dict[str, Any]:
    return grids.to_page({"headers": headers, "data": rows, "metadata": None})


def texts(column: dict[str, Any]) -> list[Any]:
    return [cell for chunk in column["chunks"] for cell in json.loads(bytes(chunk))]


def doubles(column: dict[str, Any]) -> list[float]:
    return array("d", bytes(column["numbers"])).tolist()


def test_numbers_travel_as_doubles() -> None:
    table = sent([[1, 2.5], [None, nan]], ["a", "b"])
    assert (table["headers"], table["rows"]) == (["a", "b"], 2)
    first, second = map(doubles, table["columns"])
    assert first[0] == 1
    assert isnan(first[1])
    assert second[0] == 2.5
    assert table["display"] is None


def test_other_cells_travel_as_json() -> None:
    moment = pd.Timestamp("2024-05-06")
    row = ["ü", True, date(2024, 5, 6), np.float32(0.5), inf, {"a": 1}, moment, pd.NaT, 10**400]
    columns = sent([row, [None] * len(row)], list("abcdefghi"))["columns"]
    assert [texts(column)[0] for column in columns if "chunks" in column] == [
        "ü",
        True,
        "2024-05-06",
        0.5,
        {"a": 1},
        "2024-05-06T00:00:00",
        None,
        str(10**400),
    ]
    assert doubles(columns[4])[0] == inf


def test_long_columns_travel_in_parts() -> None:
    column = sent([["x"]] * (grids.CHUNK + 1), ["a"])["columns"][0]
    assert [len(json.loads(bytes(chunk))) for chunk in column["chunks"]] == [grids.CHUNK, 1]


def test_rows_need_not_fit_the_headers() -> None:
    columns = sent([[1], ["a", 2, 3]], ["a", "b"])["columns"]
    assert texts(columns[0]) == [1, "a"]
    assert doubles(columns[1])[1] == 2
    empty = sent([], [1, ("a", "b")])
    assert empty["headers"] == [1, ["a", "b"]]
    assert len(empty["columns"]) == 2


def test_a_stylers_texts_and_colours_travel_too() -> None:
    styler = pd.DataFrame({"a": [0.123]}).style.format(precision=1).highlight_max(color="red")
    table = grids.to_page(frames.payload_of(styler, []))
    assert texts(table["display"][0]) == ["0.1"]
    assert texts(table["styling"][0]) == ["background-color: red"]


def test_what_comes_back_has_whole_numbers_and_nothing() -> None:
    state = {"headers": ["a", "b"], "rows": 2, "columns": [[1.0, nan], '["x",false]']}
    payload = grids.from_page(state)
    assert payload["data"] == [[1, "x"], [None, False]]
    assert isinstance(payload["data"][0][0], int)


def test_a_table_that_was_not_changed_reads_as_if_it_had_been_sent() -> None:
    plain = {"headers": ["a"], "data": [["x"], [1]], "metadata": None}
    assert grids.as_sent(plain) is plain
    other = {"headers": ["a"], "data": [[nan], [date(2024, 5, 6)]], "metadata": None}
    assert grids.as_sent(other)["data"] == [[None], ["2024-05-06"]]
