"""Packages that are loaded because a script turns out to need them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import js
from pagelet import supplies
from pagelet.errors import PackageError


class Depot:
    """What js/needs/depot.js does, with modules that it writes into a folder."""

    def __init__(self, folder: Path, modules: dict[str, str]) -> None:
        self.folder = folder
        self.modules = modules
        self.prepared: list[list[str]] = []
        self.asked: list[str] = []
        self.wanted: list[str] = []

    def takeInstall(self) -> SimpleNamespace:
        return SimpleNamespace(requirements=self.wanted, indexes=[])

    async def prepare(self, *found: list[str]) -> None:
        self.prepared = list(found)

    def loadNow(self, module: str) -> bool:
        self.asked.append(module)
        if module not in self.modules:
            return False
        (self.folder / f"{module}.py").write_text(self.modules.pop(module))
        sys.path_importer_cache.clear()
        return True


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Depot]:
    """A site's depot, and a script's folder to be in."""
    site = tmp_path / "site-packages"
    home = tmp_path / "home"
    for folder in (site, home):
        folder.mkdir()
    monkeypatch.chdir(home)
    monkeypatch.setattr(sys, "path", [*sys.path, str(site)])
    monkeypatch.setattr(sys, "meta_path", sys.meta_path[:])
    js.reset()
    found = Depot(
        site, {"offered_a": "import offered_b", "offered_b": "", "offered_c": "VALUE = 7"}
    )
    js.pagelet_host.depot = found
    before = set(sys.modules)
    yield found
    for name in set(sys.modules) - before:
        del sys.modules[name]


def prepare(source: str) -> None:
    asyncio.run(supplies.prepare(source))


def execute(source: str) -> dict[str, Any]:
    """Run a text as the script in the current folder."""
    namespace: dict[str, Any] = {}
    exec(compile(source, "app.py", "exec"), namespace)
    return namespace


def test_without_a_depot_nothing_happens() -> None:
    js.reset()
    before = sys.meta_path[:]
    prepare("import nothing")
    assert sys.meta_path == before


def test_what_the_script_mentions_is_loaded_before_it_runs(depot: Depot) -> None:
    prepare("import json, offered_a.part\nfrom offered_c import VALUE\ngr.Image('text')")
    assert depot.prepared == [["offered_a.part", "offered_c.VALUE"], ["Image"], ["text"]]


def test_a_script_with_a_syntax_error_is_left_to_the_compiler(depot: Depot) -> None:
    prepare("import (")
    assert depot.prepared == []


def test_what_the_script_imports_is_loaded_then(depot: Depot) -> None:
    prepare("")
    assert execute("name = 'offered_c'\nvalue = __import__(name).VALUE")["value"] == 7
    with pytest.raises(ModuleNotFoundError):
        execute("import nowhere_at_all")


def test_what_a_package_can_do_without_is_not_loaded(depot: Depot) -> None:
    prepare("")
    with pytest.raises(ModuleNotFoundError, match="offered_b"):
        execute("import offered_a")
    assert depot.asked == ["offered_a"]


@pytest.mark.parametrize(
    ("requirement", "error", "part"),
    [
        ("torch>=2", "Can't find a pure Python 3 wheel for: 'torch'", "scikit-learn"),
        ("cow", "Can't find a pure Python 3 wheel for: 'cow'\nSee: there", "none-any.whl"),
        ("cow", "Invalid checksum: expected 1, got 2", "what was downloaded is not"),
        ("cow", "Can't fetch metadata for 'cow'", "Is its name right"),
        ("cow", "the moon", "'cow' can't be installed: the moon"),
    ],
)
def test_a_requirement_that_fails_says_why(
    depot: Depot, monkeypatch: pytest.MonkeyPatch, requirement: str, error: str, part: str
) -> None:
    async def install(text: str, index_urls: object) -> None:
        raise ValueError(error)

    layer = SimpleNamespace(compat_layer=SimpleNamespace())
    micropip = SimpleNamespace(install=install, _package_manager_singleton=layer)
    monkeypatch.setitem(sys.modules, "micropip", micropip)
    js.pagelet_host.depot.loadNamed = len
    depot.wanted = [requirement]
    with pytest.raises(PackageError, match=part):
        prepare("")
    assert layer.compat_layer.loadPackage is len
