"""The rarely imported part of the standard library: there when a module of it is imported."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from pagelet import spare


class Spare:
    """A part with a module, a package, and a module of a package that is elsewhere."""

    def __init__(self, folder: Path, problem: str = "") -> None:
        self.folder = folder
        self.problem = problem
        self.brought = 0

    def bring(self) -> str:
        self.brought += 1
        if self.problem:
            return self.problem
        for path in ("rarely.py", "rare_package/__init__.py", "rare_package/inner.py"):
            file = self.folder / path
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"NAME = {path!r}\n")
        (self.folder / "json").mkdir()
        (self.folder / "json" / "rarely.py").write_text("NAME = 'json'\n")
        return ""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Take the finder and the modules away again."""
    finders, modules = sys.meta_path[:], set(sys.modules)
    yield
    sys.meta_path[:] = finders
    for name in set(sys.modules) - modules:
        del sys.modules[name]


NAMES = "rarely rare_package json.rarely left_out"


def test_the_first_import_brings_it(tmp_path: Path) -> None:
    part = Spare(tmp_path)
    spare.install(NAMES, str(tmp_path), part.bring)
    with pytest.raises(ModuleNotFoundError):
        import_module("neither_here_nor_there")
    assert part.brought == 0
    assert import_module("rare_package.inner").NAME == "rare_package/inner.py"
    assert import_module("rarely").NAME == "rarely.py"
    assert import_module("json.rarely").NAME == "json"
    assert part.brought == 1
    with pytest.raises(ModuleNotFoundError):
        import_module("left_out")


def test_where_it_came_along_nothing_is_brought(tmp_path: Path) -> None:
    Spare(tmp_path).bring()
    spare.install(NAMES, str(tmp_path), None)
    assert import_module("json.rarely").NAME == "json"


def test_a_failure_is_told_and_the_next_import_tries_again(tmp_path: Path) -> None:
    part = Spare(tmp_path, "the server answered 404")
    spare.install(NAMES, str(tmp_path), part.bring)
    with pytest.raises(ImportError, match="failed: the server answered 404"):
        import_module("rarely")
    part.problem = ""
    assert import_module("rarely").NAME == "rarely.py"
