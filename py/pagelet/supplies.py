"""Packages that a script turns out to need: loaded before it runs, or when it imports them.

Only pages of sites that offer packages have them (js/needs/depot.js); the page of one script was
built with all that it needs.
"""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import FrameType, ModuleType
from typing import Any

from . import dom
from .errors import PackageError
from .loading import after_import
from .missing import IMPOSSIBLE
from .tracebacks import is_ours


async def prepare(source: str) -> None:
    """Load what a script mentions and install what its author requires."""
    depot = dom.host("depot")
    if depot is None:
        return
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.append(_Finder(depot))
    after_import("micropip", lambda module: _share(module, depot))
    wanted = depot.takeInstall()
    if len(wanted.requirements):
        await _install(list(wanted.requirements), list(wanted.indexes))
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return  # Compiling the script says it, with the line.
    modules, attributes, strings = _mentions(tree)
    modules = [name for name in modules if not _is_there(name.partition(".")[0])]
    if modules or attributes or strings:
        await depot.prepare(modules, attributes, strings)


def _mentions(tree: ast.Module) -> tuple[list[str], list[str], list[str]]:
    modules: set[str] = set()
    attributes: set[str] = set()
    strings: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute):
            attributes.add(node.attr)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.add(node.value)
    return sorted(modules), sorted(attributes), sorted(strings)


def _is_there(name: str) -> bool:
    return name in sys.modules or PathFinder.find_spec(name) is not None


class _Finder(MetaPathFinder):
    """Asks the site for what nothing else has found, where the script itself imports it.

    What a package tries to import and can do without is not worth a download.
    """

    def __init__(self, depot: Any) -> None:
        self._depot = depot

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if not _is_wanted(sys._getframe(1)) or not self._load(fullname):
            return None
        return PathFinder.find_spec(fullname, path)

    def _load(self, name: str) -> bool:
        now = self._depot.loadNow(name)
        if now is not None:
            return bool(now)
        return bool(dom.wait(self._depot.load(name))) if dom.can_wait() else False


def _is_wanted(frame: FrameType | None) -> bool:
    """Whether an import comes from the script, a module beside it, or a component for it."""
    while frame is not None and "importlib" in frame.f_code.co_filename:
        frame = frame.f_back
    if frame is None:
        return False
    name = frame.f_code.co_filename
    return is_ours(name) or os.path.abspath(name).startswith(os.getcwd() + os.sep)


async def _install(requirements: list[str], indexes: list[str]) -> None:
    micropip = import_module("micropip")

    for requirement in requirements:
        try:
            await micropip.install(requirement, index_urls=indexes or None)
        except Exception as error:
            raise PackageError(_why(requirement, error)) from error


def _share(micropip: Any, depot: Any) -> None:
    """Let micropip take what the site offers from there."""
    micropip._package_manager_singleton.compat_layer.loadPackage = depot.loadNamed


def _why(requirement: str, error: Exception) -> str:
    """Return a sentence on a requirement that could not be installed, and the way out."""
    text = str(error).strip().partition("\nSee:")[0]
    name = requirement.partition("=")[0].strip("<>~! ").replace("-", "_").lower()
    asked = f"The package {requirement!r} can't be installed"
    if name in IMPOSSIBLE:
        return f"{asked}: {IMPOSSIBLE[name]}."
    if "pure Python 3 wheel" in text:
        return (
            f"{asked}: there is no wheel of it for a web page. It must be Python alone (a wheel "
            "named ...-none-any.whl) or come with Pyodide. Look for another version, or another "
            "package that does the same."
        )
    if "checksum" in text:
        return (
            f"{asked}: what was downloaded is not what its index names ({text}). Nothing of it "
            "is used. Load the page again; if that does not help, tell those who run the index."
        )
    if "Can't fetch metadata" in text or "404" in text:
        return f"{asked}: no index knows it. Is its name right? ({text})"
    return f"{asked}: {text}"
