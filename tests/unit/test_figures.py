from __future__ import annotations

import json
from typing import Any

import pytest
from matplotlib.figure import Figure

from pagelet import figures


@pytest.fixture
def figure() -> Any:
    """Return a blue figure of 100 by 50 pixels."""
    return Figure(figsize=(2, 1), dpi=50, facecolor="blue")


def test_a_matplotlib_figure_is_painted_twice_as_dense(figure: Any) -> None:
    payload = figures.payload_of(figure)
    assert payload is not None
    pixels = payload["plot"]
    assert (pixels.width, pixels.height, pixels.density) == (200, 100, 2)
    assert pixels.to_pil().getpixel((0, 0)) == (0, 0, 255, 255)


def test_a_figure_is_left_as_it_was(figure: Any) -> None:
    canvas = figure.canvas
    figures.payload_of(figure)
    assert figure.dpi == 50
    assert figure.canvas is canvas


def test_the_others_are_json() -> None:
    import plotly.graph_objects as go

    payload = figures.payload_of(go.Figure(go.Bar(x=["a"], y=[1])))
    assert payload is not None
    assert payload["type"] == "plotly"
    assert json.loads(payload["plot"])["data"][0]["type"] == "bar"


def test_what_is_no_figure_fails() -> None:
    with pytest.raises(AttributeError):
        figures.payload_of("x")
    assert figures.payload_of(None) is None
