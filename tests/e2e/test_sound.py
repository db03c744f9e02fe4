"""Sounds as a visitor brings them, records them and hears them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

FIXTURES = Path(__file__).parents[1] / "conformance" / "fixtures"
EXAMPLES = Path(__file__).parents[2] / "examples"

ABOUT = """\
import gradio as gr

def about(sound, path):
    said = "none" if sound is None else f"{sound[0]} {sound[1].dtype} {sound[1].shape}"
    return sound, said, "" if path is None else path.rsplit("/", 1)[-1]

inputs = [
    gr.Audio(label="sound"),
    gr.Audio(label="path", type="filepath", format="wav", sources=["upload"]),
]
outputs = [gr.Audio(label="out"), gr.Textbox(label="said"), gr.Textbox(label="name")]
gr.Interface(about, inputs, outputs).launch()
"""


def sound(app: AppPage, label: str) -> Locator:
    """Return the sound with this label."""
    caption = app.page.locator(".caption", has_text=re.compile(f"^{label}$"))
    return app.page.locator(".block").filter(has=caption).locator("pagelet-audio")


def choose(box: Locator, name: str) -> None:
    """Choose a file in the browser's dialogue."""
    box.locator("input[type=file]").set_input_files(FIXTURES / name)
    expect(box.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.browsers
def test_files(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    box, path = sound(app, "sound"), sound(app, "path")
    app.submit()
    app.expect_value("said", "none")
    choose(box, "stereo16_8000.wav")
    app.submit()
    app.expect_value("said", "8000 int16 (800, 2)")
    expect(sound(app, "out").get_by_role("slider", name="Position")).to_be_visible()
    box.get_by_role("button", name="Clear").click()
    choose(box, "mono.mp3")
    choose(path, "mono.mp3")
    app.submit()
    expect(app.field("said")).to_have_value(re.compile(r"^16000 int16 \(\d{4},\)$"))
    app.expect_value("name", "mono.wav")


def test_recording_and_trimming(open_app: OpenApp) -> None:
    # Firefox plays and records nothing on machines without a loudspeaker.
    app = open_app(ABOUT)
    box = sound(app, "sound")
    box.get_by_role("button", name="Record audio").click()
    box.get_by_role("button", name="Record", exact=True).click()
    expect(box.get_by_role("timer")).to_have_text(LONG)
    box.get_by_role("button", name="Pause").click()
    box.get_by_role("button", name="Resume").click()
    expect(box.get_by_role("timer")).to_have_text(LONGER)
    box.get_by_role("button", name="Stop").click()
    app.submit()
    expect(app.field("said")).to_have_value(re.compile(r"^44100 int16 \((\d{5,}),"))
    whole = recorded(app)
    box.get_by_role("button", name="Trim").click()
    expect(box.get_by_role("slider", name="Start")).to_be_focused()
    app.page.keyboard.press("PageUp")
    box.get_by_role("button", name="Trim").click()
    expect(box.get_by_role("slider", name="Start")).to_have_count(0)
    app.submit()
    expect(app.field("said")).not_to_have_value(re.compile(rf"\({whole},"))
    assert recorded(app) == pytest.approx(whole / 2, abs=4)


def recorded(app: AppPage) -> int:
    """Return how many frames the function got."""
    found = re.search(r"\((\d+),", app.field("said").input_value())
    assert found
    return int(found[1])


LONG, LONGER = re.compile(r"^0:(0[1-9]|[1-5]\d)$"), re.compile(r"^0:(0[2-9]|[1-5]\d)$")
"""At least one second, at least two: a busy machine may not look in time for a certain one."""

REFUSE = """
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  let refusals = 1;
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    if (refusals-- > 0) throw new DOMException("no", "NotAllowedError");
    window.heard = await ask(constraints);
    return window.heard;
  };
"""


def test_a_microphone_that_is_refused_or_unplugged(open_app: OpenApp) -> None:
    app = open_app(ABOUT, before=lambda app: app.page.add_init_script(REFUSE))
    box = sound(app, "sound")
    box.get_by_role("button", name="Record audio").click()
    record = box.get_by_role("button", name="Record", exact=True)
    record.click()
    expect(app.toast("Microphone: not allowed")).to_be_visible()
    record.click()
    expect(box.get_by_role("timer")).to_have_text(LONG)
    app.page.evaluate("heard.getTracks().forEach((t) => t.dispatchEvent(new Event('ended')))")
    expect(app.toast("Microphone: it was disconnected")).to_be_visible()
    expect(box.get_by_role("button", name="Play")).to_be_visible()
    app.submit()
    expect(app.field("said")).to_have_value(re.compile(r"^44100 int16"))


MP3 = """\
import gradio as gr
import numpy as np

def same(path):
    with open(path, "rb") as sound:
        head = sound.read(2)
    return path.rsplit("/", 1)[-1], f"{head[0]:x} {head[1] & 0xe6:x}", (8000, WAVE)

WAVE = (np.sin(np.arange(8000) / 4) * 9000).astype(np.int16)
sound = gr.Audio(label="sound", type="filepath", format="mp3")
outputs = [gr.Textbox(label="name"), gr.Textbox(label="head"), gr.Audio(label="out", format="mp3")]
gr.Interface(same, sound, outputs).launch()
"""


def test_mp3_is_made_for_python_and_for_the_visitor(open_app: OpenApp) -> None:
    app = open_app(MP3)
    choose(sound(app, "sound"), "stereo16_8000.wav")
    app.submit()
    app.expect_value("name", "stereo16_8000.mp3")
    # The sync word of an mp3 frame, layer III.
    app.expect_value("head", "ff e2")
    with app.page.expect_download() as saved:
        sound(app, "out").get_by_role("button", name="Download").click()
    assert saved.value.suggested_filename == "audio.mp3"


@pytest.mark.browsers
def test_a_stream_of_pieces_is_heard_as_one_sound(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "melody.py")
    app.fill("Notes", "CEG")
    app.submit()
    melody = sound(app, "Melody")
    # Each of the three notes lasts 7717 frames.
    expect(melody.get_by_role("button", name="Play")).to_be_visible()
    expect(melody.locator(".time")).to_have_text(re.compile("/ 0:01$"))
    duration = melody.locator("audio").evaluate("audio => audio.duration")
    assert duration == pytest.approx(3 * 7717 / 22050, abs=0.001)


def test_the_microphone_is_listened_to(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "loudness.py")
    app.button("Record").click()
    loudness = app.field("Loudness")
    expect(loudness).to_have_value(re.compile(r"^-?\d+ dB over \d\.\d seconds$"))
    app.button("Stop").click()
    expect(app.button("Record")).to_be_visible()


LARGE = """\
import os
import gradio as gr
import pyodide_js

def same(path):
    return path, f"{os.path.getsize(path)} {pyodide_js._module.HEAP8.length}"

sizes = gr.Textbox(label="sizes")
gr.Interface(same, gr.Audio(type="filepath"), [gr.Audio(label="out"), sizes]).launch()
"""

DROP_LARGE = """(target) => {
  const head = Uint8Array.from(atob("HEAD"), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  const silence = new Uint8Array(100_000_000);
  transfer.items.add(new File([head, silence], "long.wav", { type: "audio/wav" }));
  for (const type of ["dragenter", "dragover", "drop"]) {
    const travelling = { bubbles: true, cancelable: true };
    target.dispatchEvent(new DragEvent(type, { ...travelling, dataTransfer: transfer }));
  }
}"""
HEAD = "UklGRiTh9QVXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQDh9QU="


def test_a_hundred_megabytes_do_not_pass_through_python(open_app: OpenApp) -> None:
    app = open_app(LARGE)
    sound(app, "path").locator("input[type=file]").wait_for(state="attached")
    sound(app, "path").evaluate(DROP_LARGE.replace("HEAD", HEAD))
    expect(sound(app, "path").locator(".time")).to_have_text("0:00 / 1:44:10")
    app.submit()
    expect(sound(app, "out").locator(".time")).to_have_text("0:00 / 1:44:10")
    size, heap = app.field("sizes").input_value().split()
    assert size == "100000044"
    assert int(heap) < 100_000_000
