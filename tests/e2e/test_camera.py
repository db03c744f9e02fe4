"""The camera as a source of pictures: photographs, streams, and what may go wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

LIVE = """\
import gradio as gr

count = 0

def look(picture):
    global count
    count += 1
    return 255 - picture, f"{picture.shape} {count}"

camera = gr.Image(label="camera", sources=["webcam"], streaming=True)
outputs = [gr.Image(label="negative"), gr.Textbox(label="seen")]
gr.Interface(look, camera, outputs, live=True, stream_every=0.05).launch()
"""

PHOTOGRAPHS = """\
import gradio as gr

def describe(photo, gallery):
    photo = None if photo is None else (photo.mode, photo.width > photo.height)
    return f"{photo} {None if gallery is None else [picture.shape[2] for picture, _ in gallery]}"

inputs = [
    gr.Image(label="photo", type="pil"),
    gr.Gallery(label="album", type="numpy", sources=["upload", "webcam"]),
]
gr.Interface(describe, inputs, gr.Textbox(label="got")).launch()
"""

# Where the shutter is, before the camera's first picture comes and after it.
WATCH = """() => {
  globalThis.places = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const bar = document.querySelector(".camera-bar");
      if (bar === null) return;
      observer.disconnect();
      const top = () => bar.getBoundingClientRect().top;
      const before = top();
      const shown = () => requestAnimationFrame(() => resolve([before, top()]));
      bar.parentElement.querySelector("video").addEventListener("loadeddata", shown);
    });
    observer.observe(document, { subtree: true, childList: true });
  });
}"""

HIDE = """(hidden) => {
  const value = hidden ? "hidden" : "visible";
  Object.defineProperty(document, "visibilityState", { configurable: true, value });
  document.dispatchEvent(new Event("visibilitychange"));
}"""

REFUSE = """(name) => {
  navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("no", name); };
}"""

ALLOW = "() => { delete navigator.mediaDevices.getUserMedia; }"

UNPLUG = """(video) => {
  for (const track of video.srcObject.getTracks()) track.dispatchEvent(new Event("ended"));
}"""


def block(app: AppPage, label: str) -> Locator:
    """Return the block with this label."""
    return app.page.locator(".block").filter(has_text=label)


@pytest.mark.browsers
def test_a_stream_goes_through_the_function(open_app: OpenApp) -> None:
    app = open_app(LIVE)
    camera = block(app, "camera")
    camera.get_by_role("button", name="camera: Click to Access Webcam").click()
    # The focus stays where the visitor was.
    expect(camera.get_by_role("button", name="Record")).to_be_focused()
    app.page.keyboard.press("Enter")
    expect(block(app, "negative").locator("canvas")).to_be_visible()
    expect(app.field("seen")).not_to_have_value("")
    first = app.field("seen").input_value()
    expect(app.field("seen")).not_to_have_value(first)
    # A page that nobody sees lets go of the camera, and takes it up again.
    app.page.evaluate(HIDE, True)
    expect(camera.locator("video")).to_have_js_property("srcObject.active", False)
    app.page.evaluate(HIDE, False)
    expect(camera.locator("video")).to_have_js_property("srcObject.active", True)
    before = app.field("seen").input_value()
    expect(app.field("seen")).not_to_have_value(before)
    camera.get_by_role("button", name="Stop").click()
    expect(camera.get_by_role("button", name="Record")).to_be_visible()


def test_photographs(open_app: OpenApp) -> None:
    app = open_app(PHOTOGRAPHS)
    photo, album = block(app, "photo"), block(app, "album")
    app.page.evaluate(WATCH)
    photo.get_by_role("button", name="Use the camera").click()
    before, after = app.page.evaluate("places")
    assert before == after
    photo.get_by_role("button", name="Take a photo").click()
    expect(photo.locator("canvas")).to_be_visible()
    expect(photo.locator("video")).to_have_count(0)
    for count in (1, 2):
        album.get_by_role("button", name="Use the camera").click()
        album.get_by_role("button", name="Take a photo").click()
        expect(album.locator(".thumbnail-item canvas")).to_have_count(count)
    app.submit()
    app.expect_value("got", "('RGB', True) [3, 3]")
    # After a photograph was taken away, the camera is there for the next one.
    photo.get_by_role("button", name="Remove Image").click()
    photo.get_by_role("button", name="Take a photo").click()
    expect(photo.locator("canvas")).to_be_visible()
    app.button("Clear").click()
    expect(photo.get_by_role("button", name="Take a photo")).to_be_visible()
    app.submit()
    app.expect_value("got", "None None")


def test_what_may_go_wrong_with_a_camera(open_app: OpenApp) -> None:
    app = open_app(PHOTOGRAPHS)
    photo = block(app, "photo")
    app.page.evaluate(REFUSE, "NotAllowedError")
    photo.get_by_role("button", name="Use the camera").click()
    expect(photo.get_by_role("alert")).to_contain_text("not allowed")
    app.page.evaluate(REFUSE, "NotFoundError")
    photo.get_by_role("button", name="Click to try again").click()
    expect(photo.get_by_role("alert")).to_contain_text("none was found")
    app.page.evaluate(ALLOW)
    photo.get_by_role("button", name="Click to try again").click()
    expect(photo.get_by_role("button", name="Take a photo")).to_be_visible()
    photo.locator("video").evaluate(UNPLUG)
    expect(photo.get_by_role("alert")).to_contain_text("was disconnected")
    photo.get_by_role("button", name="Click to try again").click()
    photo.get_by_role("button", name="Take a photo").click()
    expect(photo.locator("canvas")).to_be_visible()
