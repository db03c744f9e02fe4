"""The part of the standard library that pages rarely import: fetched when they do after all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType


def install(modules: str, folder: str, bring: Callable[[], str] | None) -> None:
    """Find what is in that part.

    Args:
        modules: the names of its modules, separated by spaces; of packages their own names.
        folder: where they are, on `sys.path`.
        bring: unpacks them there, and returns what went wrong, or nothing; `None` where they are
            there already.
    """
    sys.meta_path.append(SpareFinder(set(modules.split()), folder, bring))


class SpareFinder(MetaPathFinder):
    """Asked last, when a module is nowhere else."""

    def __init__(self, modules: set[str], folder: str, bring: Callable[[], str] | None) -> None:
        self._modules = modules
        self._folder = folder
        self._bring = bring

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self._modules:
            return None
        if self._bring is not None:
            problem = self._bring()
            if problem:
                raise ImportError(
                    f"{fullname} is in the part of the standard library that is fetched when it "
                    f"is imported, and that failed: {problem}",
                    name=fullname,
                )
            self._bring = None
        parent, _, _ = fullname.replace(".", "/").rpartition("/")
        return PathFinder.find_spec(fullname, [f"{self._folder}/{parent}".rstrip("/")])
