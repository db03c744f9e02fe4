"""Reading scripts without running them."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_steps import source
from build_steps.errors import BuildError
from build_steps.source import Import, Source
from build_steps.titles import description, title


def script(path: Path, text: str) -> Source:
    (path / "app.py").write_text(text, "utf-8")
    return source.read(path / "app.py")


def modules(file: Source, optional: bool = True) -> set[str]:
    return {item.module for item in file.imports(optional)}


def test_imports_are_found_at_any_depth(tmp_path: Path) -> None:
    file = script(
        tmp_path,
        "import numpy as np, os.path\n"
        "def f():\n    from PIL import Image\n"
        "class A:\n    import six\n"
        "import importlib\nimportlib.import_module('pandas')\n__import__('regex')\n",
    )
    assert modules(file) == {
        "numpy", "os.path", "PIL", "PIL.Image", "six", "importlib", "pandas", "regex",
    }  # fmt: skip


def test_imports_for_type_checkers_do_not_count(tmp_path: Path) -> None:
    file = script(
        tmp_path,
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    import pandas\nelse:\n    import numpy\n",
    )
    assert modules(file) == {"typing", "typing.TYPE_CHECKING", "numpy"}


def test_optional_imports_count_only_when_asked_for(tmp_path: Path) -> None:
    file = script(tmp_path, "try:\n    import numpy\nexcept ImportError:\n    import six\n")
    assert modules(file) == {"numpy", "six"}
    assert modules(file, optional=False) == set()


def test_relative_imports_keep_their_level(tmp_path: Path) -> None:
    file = script(tmp_path, "from . import a\nfrom ..b import c\nfrom .d import *\n")
    assert file.imports() == [Import("a", 1), Import("b", 2), Import("b.c", 2), Import("d", 1)]


def test_inline_metadata(tmp_path: Path) -> None:
    file = script(
        tmp_path,
        "# /// script\n# requires-python = '>=3.11'\n# dependencies = [\n"
        "#   'numpy>=2',\n#\n#   'pandas',\n# ]\n# ///\nimport os\n",
    )
    assert file.dependencies() == ["numpy>=2", "pandas"]
    assert script(tmp_path, "import os").dependencies() == []


@pytest.mark.parametrize("content", ["dependencies = [", "dependencies = 'numpy'"])
def test_broken_metadata_is_told(tmp_path: Path, content: str) -> None:
    file = script(tmp_path, f"# /// script\n# {content}\n# ///\n")
    with pytest.raises(BuildError, match=r"app\.py"):
        file.dependencies()


def test_a_syntax_error_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"app\.py, line 2"):
        script(tmp_path, "a = 1\nb = (\n")


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_bytes(
        b"\xef\xbb\xbf# /// script\r\n# dependencies = ['numpy']\r\n# ///\r\nimport six\r\n"
    )
    file = source.read(tmp_path / "app.py")
    assert file.dependencies() == ["numpy"]
    assert modules(file) == {"six"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gr.Interface(f, title='Sepia')", "Sepia"),
        ("with gr.Blocks(title='Two'): pass", "Two"),
        ("'''Says hello.\n\nMore.'''\ngr.Interface(f, title=name)", "Says hello"),
        ("'Sepia: a photograph.'", "Sepia"),
        ("gr.Interface(f)", "app"),
    ],
)
def test_titles(tmp_path: Path, text: str, expected: str) -> None:
    assert title(script(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'Sepia: a photograph.'", "A photograph."),
        ("'Says hello.'", "Says hello."),
        ("x = 1", ""),
    ],
)
def test_descriptions(tmp_path: Path, text: str, expected: str) -> None:
    assert description(script(tmp_path, text)) == expected
