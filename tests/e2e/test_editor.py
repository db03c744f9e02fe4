"""Drawing on pictures: by mouse and by keyboard, in layers, with exact pixels below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EDIT = """\
import gradio as gr
import numpy as np

def brought():
    return np.random.default_rng(5).integers(0, 256, (80, 120, 4), dtype=np.uint8)

def describe(picture):
    if picture["composite"] is None:
        return "nothing"
    background, whole = picture["background"], picture["composite"]
    same = background.shape == (80, 120, 4) and (background == brought()).all()
    drawn = [layer[..., 3] > 0 for layer in picture["layers"]]
    kept = (whole == background)[~np.any(drawn, axis=0)].all()
    return f"{background.shape[:2]} {same} {kept} {[bool(part.any()) for part in drawn]}"

brush = gr.Brush(default_size=4, colors=["#ff0000", "#0000ff"], color_mode="fixed")
editor = gr.ImageEditor(label="picture", brush=brush)
gr.Interface(describe, editor, gr.Textbox(label="got")).launch()
"""

KEYS = """\
import gradio as gr
import numpy as np

def find(sketch):
    if sketch["composite"] is None:
        return "nothing"
    rows, columns = np.nonzero(sketch["composite"][..., 3])
    spans = [(int(side.min()), int(side.max())) for side in (columns, rows)] if rows.size else []
    return f"{spans} {len(sketch['layers'])}"

pad = gr.Sketchpad(label="pad", canvas_size=(200, 100), brush=gr.Brush(default_size=5))
gr.Interface(find, pad, gr.Textbox(label="got")).launch()
"""


def editor(app: AppPage) -> Locator:
    """Return the editor."""
    return app.page.locator("pagelet-image-editor")


def got(app: AppPage, value: str) -> None:
    """Run the function and wait for what it says."""
    app.submit()
    app.expect_value("got", value)


def drag(app: AppPage, begin: tuple[float, float], end: tuple[float, float]) -> None:
    """Move the pressed mouse over the canvas; places are parts of its size."""
    box = editor(app).locator(".paper").bounding_box()
    assert box
    (x0, y0), (x1, y1) = begin, end
    app.page.mouse.move(box["x"] + box["width"] * x0, box["y"] + box["height"] * y0)
    app.page.mouse.down()
    app.page.mouse.move(box["x"] + box["width"] * x1, box["y"] + box["height"] * y1, steps=5)
    app.page.mouse.up()


@pytest.mark.browsers
def test_drawing_over_a_picture(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(EDIT)
    got(app, "nothing")
    pixels = np.random.default_rng(5).integers(0, 256, (80, 120, 4), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "brought.png")
    editor(app).locator("input[type=file]").set_input_files(tmp_path / "brought.png")
    expect(editor(app).locator(".paper img")).to_have_js_property("naturalWidth", 120)
    got(app, "(80, 120) True True [False]")
    drag(app, (0.2, 0.5), (0.8, 0.6))
    got(app, "(80, 120) True True [True]")
    undo = editor(app).get_by_role("button", name="Undo")
    undo.click()
    got(app, "(80, 120) True True [False]")
    editor(app).get_by_role("button", name="Redo").click()
    got(app, "(80, 120) True True [True]")
    # Another layer, on which all is drawn from now on; the first one is hidden.
    editor(app).get_by_role("button", name="Layers").click()
    editor(app).get_by_role("button", name="Add layer").click()
    editor(app).get_by_role("button", name="Hide Layer 1").click()
    editor(app).get_by_role("button", name="Layers").click()
    drag(app, (0.5, 0.2), (0.5, 0.8))
    got(app, "(80, 120) True True [True, True]")
    # What is cut off is gone from all layers, until it is undone.
    editor(app).get_by_role("button", name="Crop").click()
    expect(editor(app).locator(".frame")).to_be_focused()
    drag(app, (1, 1), (0.5, 0.5))
    expect(editor(app).locator(".framing output")).to_contain_text("60")
    editor(app).get_by_role("button", name="Confirm").click()
    got(app, "(40, 60) False True [True, True]")
    editor(app).get_by_role("button", name="Turn right").click()
    got(app, "(60, 40) False True [True, True]")
    undo.click()
    undo.click()
    got(app, "(80, 120) True True [True, True]")
    editor(app).get_by_role("button", name="Clear canvas").click()
    got(app, "nothing")


def test_drawing_by_keyboard(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(KEYS)
    canvas = editor(app).get_by_role("application", name="Canvas: pad")
    canvas.focus()
    for key in ("ArrowLeft", "ArrowUp", "Enter"):
        app.page.keyboard.press(key)
    # A step is 3 pixels here; the dot is 10 wide, and 97, 47 is in its middle.
    got(app, "[(92, 101), (42, 51)] 1")
    canvas.focus()
    for key in ("Space", *["ArrowRight"] * 5, "Shift+ArrowRight", "Space", "ArrowRight"):
        app.page.keyboard.press(key)
    expect(editor(app).locator("[role=status]")).to_have_text("Brush up")
    got(app, "[(92, 117), (42, 51)] 1")
    canvas.focus()
    app.page.keyboard.press("Control+z")
    got(app, "[(92, 101), (42, 51)] 1")
    canvas.focus()
    app.page.keyboard.press("e")
    expect(editor(app).get_by_role("slider", name="Eraser size")).to_be_visible()
    # With the hand, arrow keys move the view.
    app.page.keyboard.press("h")
    paper = editor(app).locator(".paper")
    before = paper.get_attribute("style")
    app.page.keyboard.press("ArrowDown")
    expect(paper).not_to_have_attribute("style", before or "")
    app.button("Clear").click()
    got(app, "nothing")


def test_a_damaged_picture_changes_nothing(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(EDIT)
    drag(app, (0.2, 0.5), (0.8, 0.6))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    editor(app).locator("input[type=file]").set_input_files(tmp_path / "broken.png")
    expect(app.toast("broken.png")).to_be_visible()
    got(app, "(800, 800) False True [True]")
