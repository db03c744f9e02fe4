"""Apps that are one file, opened from disk without a network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from build_steps import single
from build_steps.paths import EXAMPLES
from e2e import ways
from e2e.app_page import AppPage
from e2e.pictures import canvas_pixels, photograph
from e2e.serving import Server, write_files

OpenFile = Callable[..., AppPage]

RICH = """\
import gradio as gr
import pandas as pd

def measure(source):
    open("copy.txt", "w").write(source)
    lines = source.splitlines()
    table = pd.DataFrame({"line": range(len(lines)), "length": [len(line) for line in lines]})
    return table, f"**{len(lines)}** lines"

gr.Interface(
    measure,
    gr.Code("a = 1", language="python", label="source"),
    [gr.LinePlot(x="line", y="length", label="lengths"), gr.Markdown(label="count")],
).launch()
"""


@pytest.fixture
def offline(way: ways.Way, launch: Callable[[str], Browser]) -> Iterator[BrowserContext]:
    """A browser without a network."""
    context = launch(way.browser).new_context(viewport=ways.WINDOW, offline=True)
    context.set_default_timeout(ways.PATIENCE)
    yield context
    context.close()


@pytest.fixture
def open_file(server: Server, offline: BrowserContext, tmp_path: Path) -> Iterator[OpenFile]:
    """Return what opens a script's single file."""
    opened: list[AppPage] = []

    def open_script(script: Path, query: str = "") -> AppPage:
        file = tmp_path / "an app, für dich.html"
        file.write_bytes(single.page_of(server.site, script))
        app = AppPage(offline, places=("file:", "data:", "blob:"))
        opened.append(app)
        app.page.goto(file.as_uri() + query)
        app.wait_until_ready()
        return app

    yield open_script
    for app in opened:
        app.check()


def test_greet(open_file: OpenFile) -> None:
    app = open_file(EXAMPLES / "hello.py")
    app.fill("name", "Ada")
    app.submit()
    app.expect_value("output", "Hello, Ada!")
    assert len(app.page.workers) == 1
    app.page.goto(app.page.url + "#licences")
    app.page.reload()
    expect(app.page.locator("pre")).to_contain_text("MIT")


def test_pictures(open_file: OpenFile, tmp_path: Path) -> None:
    photo = photograph(64, 48)
    photo.save(tmp_path / "photo.png")
    app = open_file(EXAMPLES / "sepia.py")
    app.page.locator("input[type=file]").first.set_input_files(tmp_path / "photo.png")
    app.submit()
    toned = np.asarray(photo).dot(
        np.array([[0.393, 0.349, 0.272], [0.769, 0.686, 0.534], [0.189, 0.168, 0.131]])
    )
    expected = (toned / toned.max() * 255).astype(int)
    assert np.abs(canvas_pixels(app.page, "Sepia")[..., :3].astype(int) - expected).max() <= 1


@pytest.mark.browsers
def test_an_editor_a_plot_and_files(open_file: OpenFile, tmp_path: Path) -> None:
    script = write_files(tmp_path / "rich", {"app.py": RICH})
    app = open_file(script)
    editor = app.page.locator(".cm-content")
    expect(editor).to_have_text("a = 1")
    editor.click()
    app.page.keyboard.press("ControlOrMeta+End")
    app.page.keyboard.press("Enter")
    app.page.keyboard.type("b = 22")
    app.submit()
    expect(app.page.locator("pagelet-markdown strong")).to_have_text("2")
    expect(app.page.locator("pagelet-plot canvas, pagelet-plot svg").first).to_be_visible()
    app.page.locator(".files-panel summary").click()
    expect(app.button("Download copy.txt")).to_be_visible()


def test_without_a_worker(open_file: OpenFile) -> None:
    app = open_file(EXAMPLES / "hello.py", "?main")
    app.fill("name", "Ada")
    app.submit()
    app.expect_value("output", "Hello, Ada!")
    assert not app.page.workers


def test_the_playground_itself(
    offline: BrowserContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    examples = {name: (EXAMPLES / f"{name}.py").read_bytes() for name in ("greeting", "hello")}
    write_files(tmp_path / "examples", {f"{name}.py": text for name, text in examples.items()})
    monkeypatch.setattr(single, "EXAMPLES", tmp_path / "examples")
    file = tmp_path / "playground.html"
    file.write_bytes(single.single_playground())
    app = AppPage(offline, places=("file:", "data:", "blob:", "about:"))
    app.page.goto(file.as_uri() + "#example=hello")
    inside = app.page.frame_locator("iframe:visible")
    inside.get_by_label("name", exact=True).fill("Ada")
    inside.get_by_role("button", name="Submit").click()
    expect(inside.get_by_label("output", exact=True)).to_have_value("Hello, Ada!")
    app.check()
