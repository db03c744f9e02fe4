"""An app as one file: what goes in, and that it comes out again."""

from __future__ import annotations

import base64
import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_steps import bytecode, single
from build_steps.errors import BuildError
from build_steps.paths import JS
from build_steps.site import Site, prepare

GREET = "import gradio as gr\ngr.Interface(str, 'text', 'text').launch()\n"
LETTERS = bytes.maketrans(single.DIGITS, single.BASE85)
PLOT = "import gradio as gr\nimport unittest\ngr.Interface(str, 'text', gr.LinePlot()).launch()\n"


@pytest.fixture(scope="module")
def built() -> Site:
    """Return the site that files are made from."""
    return prepare()


class Files(HTMLParser):
    """The files in a page, as a browser would find them, unpacked."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: dict[str, bytes] = {}
        self._open: dict[str, str | None] = {}
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = dict(attrs) if tag == "script" else {}

    def handle_data(self, data: str) -> None:
        name = self._open.get("data-file")
        if name is None:
            return
        whole = base64.b85decode(data.encode().translate(LETTERS))
        content = whole[: int(self._open["data-size"] or 0)]
        self.found[name] = gzip.decompress(content) if "data-packed" in self._open else content

    def handle_endtag(self, tag: str) -> None:
        if name := self._open.get("data-file"):
            self.found.setdefault(name, b"")
        self._open = {}


def page(site: Site, folder: Path, text: str) -> bytes:
    script = folder / "app.py"
    script.write_text(text)
    return single.page_of(site, script)


def test_all_that_the_page_loads_is_inside(built: Site, tmp_path: Path) -> None:
    (tmp_path / "a b#1.txt").write_text("data")
    made = page(built, tmp_path, GREET)
    small = {name: text for name, text in Files(made).found.items() if len(text) < 300_000}
    assert small["files/app.py"] == GREET.encode()
    assert small["files/a b#1.txt"] == b"data"
    assert b"MIT" in small["LICENSES.txt"]
    worker = built.bundle.entries["worker.js"]
    assert small[f"assets/{worker}"] == built.files[f"assets/{worker}"]
    assert not re.search(rb'(?:src|href)="(?!data:)', made)
    for name in re.findall(rb"https://pagelet.invalid/(assets/[^\"]+)", made):
        assert name.decode() in small


@pytest.fixture(scope="module")
def greet(built: Site, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the page of an app with nothing but text."""
    return page(built, tmp_path_factory.mktemp("greet"), GREET)


def test_sizes(built: Site, tmp_path: Path, greet: bytes) -> None:
    assert len(greet) < 9_000_000
    picture = GREET.replace("'text', 'text'", "'image', 'image'")
    assert len(page(built, tmp_path, picture)) < 15_000_000


def test_libraries_go_in_with_what_needs_them(built: Site, tmp_path: Path, greet: bytes) -> None:
    def names(made: bytes) -> set[str]:
        return set(re.findall(r'data-file="assets/([a-z-]+)-[A-Z0-9]+.js"', made.decode()))

    few, plot = names(greet), names(page(built, tmp_path, PLOT))
    assert not few & {"plot", "vega", "plotly", "bokeh", "code"}
    assert few >= {"page", "worker", "toasts", "status", "words-de"}
    assert plot - few >= {"plot", "vega"}
    assert not plot & {"plotly", "bokeh", "code"}
    models = page(built, tmp_path, f"from transformers import pipeline\n{GREET}")
    assert names(models) - few == {"models"}
    assert b'data-file="runtime/onnx-' in models


def test_tools_stay_with_scripts_that_name_one(built: Site, tmp_path: Path) -> None:
    def members(text: str) -> set[str]:
        (name,) = (name for name in built.files if "stdlib-spare" in name)
        spare = single._files(built, built.app(script(text), None, PLACE))[name]
        return set(bytecode.unzip(gzip.decompress(spare)))

    def script(text: str) -> Path:
        (tmp_path / "app.py").write_text(text)
        return tmp_path / "app.py"

    assert "unittest/mock.pyc" in members(PLOT)
    assert "unittest/mock.pyc" not in members(GREET)
    assert "xml/etree/ElementTree.pyc" in members(GREET)


PLACE = single.Place("", single.INSIDE, single.INSIDE)


def test_nothing_else_needs_the_tools() -> None:
    stock = bytecode.unzip((JS / "node_modules" / "pyodide" / "python_stdlib.zip").read_bytes())
    for path, data in stock.items():
        top = path.split("/")[0].removesuffix(".py")
        # An executor of processes, which there are none of, and what runs by `python -m` only.
        if (
            top in single.TOOLS
            or path.endswith(("__main__.py", "/process.py"))
            or path[-3:] != ".py"
        ):
            continue
        # Not parsed: the runtime's Python may have a newer syntax than the one that runs this.
        names = re.findall(rb"(?m)^(?:from|import) (\w+)", data)
        assert not {name.decode() for name in names} & single.TOOLS, path


def test_only_scripts_become_files(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="is not a Python file"):
        single.single_app(tmp_path)
