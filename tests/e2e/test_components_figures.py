"""Figures of the libraries that scripts draw with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"

FIGURES = """\
import json
from pathlib import Path
import gradio as gr
from matplotlib.figure import Figure

BARS = {"data": [{"type": "bar", "x": ["a", "b"], "y": [1, 2]}], "layout": {"title": "Bars"}}
DOTS = {
    "data": {"values": [{"x": 1, "y": 2}, {"x": 2, "y": 1}]},
    "mark": "point",
    "title": "Dots",
    "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y"}},
    "transform": [{"calculate": "datum.y * 2", "as": "z"}],
}
TEXTS = {"plotly": json.dumps(BARS), "altair": json.dumps(DOTS)}

def made_by(library, text):
    members = {"__module__": f"{library}.figures", "to_json": lambda self: text}
    return type("Figure", (), members)()

def draw(library):
    if library == "matplotlib":
        figure = Figure(figsize=(3, 2), facecolor="blue")
        return figure
    if library == "broken":
        return made_by("altair", '{"mark": 5}')
    return made_by(library, TEXTS.get(library) or Path("figure.json").read_text())

gr.Interface(draw, gr.Textbox(label="library"), gr.Plot(label="Figure")).launch()
"""

BOKEH = {
    "bokeh/__init__.py": "",
    "bokeh/embed.py": "import json\ndef json_item(figure): return json.loads(figure.to_json())\n",
    "figure.json": (Path(__file__).parent / "bokeh_figure.json").read_bytes(),
}


def test_figures_of_each_library(open_app: OpenApp) -> None:
    app = open_app(FIGURES, files=BOKEH)
    plot = app.page.locator("pagelet-plot")
    expect(plot.get_by_role("img", name="No figure")).to_be_visible()
    app.page.evaluate("document.body.style.setProperty('width', '900px')")

    def show(library: str) -> None:
        app.fill("library", library)
        app.submit()

    show("matplotlib")
    expect(plot.locator("canvas")).to_have_js_property("width", 600)
    expect(plot.locator("canvas")).to_have_css("width", "300px")
    show("plotly")
    expect(plot.locator(".bars .point")).to_have_count(2)
    expect(plot.locator("canvas")).to_have_count(0)
    show("altair")
    expect(plot.locator("canvas")).to_be_visible()
    expect(plot.get_by_role("figure", name="Figure")).to_be_visible()
    show("bokeh")
    expect(plot.locator(".bokeh canvas").first).to_be_visible()
    show("broken")
    expect(plot.get_by_role("alert")).to_contain_text("This figure of altair could not be drawn")
    app.button("Clear").click()
    expect(plot.get_by_role("img", name="No figure")).to_be_visible()


def test_matplotlib_needs_no_other_library(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "waves.py")
    app.page.get_by_role("slider", name="Frequency").press("ArrowRight")
    expect(app.page.locator("pagelet-plot canvas")).to_be_visible()
    sizes = """() => performance.getEntriesByType("resource")
        .filter(({ name }) => /assets\\/.*[.]js$/.test(name)).map((one) => one.decodedBodySize)"""
    assert max(app.page.evaluate(sizes)) < 200_000


def test_charts_of_a_table(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "trips.py")
    app.page.get_by_role("slider", name="Trips").press("ArrowRight")
    canvases = app.page.locator("pagelet-plot canvas")
    expect(canvases).to_have_count(3)
    box = canvases.nth(1).bounding_box()
    assert box is not None
    app.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] - 80)
    expect(app.page.locator("#vg-tooltip-element")).to_contain_text("minutes")
