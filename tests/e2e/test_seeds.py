"""The scripts of the two guides, verbatim, as a visitor uses them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from e2e.app_page import AppPage
from e2e.pictures import canvas_pixels, photograph

SEEDS = Path(__file__).parents[1] / "seeds"
SEPIA = np.array([[0.393, 0.769, 0.189], [0.349, 0.686, 0.168], [0.272, 0.534, 0.131]])

OpenApp = Callable[..., AppPage]


def sepia(array: np.ndarray) -> np.ndarray:
    """Return what the guides' function makes of an RGB array, as bytes."""
    toned = array.dot(SEPIA.T)
    toned /= toned.max()
    return np.rint(toned * 255).astype(np.uint8)


@pytest.mark.everywhere
def test_greet(open_app: OpenApp) -> None:
    app = open_app(SEEDS / "greet.py")
    app.fill("name", "Ada")
    app.fill("intensity", "3")
    app.submit()
    app.expect_value("output", "Hello, Ada!!!")


def test_greet_with_component_arguments(open_app: OpenApp) -> None:
    app = open_app(SEEDS / "greet_slider.py")
    expect(app.field("intensity")).to_have_value("2")
    expect(app.field("greeting")).to_have_attribute("rows", "3")
    app.fill("name", "Bo")
    app.submit()
    app.expect_value("greeting", "Hello, Bo!!")


@pytest.mark.browsers
def test_several_inputs_and_outputs(open_app: OpenApp) -> None:
    app = open_app(SEEDS / "several_inputs.py")
    app.fill("name", "Ada")
    app.field("is_morning").check()
    app.fill("temperature", "50")
    app.submit()
    app.expect_value("output 0", "Good morning Ada. It is 50 degrees today")
    app.expect_value("output 1", "10")


@pytest.mark.everywhere
@pytest.mark.parametrize("script", ["sepia.py", "four_kinds_sepia.py"])
def test_sepia(open_app: OpenApp, tmp_path: Path, script: str) -> None:
    app = open_app(SEEDS / script)
    for format, tolerance in ("PNG", 0), ("JPEG", 20):
        picture = tmp_path / f"photo.{format.lower()}"
        photograph(320, 240).save(picture, format)
        app.page.locator("pagelet-image input[type=file]").first.set_input_files(picture)
        app.submit()
        shown = canvas_pixels(app.page, "output")
        expected = sepia(np.asarray(Image.open(picture).convert("RGB")))
        assert shown.shape == (240, 320, 4)
        assert (shown[..., 3] == 255).all()
        difference = np.abs(shown[..., :3].astype(int) - expected.astype(int))
        assert difference.max() <= tolerance
        app.button("Clear").click()
        expect(app.page.locator(".block.image canvas")).to_have_count(0)


def test_fake_gan(open_app: OpenApp) -> None:
    app = open_app(SEEDS / "fake_gan.py")
    buffer = io.BytesIO()
    photograph(40, 30).save(buffer, "PNG")
    app.answer("https://images.unsplash.com/", buffer.getvalue())
    expect(app.page).to_have_title("FD-GAN")
    expect(app.page.get_by_role("heading", name="FD-GAN")).to_be_visible()
    app.button("Generate").click()
    cells = app.page.locator("pagelet-gallery .thumbnail-item")
    expect(cells).to_have_count(3)
    for cell in cells.all():
        cell.scroll_into_view_if_needed()
        expect(cell.locator("img")).to_have_js_property("naturalWidth", 40)


def test_save_image(open_app: OpenApp, tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    photograph(64, 48).save(picture)
    app = open_app(SEEDS / "save_image.py")
    app.page.locator("pagelet-image input[type=file]").set_input_files(picture)
    app.submit()
    app.open_console()
    expect(app.console()).to_contain_text(".png!")
    expect(app.console()).to_contain_text("Saved image to ")
    expect(app.button("Flag")).to_have_count(0)


@pytest.mark.browsers
def test_calculator(open_app: OpenApp) -> None:
    app = open_app(SEEDS / "calculator.py")
    expect(app.page.get_by_role("heading", name="Toy Calculator")).to_be_visible()
    app.fill("num1", "12")
    app.page.get_by_role("radio", name="divide").check(force=True)
    app.fill("num2", "0")
    app.submit()
    expect(app.toast("Cannot divide by zero!")).to_be_visible()
    app.fill("num2", "8")
    app.submit()
    app.expect_value("output", "1.5")


def test_unified_textbox(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "textbox = gr.Textbox(label='text')\n"
        "gr.Interface(lambda text: text + ' and on', textbox, textbox).launch()\n"
    )
    app.fill("text", "on")
    app.submit()
    app.expect_value("text", "on and on")
    app.submit()
    app.expect_value("text", "on and on and on")


@pytest.mark.browsers
def test_additional_inputs(open_app: OpenApp) -> None:
    app = open_app(SEEDS / "additional_inputs.py")
    buffer = io.BytesIO()
    photograph(30, 20).save(buffer, "PNG")
    app.answer("https://dummyimage.com/", buffer.getvalue())
    expect(app.field("seed")).to_be_hidden()
    app.page.get_by_text("Additional Inputs").click()
    app.fill("seed", "7")
    app.submit()
    app.expect_value("output 0", "Used seed: 7")
    picture = app.page.locator(".block.image").filter(has_text="output 1").locator("img")
    expect(picture).to_have_js_property("naturalWidth", 30)


TRANSFORMERS = """\
def pipeline(task, model):
    def generate(prompt, max_length, num_return_sequences):
        return [{"generated_text": f"{prompt} ({task}, {model}, {max_length})"}]
    return generate
"""


def test_text_generation_with_a_stand_in_for_the_model(open_app: OpenApp) -> None:
    script = (SEEDS / "text_generation.py").read_text("utf-8")
    app = open_app(script, files={"transformers.py": TRANSFORMERS})
    app.fill("text_prompt", "Once")
    app.submit()
    app.expect_value("text_prompt", "Once (text-generation, gpt2, 30)")


def test_a_package_that_is_not_for_browsers_is_named(open_app: OpenApp) -> None:
    app = open_app("import gradio as gr\nimport torch\n", wait=False)
    alert = app.page.get_by_role("alert")
    expect(alert).to_contain_text("No module named 'torch'")
    expect(alert).to_contain_text('File "app.py", line 2')
