"""Files, as a visitor gives and gets them."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage

OpenApp = Callable[..., AppPage]

EXAMPLES = Path(__file__).parents[2] / "examples"

ABOUT = """\
import gradio as gr

def about(one, several, folder):
    size = "none" if one is None else f"{len(one)} bytes"
    names = [path.rsplit("/", 1)[-1] for path in several or []]
    return size, ", ".join(names), str(len(folder or []))

inputs = [
    gr.File(label="one", type="binary", file_types=[".txt"]),
    gr.Files(label="several", allow_reordering=True),
    gr.File(label="folder", file_count="directory"),
]
gr.Interface(about, inputs, [gr.Textbox(label=name) for name in "abc"]).launch()
"""

DROP = """(target, { name, data }) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], name));
  const options = { bubbles: true, cancelable: true, dataTransfer };
  for (const type of ["dragenter", "dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, options));
  }
}"""


def drop(target: Locator, name: str, data: bytes) -> None:
    """Drop a file, as a drag from outside does, on an element that is there with its script."""
    target.locator("input[type=file]").wait_for(state="attached")
    target.evaluate(DROP, {"name": name, "data": base64.b64encode(data).decode()})


def block(app: AppPage, label: str) -> Locator:
    """Return the File with this label."""
    files = app.page.locator(".block:is(.file, .files)")
    return files.filter(has=app.page.locator(".caption", has_text=label))


def choose(target: Locator, *names: str) -> None:
    """Choose files in the browser's dialogue; each holds its own name."""
    target.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": name.encode()} for name in names]
    )


@pytest.mark.everywhere
def test_one_file_and_several(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    app.submit()
    app.expect_value("a", "none")
    choose(block(app, "one"), "five.txt")
    several = block(app, "several")
    choose(several, "x.txt", "y.txt")
    drop(several.locator("pagelet-files"), "z.bin", b"zz")
    app.submit()
    app.expect_value("a", "8 bytes")
    app.expect_value("b", "x.txt, y.txt, z.bin")
    several.get_by_role("button", name="Remove y.txt").click()
    expect(several.get_by_role("button", name="Remove z.bin")).to_be_focused()
    several.get_by_role("button", name="Move x.txt", exact=True).press("ArrowDown")
    block(app, "one").get_by_role("button", name="Clear").click()
    app.submit()
    app.expect_value("b", "z.bin, x.txt")
    app.expect_value("a", "none")


def test_a_folder(open_app: OpenApp, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name in ("p", "inner/q"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    app = open_app(ABOUT)
    block(app, "folder").locator("input[type=file]").set_input_files(folder)
    app.submit()
    app.expect_value("c", "2")


def test_the_wrong_kind_of_file_is_refused(open_app: OpenApp) -> None:
    app = open_app(ABOUT)
    drop(block(app, "one").locator("pagelet-files"), "a.png", b"")
    expect(app.toast("a.png")).to_be_visible()
    expect(block(app, "one").get_by_role("list")).to_have_count(0)


def test_what_a_function_made_can_be_saved(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(EXAMPLES / "pack.py")
    choose(block(app, "Files"), "a.txt", "b.txt")
    app.submit()
    save = block(app, "Archive").get_by_role("button", name="Download packed.zip")
    with app.page.expect_download() as saved:
        save.click()
    assert saved.value.suggested_filename == "packed.zip"
    saved.value.save_as(tmp_path / "packed.zip")
    with zipfile.ZipFile(tmp_path / "packed.zip") as archive:
        assert archive.read("b.txt") == b"b.txt"


def test_buttons_for_files(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(EXAMPLES / "shout_file.py")
    with app.page.expect_file_chooser() as asked:
        app.button("Choose a text").click()
    asked.value.set_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"quiet"})
    app.submit()
    app.expect_value("How it begins", "QUIET")
    with app.page.expect_download() as saved:
        app.button("Save the loud text").click()
    assert saved.value.suggested_filename == "a-loud.txt"
    assert Path(saved.value.path()).read_text() == "QUIET"


def test_a_clear_button(open_app: OpenApp) -> None:
    app = open_app(EXAMPLES / "empty_again.py")
    app.fill("Name", "Grace Hopper")
    app.button("Empty both").click()
    app.expect_value("Name", "")
    app.expect_value("Born", "")
