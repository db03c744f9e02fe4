"""Pictures as a visitor brings them in, sees them and saves them."""

from __future__ import annotations

import base64
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage
from e2e.pictures import canvas_pixels, photograph
from e2e.ways import Way

OpenApp = Callable[..., AppPage]

FIXTURES = Path(__file__).parents[1] / "conformance" / "fixtures"

SAME = """\
import gradio as gr

def same(image):
    return image, "none" if image is None else str(image.shape)

picture = gr.Image(label="in", format="png")
gr.Interface(same, picture, [gr.Image(label="out"), gr.Textbox(label="shape")]).launch()
"""

DESCRIBE = """\
import gradio as gr
from PIL import Image

def describe(array, gray, own, path):
    corner = lambda image: image.convert("RGB").getpixel((0, 0))
    return (
        f"{array.shape} {array.dtype} {array[0, 0].tolist()}",
        f"{gray.mode} {gray.size}",
        f"{own.mode} {own.size} {corner(own)}",
        f"{type(path).__name__} {Image.open(path).format} {path.rsplit('/', 1)[-1]}",
    )

inputs = [
    gr.Image(label="array"),
    gr.Image(label="gray", image_mode="L", type="pil"),
    gr.Image(label="own", image_mode=None, type="pil"),
    gr.Image(label="path", type="filepath"),
]
gr.Interface(describe, inputs, [gr.Textbox(label=f"out {n}") for n in range(4)]).launch()
"""

PAINTED = """\
import gradio as gr
import numpy as np
from pagelet import pixels

def by_numpy(array):
    painter, pixels.painter = pixels.painter, None
    try:
        return pixels.from_array(array).rgba
    finally:
        pixels.painter = painter

def compare():
    random = np.random.default_rng(3)
    differing = []
    for dtype in ("uint8", "float32", "float64", ">f4", "bool", "int16"):
        for channels in (2, 3, 4):
            noise = random.uniform(-0.1, 1, (90, 70, channels))
            halves = (random.integers(0, 256, noise.shape) + 0.5) / 256
            for values in (noise, halves):
                array = values if np.dtype(dtype).kind == "f" else values * 250
                array = array.astype(dtype)
                turned = array[::-2], array.swapaxes(0, 1), array[:, 5:40, ::-1]
                for view in (array, *turned, array[..., 1]):
                    if not np.array_equal(pixels.from_array(view).rgba, by_numpy(view)):
                        differing.append(f"{dtype} {view.shape} {view.strides}")
    taken = [pixels.painter(np.zeros((2, 2, 3), dtype), np.empty((2, 2, 4), np.uint8))
             for dtype in pixels.PAINTED]
    return f"differing: {differing}, taken: {taken}"

gr.Interface(compare, None, gr.Textbox(label="out")).launch()
"""

# Bring files in as a drag from outside or as a paste does: there is no way to do it for real.
BRING = """(target, { type, files }) => {
  const travelling = { bubbles: true, cancelable: true };
  const transfer = new DataTransfer();
  for (const { name, mime, data } of files) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type: mime }));
  }
  if (type === "paste") {
    const event = new ClipboardEvent("paste", travelling);
    Object.defineProperty(event, "clipboardData", { value: transfer });
    target.dispatchEvent(event);
    return;
  }
  for (const name of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(name, { ...travelling, dataTransfer: transfer }));
  }
}"""


COPY = """async (data) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const blob = new Blob([bytes], { type: "image/png" });
  await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
}"""


def png(picture: Image.Image) -> bytes:
    """Return a picture as the bytes of a PNG file."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def bring(target: Locator, type_: str, name: str, data: bytes, mime: str = "image/png") -> None:
    """Drop or paste a file on an element that is there with its script."""
    target.locator("input[type=file]").wait_for(state="attached")
    file = {"name": name, "mime": mime, "data": base64.b64encode(data).decode()}
    target.evaluate(BRING, {"type": type_, "files": [file]})


def widget(app: AppPage, label: str) -> Locator:
    """Return the picture with this label."""
    return app.page.locator(".block.image").filter(has_text=label).locator("pagelet-image")


@pytest.mark.browsers
def test_dropping_and_pasting(open_app: OpenApp) -> None:
    app = open_app(SAME)
    box = widget(app, "in")
    for type_, height in [("drop", 16), ("paste", 20)]:
        picture = photograph(24, height)
        bring(box, type_, "p.png", png(picture))
        app.submit()
        app.expect_value("shape", f"({height}, 24, 3)")
        assert (canvas_pixels(app.page, "out")[..., :3] == np.asarray(picture)).all()
        box.get_by_role("button", name="Remove Image").click()
    # The picture comes while Submit is pressed, and moves it away from under the pointer.
    app.button("Submit").hover()
    app.page.mouse.down()
    bring(box, "drop", "p.png", png(photograph(24, 40)))
    expect(box.locator("img")).to_have_js_property("naturalHeight", 40)
    app.page.mouse.up()
    app.expect_value("shape", "(40, 24, 3)")


def test_pasting_what_is_on_the_clipboard(open_app: OpenApp) -> None:
    app = open_app(SAME)
    picture = photograph(24, 16)
    app.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    app.page.evaluate(COPY, base64.b64encode(png(picture)).decode())
    widget(app, "in").get_by_role("button", name="Click to Upload").focus()
    app.page.keyboard.press("Control+V")
    app.submit()
    app.expect_value("shape", "(16, 24, 3)")
    box = widget(app, "in")
    box.get_by_role("button", name="Remove Image").click()
    box.get_by_role("button", name="Paste from clipboard").click()
    expect(box.locator("img")).to_have_js_property("naturalWidth", 24)


LARGE = """\
import gradio as gr
import numpy as np

def draw():
    y, x = np.mgrid[0:1700, 0:2000]
    return np.stack([x % 256, y % 256, (x // 256) * 16 + y // 256], axis=-1).astype(np.uint8)

gr.Interface(draw, None, gr.Image(label="out")).launch()
"""

# A canvas that a worker has painted can be drawn, and not read.
COPIED = """(canvas, places) => {
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
  copy.drawImage(canvas, 0, 0);
  return places.map(([x, y]) => [...copy.getImageData(x, y, 1, 1).data]);
}"""


@pytest.mark.browsers
def test_a_large_picture_is_seen_when_it_is_whole(open_app: OpenApp) -> None:
    app = open_app(LARGE)
    app.button("Generate").click()
    canvas = widget(app, "out").locator("canvas")
    expect(canvas).to_be_visible()
    places = [(0, 0), (1999, 0), (700, 1499), (701, 1500), (0, 1699), (1999, 1699)]
    seen = canvas.evaluate(COPIED, places)
    assert seen == [[x % 256, y % 256, (x // 256) * 16 + y // 256, 255] for x, y in places]


def test_the_page_makes_the_same_bytes_of_arrays_as_numpy(open_app: OpenApp) -> None:
    app = open_app(PAINTED)
    app.button("Generate").click()
    app.expect_value("out", "differing: [], taken: [True, True, True]")


def test_a_file_that_is_no_picture_is_refused(open_app: OpenApp) -> None:
    app = open_app(SAME)
    bring(widget(app, "in"), "drop", "notes.txt", b"words", "text/plain")
    expect(app.toast("notes.txt")).to_be_visible()
    bring(widget(app, "in"), "drop", "broken.png", b"no picture", "image/png")
    expect(widget(app, "in")).to_contain_text("No preview of broken.png")
    app.submit()
    expect(app.toast("broken.png is not an image")).to_be_visible()
    # It does not take the place of a picture that is there.
    widget(app, "in").get_by_role("button", name="Remove Image").click()
    bring(widget(app, "in"), "drop", "p.png", png(photograph(24, 16)))
    expect(widget(app, "in").locator("img")).to_have_js_property("naturalWidth", 24)
    bring(widget(app, "in"), "drop", "torn.png", b"no picture", "image/png")
    expect(app.toast("No preview of torn.png. It is damaged")).to_be_visible()
    expect(widget(app, "in").locator("img")).to_have_js_property("naturalWidth", 24)
    app.submit()
    app.expect_value("shape", "(16, 24, 3)")


def test_the_cross_and_clear_take_the_picture_away(open_app: OpenApp) -> None:
    app = open_app(SAME)
    box = widget(app, "in")
    for clear in (box.get_by_role("button", name="Remove Image"), app.button("Clear")):
        bring(box, "drop", "p.png", png(photograph(8, 8)))
        expect(box.locator("img")).to_be_visible()
        clear.click()
        expect(box.locator("img")).to_have_count(0)
        expect(box.get_by_role("button", name="Click to Upload")).to_be_visible()
        app.submit()
        app.expect_value("shape", "none")


def test_what_the_function_gets(open_app: OpenApp) -> None:
    app = open_app(DESCRIBE)
    turned = FIXTURES / "exif_o6_64x40.jpg"
    translucent = FIXTURES / "rgba_8x5.png"
    files = {"array": turned, "gray": turned, "own": translucent, "path": turned}
    for label, path in files.items():
        widget(app, label).locator("input[type=file]").set_input_files(path)
        expect(widget(app, label).locator("img")).to_be_visible()
    # The browser shows the picture upright, as the function gets it.
    expect(widget(app, "array").locator("img")).to_have_js_property("naturalWidth", 40)
    app.submit()
    corner = Image.open(translucent)
    expect(app.field("out 0")).to_have_value(re.compile(r"\(64, 40, 3\) uint8 \[.*\]"))
    shown = json.loads(app.field("out 0").input_value().split("uint8")[1])
    upright = np.asarray(Image.open(turned).transpose(Image.Transpose.ROTATE_270).convert("RGB"))
    assert np.abs(upright[0, 0].astype(int) - shown).max() <= 20
    app.expect_value("out 1", "L (40, 64)")
    app.expect_value("out 2", f"RGBA (8, 5) {corner.convert('RGB').getpixel((0, 0))}")
    app.expect_value("out 3", "str JPEG exif_o6_64x40.jpg")


@pytest.mark.browsers
def test_saving_an_output(open_app: OpenApp, way: Way) -> None:
    app = open_app(
        "import gradio as gr\nimport numpy as np\n"
        "def draw():\n"
        "    rng = np.random.default_rng(3)\n"
        "    return rng.integers(0, 256, (30, 40, 4), dtype=np.uint8)\n"
        "gr.Interface(draw, None, gr.Image(label='out', image_mode='RGBA')).launch()\n"
    )
    app.button("Generate").click()
    expect(app.page.locator("canvas")).to_be_visible()
    save = widget(app, "out").get_by_role("button", name="Download")
    data = saved_in_chromium(app, save) if way.browser == "chromium" else saved(app, save)
    picture = Image.open(io.BytesIO(data))
    expected = np.random.default_rng(3).integers(0, 256, (30, 40, 4), dtype=np.uint8)
    assert picture.format == "PNG"
    assert (np.asarray(picture) == expected).all()


def saved_in_chromium(app: AppPage, save: Locator) -> bytes:
    """Save as a visitor does; return the file."""
    with app.page.expect_download() as download:
        save.click()
    assert download.value.suggested_filename == "image.png"
    return Path(download.value.path()).read_bytes()


def saved(app: AppPage, save: Locator) -> bytes:
    """Return what the link offers that is clicked to save; Firefox does not tell Playwright."""
    app.page.evaluate(
        """() => {
          HTMLAnchorElement.prototype.click = async function () {
            const bytes = new Uint8Array(await (await fetch(this.href)).arrayBuffer());
            window.offered = [this.download, btoa(String.fromCharCode(...bytes))];
          };
        }"""
    )
    save.click()
    app.page.wait_for_function("window.offered")
    name, data = app.page.evaluate("window.offered")
    assert name == "image.png"
    return base64.b64decode(data)


GALLERY = """\
import gradio as gr
import numpy as np

def pictures():
    colours = [(255, 0, 0), (0, 255, 0), (0, 0, 255)]
    flat = [np.full((20, 30, 3), colour, np.uint8) for colour in colours]
    return [(picture, f"picture {n}") for n, picture in enumerate(flat)]

gr.Interface(pictures, None, gr.Gallery(label="many", columns=2)).launch()
"""


@pytest.mark.browsers
def test_a_gallery_by_keys(open_app: OpenApp) -> None:
    app = open_app(GALLERY)
    app.button("Generate").click()
    gallery = app.page.locator("pagelet-gallery")
    cells = gallery.locator(".thumbnail-item")
    expect(cells).to_have_count(3)
    cells.nth(0).focus()
    for key, index in [("ArrowRight", 1), ("ArrowLeft", 0), ("ArrowDown", 2), ("ArrowUp", 0)]:
        app.page.keyboard.press(key)
        expect(cells.nth(index)).to_be_focused()
    app.page.keyboard.press("Enter")
    large = gallery.get_by_role("button", name="Next picture")
    expect(large).to_be_focused()
    expect(gallery.locator("p.caption-text")).to_have_text("picture 0")
    app.page.keyboard.press("ArrowRight")
    expect(gallery.locator("p.caption-text")).to_have_text("picture 1")
    colour = large.locator("canvas").evaluate(
        "canvas => [...canvas.getContext('2d').getImageData(0, 0, 1, 1).data]"
    )
    assert colour == [0, 255, 0, 255]
    app.page.keyboard.press("ArrowLeft")
    app.page.keyboard.press("ArrowLeft")
    expect(gallery.locator("p.caption-text")).to_have_text("picture 2")
    app.page.keyboard.press("Escape")
    expect(large).to_have_count(0)
    expect(cells.nth(2)).to_be_focused()
