"""Changes to modules of others, made as soon as they are loaded and not before."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType

Change = Callable[[ModuleType], None]


def after_import(name: str, change: Change) -> None:
    """Change a module: now where it is loaded already, else as soon as it is.

    A later call for the same module takes the place of one that still waits.
    """
    if name in sys.modules:
        change(sys.modules[name])
        return
    _FINDER.waiting[name] = change
    if _FINDER not in sys.meta_path:
        sys.meta_path.insert(0, _FINDER)


class _Finder(MetaPathFinder):
    """Finds what is waited for, by the other finders."""

    def __init__(self) -> None:
        self.waiting: dict[str, Change] = {}
        self._asking: set[str] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in self.waiting or fullname in self._asking:
            return None
        self._asking.add(fullname)
        try:
            spec = find_spec(fullname)
        finally:
            self._asking.remove(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _ChangingLoader(spec.loader, self.waiting)
        return spec


class _ChangingLoader(Loader):
    """Loads a module by its own loader, then changes it."""

    def __init__(self, loader: Loader, waiting: dict[str, Change]) -> None:
        self._loader = loader
        self._waiting = waiting

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        assert module.__spec__ is not None
        module.__spec__.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)
        change = self._waiting.pop(module.__name__, None)
        if change is not None:
            change(module)


_FINDER = _Finder()
