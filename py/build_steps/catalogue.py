"""Which packages each of Pagelet's components needs, read from the components' own imports."""

import ast
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from . import source
from .errors import BuildError
from .runtime import Lock
from .source import Import, Source

ALIASES = ("gradio", "pagelet")
# What runs in each page, whatever the script names.
CORE = ("session", "app")


class Catalogue:
    """Pagelet's public names and the packages that come with them.

    A component's module is followed into other components, and one step into the rest of the
    package: what it imports there (numpy, inside a function) is what it needs in a page.
    """

    def __init__(self, package: Path, lock: Lock) -> None:
        self.package = package
        self.lock = lock

    @cached_property
    def public(self) -> dict[str, str]:
        """The table `PUBLIC` of the package's `__init__.py`."""
        tree = source.read(self.package / "__init__.py").tree
        for node in tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PUBLIC":
                table: dict[str, str] = ast.literal_eval(node.value)
                return table
        raise BuildError(f"{self.package / '__init__.py'} defines no table PUBLIC.")

    @cached_property
    def shortcuts(self) -> dict[str, str]:
        """String shortcuts of components, without underscores, to public names."""
        found: dict[str, str] = {}
        for name, module in self.public.items():
            if module.startswith("components."):
                for shortcut in (name.lower(), *_names(self._source(module), name)):
                    found[shortcut.replace("_", "")] = name
        return found

    def used(self, script: Source) -> set[str]:
        """The public names that a script mentions: `gr.Image`, `from gradio import Image`, and
        strings that name a component."""
        found = {
            item.module.rpartition(".")[2]
            for item in script.imports()
            if item.module.split(".")[0] in ALIASES
        }
        found |= script.attributes()
        if "from_pipeline" in found:
            found.add("Image")  # What such an interface is made of is known when it is made.
        literals = {string.replace("_", "") for string in script.strings()}
        found |= {name for shortcut, name in self.shortcuts.items() if shortcut in literals}
        return found & self.public.keys()

    def packages(self, name: str) -> set[str]:
        """The keys in the lock of the packages that a component needs; none for other names."""
        if not self.public[name].startswith("components."):
            return set()
        found: set[str] = set()
        waiting, seen = [(self.public[name], 0)], set()
        while waiting:
            module, steps = waiting.pop()
            path = self._path(module)
            if path is None or module in seen or module == "components.base":
                continue
            seen.add(module)
            for item in source.read(path).imports(optional=False):
                inner = self._inner(module, item)
                if inner is None:
                    found |= {key for key in [self.lock.provider(item.module)] if key}
                elif steps == 0:
                    waiting.append((inner, 0 if inner.startswith("components.") else 1))
        return found

    def widgets(self, names: Iterable[str]) -> set[str]:
        """The custom elements that an app of these components may show.

        They are named in the modules of the components, and in all that those and the package's
        own parts import.
        """
        found: set[str] = set()
        waiting, seen = [*CORE, *(self.public[name] for name in names)], set()
        while waiting:
            module = waiting.pop()
            path = self._path(module)
            if path is None or module in seen:
                continue
            seen.add(module)
            file = source.read(path)
            found.update(string for string in file.strings() if string.startswith("pagelet-"))
            inner = [self._inner(module, item) for item in file.imports()]
            waiting += [name for name in inner if name is not None]
        return found

    def _source(self, module: str) -> Source:
        path = self._path(module)
        if path is None:
            raise BuildError(f"PUBLIC names the module {module}, which {self.package} lacks.")
        return source.read(path)

    def _inner(self, module: str, item: Import) -> str | None:
        """The name within the package of what `module` imports, or None for other packages."""
        if item.level:
            return ".".join([*module.split(".")[: -item.level], item.module])
        top, _, inner = item.module.partition(".")
        return inner if top == self.package.name else None

    def _path(self, module: str) -> Path | None:
        base = self.package.joinpath(*module.split("."))
        candidates = (base.with_suffix(".py"), base / "__init__.py")
        return next((path for path in candidates if path.is_file()), None)


def _names(component: Source, name: str) -> tuple[str, ...]:
    """The class attribute `names` of a component, where it has one."""
    for node in component.tree.body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            for part in node.body:
                targets: list[ast.expr] = []
                if isinstance(part, ast.Assign):
                    targets = part.targets
                elif isinstance(part, ast.AnnAssign):
                    targets = [part.target]
                value = getattr(part, "value", None)
                if value and any(ast.unparse(target) == "names" for target in targets):
                    return tuple(ast.literal_eval(value))
    return ()
