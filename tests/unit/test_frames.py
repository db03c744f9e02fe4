from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pagelet import frames

HEADERS = ["1", "2", "3"]


def test_integers_beside_floats_stay_integers() -> None:
    frame = pd.DataFrame({"i": [1, 2], "f": [0.5, float("nan")], "s": ["a", None]})
    rows = frames.payload_of(frame, HEADERS)["data"]
    assert isinstance(rows[0][0], int)
    assert rows[0] == [1, 0.5, "a"]


@pytest.mark.parametrize("value", [None, [], [[]], {}, np.zeros((0, 2)), pd.DataFrame()])
def test_what_is_empty_keeps_the_headers(value: Any) -> None:
    assert frames.payload_of(value, HEADERS) == {
        "headers": HEADERS,
        "data": [],
        "metadata": None,
    }


@pytest.mark.parametrize(
    ("given", "used"), [(["a"], ["a", "2"]), (["a", "b", "c"], ["a", "b"]), ([], ["1", "2"])]
)
def test_headers_are_cut_and_continued(given: list[str], used: list[str]) -> None:
    assert frames.payload_of([[1, 2]], given)["headers"] == used


def test_a_styler_shows_what_it_says() -> None:
    frame = pd.DataFrame({"a": [1.234], "b": [2], "hidden": [3]})
    styler = frame.style.format(precision=1).highlight_max(axis=1, props="color: red")
    payload = frames.payload_of(styler.hide(axis=1, subset=["hidden"]), HEADERS)
    assert payload["headers"] == ["a", "b"]
    assert payload["data"] == [[1.234, 2]]
    assert payload["metadata"]["display_value"] == [["1.2", "2"]]


def test_a_csv_file_and_a_column_of_values(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x,y\n1,a\n")
    assert frames.payload_of(str(path), HEADERS)["data"] == [[1, "a"]]
    assert frames.payload_of(["x", "y"], HEADERS)["data"] == [["x"], ["y"]]


def test_what_is_no_table_is_named() -> None:
    with pytest.raises(ValueError, match="int"):
        frames.payload_of(5, HEADERS)
    with pytest.raises(ValueError, match="rows"):
        frames.payload_of([[1], 2], HEADERS)


def test_what_a_function_receives() -> None:
    payload = {"headers": ["a", "b"], "data": [[1, "x"]]}
    assert frames.received(payload, "array") == [[1, "x"]]
    assert frames.received(payload, "numpy").tolist() == [["1", "x"]]
    assert frames.received(payload, "pandas")["b"].tolist() == ["x"]
    assert list(frames.received({"headers": ["a"], "data": [[]]}, "pandas").columns) == ["a"]


def test_columns_tell_what_they_hold() -> None:
    day = pd.Timestamp("2024-01-01")
    payload = frames.payload_of([[1, True, "x", day, None], [2.5, False, None, day, None]], [])
    assert frames.kinds(payload) == ["number", "bool", "str", "date", "str"]


def test_charts_get_milliseconds_and_no_infinity() -> None:
    frame = pd.DataFrame(
        {
            "t": pd.to_datetime(["2024-01-01", None]).tz_localize("Europe/Zurich"),
            "v": [1.5, float("inf")],
            "c": pd.Categorical(["a", None]),
        }
    )
    data = frames.chart_data(frame)
    assert data["data"] == [[1704063600000, 1.5, "a"], [None, None, None]]
    assert data["datatypes"] == {"t": "temporal", "v": "quantitative", "c": "nominal"}
    with pytest.raises(ValueError, match="'span'"):
        frames.chart_data(pd.DataFrame({"span": pd.to_timedelta(["1D"])}))


def test_headers_of_a_dict_are_cut_and_continued_too() -> None:
    assert frames.payload_of({"headers": ["a"], "data": [[1, 2]]}, HEADERS)["headers"] == ["a", "2"]
    wide = frames.payload_of({"headers": ["a", "b"], "data": np.array([[1]])}, HEADERS)
    assert (wide["headers"], wide["data"]) == (["a"], [[1]])


@pytest.mark.parametrize("value", [None, [], {}, [[]], [[], []], {"headers": [], "data": []}])
def test_what_has_no_cells_has_the_given_headers(value: Any) -> None:
    empty = {"headers": HEADERS, "data": [], "metadata": None}
    assert frames.payload_of(value, HEADERS) == empty


def test_an_example_is_five_rows_with_columns_of_one_type() -> None:
    rows = [[1, 2, None, True], [3, 0.5, "b"], *([[5, 6, "c", False]] * 4)]
    shown = frames.preview(frames.payload_of(rows, HEADERS))
    assert len(shown) == 5
    assert repr(shown[:2]) == "[[1, 2.0, nan, True], [3, 0.5, 'b', None]]"
    with pytest.raises(ValueError, match="1 columns"):
        frames.preview(frames.payload_of([[1], [2, 3]], HEADERS))


def test_a_payload_of_another_kind_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="is sent a dict, not 'x'"):
        frames.received("x", "pandas")


def test_arrays_have_the_integers_of_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    def as_in_a_browser(data: Any) -> Any:
        short = np.asarray(data)
        return short.astype({"i": np.int32, "U": "<U11"}[short.dtype.kind])

    monkeypatch.setattr(np, "array", as_in_a_browser)
    numbers = frames.received({"headers": ["a"], "data": [[1], [2]]}, "numpy")
    assert numbers.dtype == np.int64
    mixed = frames.received({"headers": ["a", "b"], "data": [["x", 1]]}, "numpy")
    assert mixed.dtype == np.dtype("<U21")
    assert mixed.tolist() == [["x", "1"]]
