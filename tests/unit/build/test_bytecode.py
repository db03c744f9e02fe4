"""Bytecode: compiled once by the runtime's own Python, and the same each time."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from build_steps import bytecode, stdlib
from build_steps.node import Node, find_node
from build_steps.paths import JS

SOURCES = {
    "pkg/__init__.py": b'"""Doc."""\nNAMES = {"b", "a", "c"}\n',
    "pkg/old.py": b"print 'not Python 3'\n",
    "pkg/data.json": b"{}",
}


@pytest.fixture(scope="module")
def node() -> Node:
    """Return the Node that builds use."""
    return find_node()


def test_python_files_become_bytecode(own_cache: Path, node: Node) -> None:
    first = bytecode.compiled(node, "pkg", SOURCES, "/home/x")
    members = bytecode.unzip(gzip.decompress(first))
    assert set(members) == {"pkg/__init__.pyc", "pkg/old.py", "pkg/data.json"}
    assert b"/home/x/pkg/__init__.py" in members["pkg/__init__.pyc"]
    # Flags of the header: checked by hash, and not to be checked.
    assert members["pkg/__init__.pyc"][4:8] == b"\x01\0\0\0"
    shutil.rmtree(own_cache / "bytecode")
    assert bytecode.compiled(node, "pkg", SOURCES, "/home/x") == first


def test_docstrings_are_left_out_where_nobody_needs_them(own_cache: Path, node: Node) -> None:
    source = (
        b'"""Of a module."""\nimport dataclasses\n'
        b'@dataclasses.dataclass\nclass A:\n    """Of a dataclass."""\n'
        b'def f():\n    """Of a function."""\ndef g():\n    """Of g."""\n    return "value"\n'
    )
    members = {"a.py": source, "pyodide/b.py": source}
    archive = bytecode.compiled(node, "pkg", members, "/home/x", docs=False)
    compiled = bytecode.unzip(gzip.decompress(archive))
    kept = [b"Of a dataclass.", b"value"]
    left_out = [b"Of a module.", b"Of a function.", b"Of g."]
    assert all(text in compiled["a.pyc"] for text in kept)
    assert not any(text in compiled["a.pyc"] for text in left_out)
    # What Pyodide itself takes from its docstrings.
    assert all(text in compiled["pyodide/b.pyc"] for text in kept + left_out)


def test_nothing_is_compiled_twice(
    own_cache: Path, node: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def compile_nothing(*_: object) -> dict[str, bytes]:
        calls.append("compiled")
        return {"a": b""}

    monkeypatch.setattr(bytecode, "_compile", compile_nothing)
    for source in (b"1", b"1", b"2"):
        bytecode.compiled(node, "pkg", {"a.py": source}, "/home/x")
    assert len(calls) == 2


def test_what_pages_never_open_is_left_out() -> None:
    names = [
        "numpy/__init__.py", "numpy/__init__.pyi", "numpy/core.so", "numpy/tests/test_a.py",
        "numpy/_core/include/a.h", "numpy/f2py/__init__.py", "numpy-1.dist-info/METADATA",
        "numpy-1.dist-info/RECORD", "numpy-1.dist-info/licenses/LICENSE",
    ]  # fmt: skip
    members = dict.fromkeys(names, b"")
    assert set(bytecode.trimmed("numpy", members)) == {
        "numpy/__init__.py", "numpy/core.so", "numpy/f2py/__init__.py",
        "numpy-1.dist-info/METADATA",
    }  # fmt: skip
    assert bytecode.trimmed("pandas", members) == members


def test_the_standard_library_keeps_every_module(node: Node) -> None:
    stock = JS / "node_modules" / "pyodide" / "python_stdlib.zip"
    members = bytecode.unzip(stock.read_bytes())
    compiled: set[str] = set()
    for name, part in zip(("stdlib", "stdlib-spare"), stdlib.split(members), strict=True):
        archive = bytecode.compiled(node, name, part, bytecode.STDLIB, docs=False)
        compiled |= bytecode.unzip(gzip.decompress(archive)).keys()
    assert {f"{name}c" for name in members if name.endswith(".py")} <= compiled
