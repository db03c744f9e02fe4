"""What a script writes is offered, kept for the next visit where it was flagged, and erasable."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from e2e.app_page import AppPage
from e2e.ways import Way

OpenApp = Callable[..., AppPage]

WRITING = """\
import os
from pathlib import Path
import gradio as gr

print(Path("beside.txt").read_text())

def write(text):
    Path("out").mkdir(exist_ok=True)
    Path("out/é.txt").write_text(text)
    Path("numbers.bin").write_bytes(bytes(range(256)) * 100)
    Path("__pycache__").mkdir(exist_ok=True)
    Path("__pycache__/cached.pyc").write_text("")
    Path("/tmp/elsewhere.txt").write_text(text)
    if text == "again":
        os.remove("numbers.bin")
        Path("beside.txt").write_text("changed")
    return text

gr.Interface(write, "text", "text").launch()
"""

FLAGGING = """\
import gradio as gr
gr.Interface(lambda text: text.upper(), "text", "text").launch()
"""


def panel(app: AppPage) -> Locator:
    """Return the files panel."""
    return app.page.locator(".files-panel")


def count(app: AppPage) -> Locator:
    """Return how many files it says there are."""
    return panel(app).locator("summary .badge")


def rows(app: AppPage) -> Locator:
    """Return the files that it lists."""
    return panel(app).get_by_role("listitem")


def write(app: AppPage, text: str) -> None:
    """Run the function."""
    app.fill("text", text)
    app.submit()
    app.expect_value("output", text)


def flag(app: AppPage, text: str) -> None:
    """Run the function and flag what it did."""
    app.fill("text", text)
    app.submit()
    app.expect_value("output", text.upper())
    app.button("Flag").click()
    expect(app.button("Saving...")).to_be_visible()
    expect(app.button("Flag")).to_be_visible()


def script_beside(folder: Path) -> Path:
    """Write the script and a file beside it."""
    folder.joinpath("beside.txt").write_text("as it was")
    script = folder / "app.py"
    script.write_text(WRITING)
    return script


@pytest.mark.everywhere
def test_what_a_script_writes_is_listed(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(script_beside(tmp_path))
    expect(panel(app)).to_be_hidden()
    write(app, "first")
    summary = panel(app).locator("summary")
    expect(count(app)).to_have_text("2")
    expect(rows(app).first).to_be_hidden()
    summary.focus()
    app.page.keyboard.press("Enter")
    expect(rows(app)).to_have_count(2)
    expect(rows(app).nth(0)).to_contain_text("numbers.bin")
    expect(rows(app).nth(0)).to_contain_text("25.6 kB")
    expect(rows(app).nth(1)).to_contain_text("out/é.txt")
    expect(rows(app).nth(1)).to_contain_text("5 B")
    write(app, "again")
    expect(rows(app)).to_have_text([re.compile("beside.txt"), re.compile("out/é.txt")])


def test_files_are_saved_one_by_one_or_as_a_zip(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(script_beside(tmp_path))
    write(app, "first")
    panel(app).locator("summary").click()
    with app.page.expect_download() as one:
        panel(app).get_by_role("button", name="Download out/é.txt").click()
    assert one.value.suggested_filename == "é.txt"
    assert one.value.path().read_text() == "first"
    with app.page.expect_download() as all_:
        panel(app).get_by_role("button", name="Download all as a zip file").click()
    assert all_.value.suggested_filename == "files.zip"
    with zipfile.ZipFile(io.BytesIO(all_.value.path().read_bytes())) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["numbers.bin", "out/é.txt"]
        assert archive.read("out/é.txt") == b"first"
        assert archive.read("numbers.bin") == bytes(range(256)) * 100


def test_erasing_asks_first(open_app: OpenApp, tmp_path: Path) -> None:
    app = open_app(script_beside(tmp_path))
    write(app, "first")
    panel(app).locator("summary").click()
    panel(app).get_by_role("button", name="Erase numbers.bin").click()
    expect(rows(app)).to_have_count(2)
    panel(app).get_by_role("button", name="Really erase numbers.bin?").click()
    expect(rows(app)).to_have_count(1)
    panel(app).get_by_role("button", name="Erase all", exact=True).click()
    panel(app).get_by_role("button", name="Really erase all?").click()
    expect(panel(app)).to_be_hidden()
    write(app, "more")
    expect(count(app)).to_have_text("2")


@pytest.mark.browsers
def test_flags_outlive_the_page_until_they_are_erased(open_app: OpenApp) -> None:
    app = open_app(FLAGGING)
    expect(panel(app)).to_be_hidden()
    flag(app, "one")
    expect(count(app)).to_have_text("1")
    app.page.reload()
    app.wait_until_ready()
    expect(panel(app)).to_contain_text(".gradio/flagged/dataset1.csv")
    flag(app, "two")
    panel(app).locator("summary").click()
    expect(rows(app)).to_have_count(1)
    assert contents(app) == ["text,output,timestamp", "one,ONE", "two,TWO"]
    panel(app).get_by_role("button", name="Erase .gradio/flagged/dataset1.csv").click()
    panel(app).get_by_role("button", name="Really erase").click()
    expect(panel(app)).to_be_hidden()
    flag(app, "three")
    app.page.reload()
    app.wait_until_ready()
    expect(panel(app)).to_contain_text("dataset1.csv")
    panel(app).locator("summary").click()
    assert contents(app) == ["text,output,timestamp", "three,THREE"]


def contents(app: AppPage) -> list[str]:
    """Return the flags' lines without their times, as the page would save them."""
    text = app.page.evaluate(
        """() => new Promise((resolve) => {
          const make = URL.createObjectURL;
          URL.createObjectURL = (blob) => {
            URL.createObjectURL = make;
            blob.text().then(resolve);
            return "data:,";
          };
          document.querySelector(".files-panel li button").click();
        })"""
    )
    header, *lines = text.splitlines()
    return [header, *(line.rpartition(",")[0] for line in lines)]


def test_flags_of_one_app_are_not_anothers(open_app: OpenApp) -> None:
    app = open_app(FLAGGING)
    flag(app, "mine")
    expect(panel(app)).to_be_visible()
    other = open_app(FLAGGING)
    flag(other, "other")
    other.page.reload()
    other.wait_until_ready()
    expect(count(other)).to_have_text("1")
    panel(other).locator("summary").click()
    assert contents(other) == ["text,output,timestamp", "other,OTHER"]


def test_without_storage_flags_last_as_long_as_the_page(open_app: OpenApp, way: Way) -> None:
    app = open_app(FLAGGING, wait=False)
    app.page.add_init_script(
        "Object.defineProperty(window, 'indexedDB', {get() { throw new Error('refused') }})"
    )
    app.page.reload()
    app.wait_until_ready()
    expect(app.console()).to_be_hidden()
    flag(app, "one")
    flag(app, "two")
    expect(app.console()).to_contain_text("gives it no storage (refused)")
    expect(app.console().locator(".warn")).to_have_count(1)
    expect(count(app)).to_have_text("1")
    app.page.reload()
    app.wait_until_ready()
    expect(panel(app)).to_be_hidden()


def test_a_restart_of_python_keeps_flags_and_says_what_is_lost(open_app: OpenApp) -> None:
    app = open_app(
        "import gradio as gr\n"
        "def work(text):\n"
        "    open('notes.txt', 'w').write(text)\n"
        "    yield text\n"
        "    while text == 'forever': pass\n"
        "gr.Interface(work, 'text', 'text').launch()\n"
    )
    write(app, "short")
    app.button("Flag").click()
    expect(app.button("Saving...")).to_be_visible()
    expect(count(app)).to_have_text("2")
    write(app, "forever")
    app.button("Stop").click()
    expect(app.button("Submit")).to_be_visible()
    expect(app.console()).to_contain_text("Files that the script had written are lost: notes.txt.")
    expect(count(app)).to_have_text("1")
    write(app, "next")
    app.button("Flag").click()
    expect(app.button("Saving...")).to_be_visible()
    expect(app.button("Flag")).to_be_visible()
    panel(app).locator("summary").click()
    assert contents(app) == ["text,output,timestamp", "short,short", "next,next"]
    # What Firefox says when a worker is ended.
    app.tolerate("page error: undefined")
