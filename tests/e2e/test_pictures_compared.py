"""Two pictures and the handle between them, and the marked parts of a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

COMPARE = """\
import gradio as gr

def swap(pair):
    left, right = pair
    return (right, left), " ".join("none" if p is None else str(p.shape) for p in pair)

outputs = [gr.ImageSlider(label="swapped", slider_position=30), gr.Textbox(label="shapes")]
gr.Interface(swap, gr.ImageSlider(label="pair"), outputs).launch()
"""

MARK = """\
import gradio as gr
import numpy as np

def mark():
    mask = np.zeros((80, 120))
    mask[:, :60] = 1
    return np.full((80, 120, 3), 90, np.uint8), [(mask, "left half"), ((70, 10, 110, 70), "box")]

gr.Interface(mark, None, gr.AnnotatedImage(label="parts")).launch()
"""

HEARD = """(element) => {
  window.chosen = [];
  element.addEventListener("select", ({ detail }) => window.chosen.push(detail.value));
}"""


@pytest.mark.browsers
def test_two_pictures_and_the_handle_between_them(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(COMPARE)
    files = [tmp_path / "red.png", tmp_path / "blue.png"]
    for path, color in zip(files, ["red", "blue"], strict=True):
        Image.new("RGB", (60, 40), color).save(path)
    pair, swapped = (app.page.locator(".block.imageslider").nth(index) for index in (0, 1))
    pair.locator("input[type=file]").set_input_files(files[0])
    expect(pair.get_by_role("button", name="Click to Upload")).to_be_visible()
    app.submit()
    app.expect_value("shapes", "(40, 60, 3) none")
    pair.locator("input[type=file]").set_input_files(files[1])
    handle = pair.get_by_role("slider")
    expect(handle).to_have_attribute("aria-valuenow", "50")
    app.submit()
    app.expect_value("shapes", "(40, 60, 3) (40, 60, 3)")
    expect(swapped.get_by_role("slider")).to_have_attribute("aria-valuenow", "30")
    expect(swapped.locator("canvas")).to_have_count(2)
    box = pair.locator(".compare").bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    app.page.mouse.move(box["x"] + box["width"] / 2, middle)
    app.page.mouse.down()
    app.page.mouse.move(box["x"] + box["width"] * 0.8, middle)
    app.page.mouse.up()
    expect(handle).to_have_attribute("aria-valuenow", "80")
    expect(handle).to_be_focused()
    for key, value in [("ArrowLeft", "79"), ("Shift+ArrowRight", "89"), ("Home", "0")]:
        app.page.keyboard.press(key)
        expect(handle).to_have_attribute("aria-valuenow", value)
    pair.get_by_role("button", name="Remove all images").click()
    app.submit()
    app.expect_value("shapes", "none none")


@pytest.mark.browsers
def test_parts_of_a_picture_stand_out(open_app: OpenApp) -> None:
    app = open_app(MARK)
    app.button("Generate").click()
    widget = app.page.locator("pagelet-annotated-image")
    legend = widget.locator(".mask-legend")
    expect(legend.get_by_role("button")).to_have_text(["left half", "box"])
    widget.evaluate(HEARD)
    legend.get_by_role("button", name="left half").focus()
    expect(widget.locator("canvas.active")).to_have_count(1)
    app.page.keyboard.press("Enter")
    # A click on the picture finds the part under it.
    picture = widget.locator(".masked").bounding_box()
    assert picture
    scale = picture["width"] / 120
    for x in (90, 65, 20):
        widget.locator(".masked").click(position={"x": x * scale, "y": 40 * scale})
    assert app.page.evaluate("window.chosen") == ["left half", "box", "left half"]
