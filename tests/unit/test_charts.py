from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from pagelet import charts
from pagelet.components.barplot import BarPlot
from pagelet.components.lineplot import LinePlot
from pagelet.components.scatterplot import ScatterPlot

FRAME = pd.DataFrame(
    {
        "when": pd.to_datetime(["2024-01-01 00:10", "2024-01-01 00:50", "2024-01-01 01:10"]),
        "much": [1.0, 2.0, None],
        "kind.of": ["a", "b", "a"],
    }
)


def spec(plot: Any) -> dict[str, Any]:
    return charts.spec_of(plot, plot.postprocess(FRAME))


def test_points_are_drawn_as_they_are() -> None:
    drawn = spec(ScatterPlot(x="much", y="much", color="kind.of", height=100, title="T"))
    assert (drawn["mark"]["type"], drawn["height"], drawn["title"]) == ("point", 100, "T")
    assert drawn["data"]["values"][2] == {"x": None, "y": None, "color": "a"}
    encoding = drawn["encoding"]
    assert (encoding["x"]["title"], encoding["x"]["type"]) == ("much", "quantitative")
    assert "aggregate" not in encoding["y"]
    assert encoding["color"]["scale"] == {"domain": ["a", "b"]}
    assert [shown["title"] for shown in encoding["tooltip"]] == ["much", "much", "kind.of"]


def test_times_are_binned_and_said_in_words() -> None:
    drawn = spec(BarPlot(x="when", y="much", x_bin="1h", x_lim=(10, None)))
    start = 1704067200000
    first, _, last = drawn["data"]["values"]
    assert (first["x"], first["x_end"]) == (start, start + 3_600_000)
    assert last["x_text"] == "2024-01-01 01:00"
    encoding = drawn["encoding"]
    assert encoding["x"]["scale"] == {"clamp": True, "domainMin": 10_000, "type": "utc"}
    assert encoding["x2"] == {"field": "x_end"}
    assert encoding["y"]["aggregate"] == "sum"
    assert encoding["tooltip"][0]["field"] == "x_text"


def test_numbers_are_binned() -> None:
    encoding = spec(BarPlot(x="much", y="much", x_bin=2, y_aggregate="mean"))["encoding"]
    assert encoding["x"]["bin"] == {"binned": True, "step": 2}
    assert encoding["y"]["aggregate"] == "mean"


def test_names_are_grouped_and_sorted() -> None:
    drawn = spec(BarPlot(x="kind.of", y="much", sort="-y"))
    assert drawn["encoding"]["x"]["sort"] == "-y"
    assert drawn["encoding"]["y"]["aggregate"] == "sum"
    assert spec(BarPlot(x="kind.of", y="much", sort="-x"))["encoding"]["x"]["sort"] == "descending"
    assert spec(BarPlot(x="kind.of", y="much", sort=["b", "a"]))["encoding"]["x"]["sort"] == [
        "b",
        "a",
    ]


def test_several_columns_are_lines_of_different_colours() -> None:
    frame = FRAME.assign(more=[3, 4, 5])
    plot = LinePlot(x="when", y=["much", "more"])
    drawn = charts.spec_of(plot, plot.postprocess(frame))
    assert len(drawn["data"]["values"]) == 6
    assert drawn["encoding"]["color"]["scale"]["domain"] == ["much", "more"]
    assert drawn["encoding"]["y"]["title"] == "much, more"


def test_colours_axes_and_tooltips_are_as_told() -> None:
    encoding = spec(
        LinePlot(
            x="when",
            y="much",
            color="kind.of",
            color_map={"b": "red"},
            colors_in_legend=["b"],
            color_title="C",
            x_title="X",
            x_label_angle=30,
            x_axis_format="%H",
            y_axis_format=".2f",
            x_axis_labels_visible="hidden",
            y_lim=[0, 5],
            tooltip=["kind.of", "when"],
        )
    )["encoding"]
    assert encoding["color"]["scale"] == {"domain": ["b", "a"], "range": ["red", "gray"]}
    assert encoding["color"]["legend"]["values"] == ["b"]
    assert encoding["color"]["legend"]["title"] == "C"
    assert encoding["x"]["axis"] == {"labelAngle": 30, "format": "%H", "labelOpacity": 0}
    assert encoding["x"]["title"] == "X"
    assert encoding["y"]["axis"]["format"] == ".2f"
    assert encoding["y"]["scale"] == {
        "zero": False,
        "clamp": True,
        "domainMin": 0,
        "domainMax": 5,
    }
    assert [shown["title"] for shown in encoding["tooltip"]] == ["kind.of", "when"]
    bare = spec(LinePlot(x="when", y="much", tooltip="none", x_axis_labels_visible=False))
    assert bare["encoding"]["tooltip"] is None
    assert bare["encoding"]["x"]["axis"]["labels"] is False


def test_mistakes_are_named() -> None:
    with pytest.raises(ValueError, match=r"'more'.*much"):
        spec(LinePlot(x="when", y="more"))
    with pytest.raises(ValueError, match="x or y"):
        spec(LinePlot(x="when"))
    with pytest.raises(ValueError, match="15m"):
        spec(LinePlot(x="when", y="much", x_bin="1y"))
