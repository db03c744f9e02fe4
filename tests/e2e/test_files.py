"""Files beside the script: modules, data that is fetched when opened, folders."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from e2e.app_page import AppPage
from e2e.serving import Server

OpenApp = Callable[..., AppPage]

SCRIPT = """\
import os
from pathlib import Path
import gradio as gr
from helper import shout
from tools.words import WORDS

HERE = Path(__file__).parent

def answer(name):
    if name == "listing":
        found = sorted(path.name for path in Path("data").iterdir())
        return f"{found} {os.path.getsize('data/big.bin')}"
    if name == "relative":
        return open("data/note.txt").read() + WORDS[0]
    if name == "beside":
        return (HERE / "data" / "note.txt").read_text(encoding="utf-8")
    if name == "big":
        with open("data/big.bin", "rb") as file:
            file.seek(-3, os.SEEK_END)
            return repr(file.read())
    if name == "missing":
        try:
            open("data/absent.txt")
        except FileNotFoundError as error:
            return f"not found: {error.filename}"
    return shout(name)

if __name__ == "__main__":
    demo = gr.Interface(answer, "text", "text")
    demo.launch(allowed_paths=["data"])
"""

BIG = bytes(2_000_000) + b"end"

FILES = {
    "helper.py": "import tools.words\nshout = lambda text: text.upper() + tools.words.WORDS[1]\n",
    "tools/__init__.py": "",
    "tools/words.py": "WORDS = ['!', '?']\n",
    "data/note.txt": "n\u00f6te",
    "data/big.bin": BIG,
}


def ask(app: AppPage, name: str, answer: str) -> None:
    """Let the script look at its files."""
    app.fill("name", name)
    app.submit()
    app.expect_value("output", answer)


@pytest.mark.everywhere
def test_files_beside_the_script(open_app: OpenApp) -> None:
    app = open_app(SCRIPT, files=FILES)
    ask(app, "hello", "HELLO?")
    ask(app, "listing", f"['big.bin', 'note.txt'] {len(BIG)}")
    ask(app, "relative", "n\u00f6te!")
    ask(app, "beside", "n\u00f6te")
    ask(app, "big", "b'end'")
    ask(app, "missing", "not found: data/absent.txt")


def test_data_is_fetched_when_it_is_opened(open_app: OpenApp, server: Server) -> None:
    app = open_app(SCRIPT, files=FILES)
    folder = app.page.url.removeprefix(server.url)
    fetched = [path for path in server.requests if path.startswith(folder)]
    assert f"{folder}files/helper.py" in fetched
    assert not [path for path in fetched if "/data/" in path]
    ask(app, "listing", f"['big.bin', 'note.txt'] {len(BIG)}")
    ask(app, "relative", "n\u00f6te!")
    ask(app, "beside", "n\u00f6te")
    fetched = [path for path in server.requests if path.startswith(folder)]
    assert [path for path in fetched if "/data/" in path] == [f"{folder}files/data/note.txt"]


def test_data_that_is_gone_is_an_error_of_the_script(open_app: OpenApp, server: Server) -> None:
    app = open_app(SCRIPT, files=FILES)
    folder = app.page.url.removeprefix(server.url)
    del server.site.files[f"{folder}files/data/note.txt"]
    app.fill("name", "relative")
    app.submit()
    expect(app.page.locator(".block.textbox pagelet-status").last).to_contain_text("Error")
    app.open_console()
    expect(app.console()).to_contain_text("data/note.txt could not be downloaded from")
    expect(app.console()).to_contain_text("OSError")
    app.tolerate("404")
    ask(app, "hello", "HELLO?")


def test_every_way_to_import_and_nothing_else_at_the_start(open_app: OpenApp) -> None:
    app = open_app(
        "import sys\n"
        "import gradio\n"
        "import gradio as gr\n"
        "import gradio.components as components\n"
        "import pagelet\n"
        "from gradio import Interface, Textbox\n"
        "from gradio.components import Textbox as Same\n"
        "from gradio.components.textbox import Textbox as Too\n"
        "assert gradio is pagelet and components is gradio.components\n"
        "assert Textbox is Same is Too is gr.Textbox\n"
        "def f(text):\n"
        "    heavy = {'numpy', 'PIL', 'pandas'} & set(sys.modules)\n"
        "    return f'{__name__} {sys.argv} {sorted(heavy)}'\n"
        "Interface(f, Textbox(label='text'), 'text').launch()\n"
    )
    app.submit()
    app.expect_value("output", "__main__ ['app.py'] []")
