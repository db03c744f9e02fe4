"""Whole sites, built as a user builds them."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from build_steps import bundle, paths, playground, site
from build_steps.errors import BuildError

TEXT = '"""Greets.\n\nMore."""\nimport gradio as gr\ngr.Interface(str, "text", "text").launch()\n'
PICTURE = "import gradio as gr\ngr.Interface(lambda x: x, 'image', 'image', title='A </script>')\n"


def config(files: dict[str, bytes], page: str = "index.html") -> dict[str, Any]:
    found = re.search(r'id="pagelet-config">(.*?)</script>', files[page].decode())
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a text-only script and a file beside it."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "app.py").write_text(TEXT)
    (folder / "a b#1.txt").write_text("data")
    return folder


@pytest.fixture(scope="module")
def files(home: Path) -> dict[str, bytes]:
    """Return the site of that script."""
    return site.app_site(home / "app.py")


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the site of two scripts that are taken for the examples."""
    folder = tmp_path_factory.mktemp("examples")
    (folder / "text.py").write_text(TEXT)
    (folder / "picture.py").write_text(PICTURE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(playground, "EXAMPLES", folder)
        return playground.examples_site()


def test_two_builds_are_identical(home: Path, files: dict[str, bytes]) -> None:
    bundle._bundled.cache_clear()
    assert site.app_site(home / "app.py") == files


def test_a_text_only_app_has_no_packages(files: dict[str, bytes]) -> None:
    assert [archive["name"] for archive in config(files)["archives"]] == ["pagelet"]
    assert not [name for name in files if "numpy" in name or "illow" in name]
    assert "NumPy" not in files["LICENSES.txt"].decode()


def test_every_address_is_there_with_its_size(files: dict[str, bytes]) -> None:
    found = config(files)
    sized = [*found["runtime"]["files"].values(), *found["archives"]]
    for item in sized:
        assert len(files[item["url"]]) == item["size"]
    script, _, version = found["script"]["url"].partition("?v=")
    assert version == hashlib.sha256(files[script]).hexdigest()[:8]
    assert found["worker"] in files
    assert found["title"] == "Greets"
    url = f"files/a%20b%231.txt?v={hashlib.sha256(b'data').hexdigest()[:8]}"
    assert found["files"] == [{"path": "a b#1.txt", "url": url, "size": 4}]
    assert files["files/a b#1.txt"] == b"data"
    page = files["index.html"].decode()
    linked = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert all(url in files for url in linked if not url.startswith("data:"))


def test_pictures_bring_numpy_and_pillow(examples: dict[str, bytes]) -> None:
    found = config(examples, "picture/index.html")
    assert [item["name"] for item in found["archives"]] == ["pagelet", "numpy", "Pillow"]
    assert all(item["url"].startswith("../runtime/") for item in found["archives"])
    licences = examples["LICENSES.txt"].decode()
    assert "Independent JPEG Group" in licences
    assert "Mozilla Public License" in licences


def test_examples_share_the_runtime(examples: dict[str, bytes]) -> None:
    assert sum("pyodide.asm.wasm" in name for name in examples) == 1
    assert examples["text/files/text.py"] == TEXT.encode()


def test_the_playground_offers_the_examples(examples: dict[str, bytes]) -> None:
    index = examples["index.html"].decode()
    assert 'href="text/index.html"' in index
    assert "Greets." in index
    assert "A &lt;/script&gt;" in index
    assert 'data-words="Interface Textbox"' in index
    told = json.loads(re.findall(r'id="pagelet-playground">(.*?)</script>', index)[0])
    assert [example["name"] for example in told["examples"]] == ["picture", "text"]
    version = hashlib.sha256(TEXT.encode()).hexdigest()[:8]
    script = {"name": "text.py", "url": f"text/files/text.py?v={version}"}
    assert told["examples"][1]["files"] == [script]
    assert told["first"] == "picture"
    assert json.loads(examples[told["completions"]])["names"]["Textbox"]["args"]
    linked = re.findall(r'(?:src|href)="([^"]+)"', index)
    assert all(url in examples for url in linked if not url.startswith("data:"))
    assert "js/" not in "".join(linked)
    assert "unbuilt" not in index


def test_a_page_of_an_app_loads_nothing_of_the_playground() -> None:
    built = site.prepare()
    page = set(built.bundle.reachable("page.js", lambda _: True))
    own = set(built.bundle.reachable("playground/main.js", lambda _: True)) - page
    sources = {built.bundle.modules[name].source for name in page}
    assert own
    assert not [source for source in sources if source.startswith("playground/")]
    text = b"".join(built.bundle.files[name] for name in page)
    assert b"pagelet-playground" not in text


def test_no_page_tells_where_it_was_built(home: Path, files: dict[str, bytes]) -> None:
    here = [str(paths.ROOT).encode(), str(home).encode(), str(paths.cache()).encode()]
    for name, data in files.items():
        inside = [data]
        if name.endswith(".bin"):
            inside = [gzip.decompress(data)]
            if zipfile.is_zipfile(io.BytesIO(inside[0])):
                with zipfile.ZipFile(io.BytesIO(inside[0])) as archive:
                    inside = [archive.read(member) for member in archive.namelist()]
        assert not [place for place in here for part in inside if place in part], name


@pytest.mark.parametrize("name", ["absent.py", "data.txt", "."])
def test_only_scripts_are_built(tmp_path: Path, name: str) -> None:
    (tmp_path / "data.txt").write_text("")
    with pytest.raises(BuildError, match="is not a Python file"):
        site.app_site(tmp_path / name)
