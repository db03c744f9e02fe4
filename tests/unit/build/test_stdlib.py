"""The standard library in two parts: nothing is lost, and what starts a page is in the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_steps import bytecode, source, stdlib
from build_steps.paths import JS, PACKAGE

STOCK = bytecode.unzip((JS / "node_modules" / "pyodide" / "python_stdlib.zip").read_bytes())
# Imported only where a script imports it too, or its like.
WITH_SCRIPTS = {"http.client", "http.client.HTTPResponse"}


def test_every_file_is_in_one_part() -> None:
    kept, rare = stdlib.split(STOCK)
    assert kept | rare == STOCK
    assert not kept.keys() & rare.keys()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.name)
def test_what_pagelet_imports_is_not_rare(path: Path) -> None:
    modules = {item.module for item in source.read(path).imports() if not item.level}
    assert {name for name in modules if stdlib.is_rare(name) and _path(name)} <= WITH_SCRIPTS


def test_what_is_rare_is_named_by_its_package_or_alone() -> None:
    _, rare = stdlib.split(STOCK)
    names = stdlib.names(rare).split()
    assert {"unittest", "xml", "encodings.cp1250", "importlib.metadata"} <= set(names)
    assert not {name for name in names if name.startswith(("unittest.", "encodings.utf_8"))}


def _path(module: str) -> bool:
    """Whether the runtime has a module of that name at all."""
    path = module.replace(".", "/")
    return f"{path}.py" in STOCK or f"{path}/__init__.py" in STOCK
