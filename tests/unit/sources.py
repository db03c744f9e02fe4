"""The package's own sources, read without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PY = ROOT / "py"


@dataclass(frozen=True)
class Import:
    """A module that another one imports: its full name, and where it does so."""

    module: str
    names: tuple[str, ...]
    for_types: bool
    at_top: bool


@dataclass(frozen=True)
class Module:
    """One source file of the package."""

    path: Path

    @cached_property
    def name(self) -> str:
        """The full name: `pagelet.components.base`."""
        parts = self.path.relative_to(PY).with_suffix("").parts
        return ".".join(parts).removesuffix(".__init__")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    @cached_property
    def lines(self) -> int:
        return len(self.path.read_text("utf-8").splitlines())

    @cached_property
    def imports(self) -> list[Import]:
        return list(self._imports(self.tree, for_types=False, at_top=True))

    def _imports(self, tree: ast.AST, for_types: bool, at_top: bool) -> Iterator[Import]:
        for node in ast.iter_child_nodes(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield Import(alias.name, (), for_types, at_top)
            elif isinstance(node, ast.ImportFrom):
                names = tuple(alias.name for alias in node.names)
                yield Import(self._absolute(node), names, for_types, at_top)
            elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                yield from self._imports(node, for_types=True, at_top=at_top)
            else:
                function = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
                yield from self._imports(node, for_types, at_top and not function)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.path.relative_to(PY).parent.parts
        base = package[: len(package) - node.level + 1]
        return ".".join([*base, *([node.module] if node.module else [])])


@cache
def modules() -> dict[str, Module]:
    """Return every module of the package by its full name."""
    found = [Module(path) for path in sorted((PY / "pagelet").rglob("*.py"))]
    return {module.name: module for module in found}


@cache
def needs(name: str) -> frozenset[str]:
    """Return the package's modules that one imports when it runs, also inside functions."""
    known = modules()
    found = set()
    for item in known[name].imports:
        if not item.for_types:
            inside = [f"{item.module}.{inner}" for inner in item.names]
            found.update(full for full in [item.module, *inside] if full in known)
    # A package's own module comes with each of its modules and is not what was asked for.
    return frozenset(other for other in found if not any(o.startswith(other + ".") for o in found))


@cache
def reached(name: str) -> frozenset[str]:
    """Return all modules that one needs, directly or by others."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for other in needs(waiting.pop()) - found:
            found.add(other)
            waiting.append(other)
    return frozenset(found)
