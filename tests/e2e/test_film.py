"""Films as a visitor brings them, records them and sees them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

FIXTURES = Path(__file__).parents[1] / "conformance" / "fixtures"

ABOUT = """\
import os
import gradio as gr
import numpy as np

def about(film, other):
    said = [path and f"{path.rsplit('/', 1)[-1]} {os.path.getsize(path)}" for path in (film, other)]
    return film, *said

mark = np.full((4, 4, 3), (255, 0, 0), np.uint8)
inputs = [gr.Video(label="film"), gr.PlayableVideo(label="other")]
marked = gr.Video(
    label="out",
    watermark=gr.WatermarkOptions(mark, (2, 2)),
    subtitles=[{"text": "spoken", "timestamp": [0, 1]}],
)
gr.Interface(about, inputs, [marked, gr.Textbox(label="a"), gr.Textbox(label="b")]).launch()
"""


def film(app: AppPage, label: str) -> Locator:
    """Return the film with this label."""
    caption = app.page.locator(".caption", has_text=re.compile(f"^{label}$"))
    return app.page.locator(".block").filter(has=caption).locator("pagelet-video")


def choose(box: Locator, name: str) -> None:
    """Choose a file in the browser's dialogue."""
    box.locator("input[type=file]").set_input_files(FIXTURES / name)
    expect(box.locator("video")).to_have_js_property("videoWidth", 16)


@pytest.mark.browsers
def test_files(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    choose(film(app, "film"), "tiny.webm")
    # Not every browser plays this one; Python gets it all the same.
    film(app, "other").locator("input[type=file]").set_input_files(FIXTURES / "tiny.mp4")
    expect(film(app, "other").get_by_role("button", name="Clear")).to_be_visible()
    app.submit()
    app.expect_value("a", f"tiny.webm {(FIXTURES / 'tiny.webm').stat().st_size}")
    app.expect_value("b", f"tiny.mp4 {(FIXTURES / 'tiny.mp4').stat().st_size}")
    out = film(app, "out")
    expect(out.locator("video")).to_have_js_property("videoWidth", 16)
    expect(out.locator("canvas.watermark")).to_be_visible()
    spoken = "video => video.textTracks[0].cues?.[0].text"
    assert app.page.wait_for_function(f"({spoken})(document.querySelector('video:has(track)'))")
    film(app, "film").get_by_role("button", name="Clear").click()
    app.submit()
    app.expect_value("a", "")


def test_another_format_and_a_part(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    choose(film(app, "other"), "tiny.webm")
    app.submit()
    expect(app.field("b")).to_have_value(re.compile(r"^tiny\.mp4 \d+$"))
    box = film(app, "other")
    whole = box.locator("video").evaluate("video => video.duration")
    box.get_by_role("button", name="Trim").click()
    app.page.keyboard.press("PageUp")
    box.get_by_role("button", name="Trim").click()
    expect(box.get_by_role("button", name="Trim")).to_be_visible()
    expect(box.locator("video")).not_to_have_js_property("duration", whole)
    part = box.locator("video").evaluate("video => video.duration")
    assert part == pytest.approx(whole / 2, abs=0.2)
    box.locator("input[type=file]").set_input_files(
        {"name": "notes.mp4", "mimeType": "video/mp4", "buffer": b"no film"}
    )
    expect(box).to_contain_text("No preview of notes.mp4")
    box.get_by_role("button", name="Clear").click()
    box.locator("input[type=file]").set_input_files(
        {"name": "notes.webm", "mimeType": "video/webm", "buffer": b"no film" * 9}
    )
    expect(app.toast("notes.webm can't be turned into mp4")).to_be_visible()
    expect(box.get_by_role("button", name="Click to Upload")).to_be_visible()


def test_a_watermark_is_in_the_file_that_is_saved(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(ABOUT)
    choose(film(app, "film"), "tiny.mp4")
    app.submit()
    out = film(app, "out")
    expect(out.locator("video")).to_have_js_property("videoWidth", 16)
    with app.page.expect_download() as saved:
        out.get_by_role("button", name="Download").click()
    saved.value.save_as(tmp_path / "saved.mp4")
    choose(film(app, "other"), str(tmp_path / "saved.mp4"))
    red, _, blue = pixel(film(app, "other").locator("video"), 4, 4)
    assert red > 180 > 90 > blue


def pixel(video: Locator, x: int, y: int) -> tuple[int, int, int]:
    """Return a pixel of the film's first picture."""
    red, green, blue, _ = video.evaluate(
        """async (video, [x, y]) => {
          if (video.readyState < 2) await new Promise((shown) => { video.onloadeddata = shown; });
          const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
          const context = canvas.getContext("2d");
          context.drawImage(video, 0, 0);
          return [...context.getImageData(x, y, 1, 1).data];
        }""",
        [x, y],
    )
    return red, green, blue


RECORD = """\
import gradio as gr

def head(path):
    with open(path, "rb") as film:
        return path.rsplit("/", 1)[-1], film.read(4).hex()

camera = gr.WebcamOptions(constraints={"width": 160, "height": 120})
film = gr.Video(label="film", sources=["webcam"], webcam_options=camera, include_audio=True)
outputs = [gr.Textbox(label="name"), gr.Textbox(label="begins")]
gr.Interface(head, film, outputs).launch()
"""


def test_recording(open_app: OpenApp) -> None:
    app = open_app(RECORD)
    box = film(app, "film")
    box.get_by_role("button", name="Click to Access Webcam").click()
    app.button("Record").click()
    expect(app.button("Stop")).to_be_visible()
    # As long as it takes until the browser has written something.
    app.page.wait_for_function("document.querySelector('video').currentTime > 1")
    app.button("Stop").click()
    video = box.locator("video[controls]")
    expect(video).to_be_visible()
    assert video.evaluate("video => Number.isFinite(video.duration)")
    app.submit()
    app.expect_value("name", "video.webm")
    app.expect_value("begins", "1a45dfa3")
    box.get_by_role("button", name="Clear").click()
    expect(box.get_by_role("button", name="Click to Access Webcam")).to_be_visible()


PIECES = """\
import gradio as gr

def film(pieces):
    for piece in pieces.split():
        yield piece

gr.Interface(film, gr.Textbox(label="pieces"), gr.Video(label="film", streaming=True)).launch()
"""


@pytest.mark.browsers
def test_pieces_of_a_stream_are_one_film(open_app: OpenApp) -> None:
    piece = (FIXTURES / "tiny.webm").read_bytes()
    app = open_app(PIECES, files={"piece.webm": piece, "notes.webm": b"no film" * 9})
    app.fill("pieces", "piece.webm piece.webm piece.webm")
    app.submit()
    box = film(app, "film")
    save = box.get_by_role("button", name="Download")
    expect(save).to_be_visible()
    length = box.locator("video").evaluate("video => video.duration")
    assert length == pytest.approx(3, abs=0.2)
    # It can be seen again from any place.
    box.locator("video").evaluate("video => { video.currentTime = 2.5; }")
    expect(box.locator("video")).to_have_js_property("readyState", 4)
    whole = box.evaluate("async ({ state }) => [(await state).name, (await state).size]")
    assert whole[0] == "video.webm"
    assert whole[1] > len(piece)
    app.fill("pieces", "piece.webm notes.webm")
    app.submit()
    expect(app.toast("notes.webm can't be turned into webm")).to_be_visible()
    expect(save).to_be_visible()
