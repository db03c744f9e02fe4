"""What the playground's editor completes: Pagelet's public names, read without running them."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from . import source
from .catalogue import Catalogue

SECTION = re.compile(r"^(Args|Raises|Returns|Yields):$")
DESCRIBED = re.compile(r"^((?:\*{0,2}\w+)(?:, \*{0,2}\w+)*): (.+)$")
SHARED = "Shared"
PAGE = "how the page looks, or what it holds beside the app."
Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def described(package: Path, catalogue: Catalogue) -> bytes:
    """The file that the editor reads."""
    found = Completions(package, catalogue).collect()
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


class Completions:
    """Each public name with its arguments and what its docstring says of them.

    The outcome of `collect` is made for the editor:

        {"names": {"Textbox": {"kind": "class", "doc": "...", "shared": true,
                               "args": [{"name": "lines", "type": "int", "default": "1",
                                         "doc": "..."}],
                               "members": ["change", ...]}},
         "shared": [...], "members": {"launch": {...}}, "shortcuts": ["text", ...]}
    """

    def __init__(self, package: Path, catalogue: Catalogue) -> None:
        self.package = package
        self.catalogue = catalogue

    def collect(self) -> dict[str, Any]:
        """Everything, ready to be written as JSON."""
        names = {name: self._entry(module, name) for name, module in self._names()}
        blocks = self._find("blocks", "Blocks")
        members = dict(self._methods(blocks)) if isinstance(blocks, ast.ClassDef) else {}
        return {
            "names": {name: entry for name, entry in sorted(names.items()) if entry},
            "shared": self._shared,
            "members": members,
            "shortcuts": sorted(self.catalogue.shortcuts),
        }

    def _names(self) -> Iterator[tuple[str, str]]:
        yield from self.catalogue.public.items()
        if "themes" not in self.catalogue.public:
            return
        themes = Catalogue(self.package / "themes", self.catalogue.lock).public
        yield from ((f"themes.{name}", f"themes.{module}") for name, module in themes.items())

    def _entry(self, module: str, name: str) -> dict[str, Any] | None:
        if module == name:
            tree = self._tree(module)
            doc = (ast.get_docstring(tree) or "").partition("\n")[0] if tree else ""
            return {"kind": "module", "doc": doc}
        found = self._find(module, name.rpartition(".")[2])
        if found is None:
            return None
        kind = "class" if isinstance(found, ast.ClassDef) else "function"
        entry: dict[str, Any] = {"kind": kind, "doc": _summary(found)}
        maker = self._maker(module, found)
        if maker is not None:
            described: dict[str, str] = {}
            if isinstance(found, ast.ClassDef):
                for _, base in reversed(list(self._bases(module, found))):
                    described |= _described(base)
            entry["args"] = _arguments(maker, described | _described(maker))
            kwargs = maker.args.kwarg
            annotation = kwargs and kwargs.annotation and ast.unparse(kwargs.annotation)
            entry["shared"] = annotation == f"Unpack[{SHARED}]"
        entry["members"] = self._events(module, found)
        return entry

    @cached_property
    def _shared(self) -> list[dict[str, str]]:
        found = self._find("components.base", SHARED)
        if not isinstance(found, ast.ClassDef):
            return []
        described = _described(found, anywhere=True)
        return [
            {
                "name": part.target.id,
                "type": ast.unparse(part.annotation),
                "doc": described.get(part.target.id, ""),
            }
            for part in found.body
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
        ]

    def _tree(self, module: str) -> ast.Module | None:
        base = self.package.joinpath(*module.split("."))
        for path in (base.with_suffix(".py"), base / "__init__.py"):
            if path.is_file():
                return source.read(path).tree
        return None

    def _find(self, module: str, name: str) -> Definition | None:
        """The definition of a name, through `Text = Textbox` and `A = B = Textbox`."""
        tree = self._tree(module)
        for node in tree.body if tree else ():
            if isinstance(node, Definition) and node.name == name:
                return node
            if (
                isinstance(node, ast.Assign)
                and any(ast.unparse(target) == name for target in node.targets)
                and isinstance(node.value, ast.Name)
            ):
                return self._find(module, node.value.id)
        return None

    def _bases(self, module: str, found: ast.ClassDef) -> Iterator[tuple[str, ast.ClassDef]]:
        """A class and those that it is derived from within the package, the nearest first."""
        yield module, found
        tree = self._tree(module)
        for base in found.bases:
            name = ast.unparse(base)
            inner = self._find(module, name)
            if isinstance(inner, ast.ClassDef):
                yield from self._bases(module, inner)
            for node in tree.body if tree else ():
                if isinstance(node, ast.ImportFrom) and any(a.name == name for a in node.names):
                    other = _absolute(module, node, self.package.name)
                    inner = self._find(other, name)
                    if isinstance(inner, ast.ClassDef):
                        yield from self._bases(other, inner)

    def _maker(
        self, module: str, found: Definition
    ) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
        """The function whose arguments a call of the name takes."""
        if not isinstance(found, ast.ClassDef):
            return found
        for _, base in self._bases(module, found):
            for part in base.body:
                if isinstance(part, ast.FunctionDef) and part.name == "__init__":
                    return part
        return None

    def _events(self, module: str, found: Definition) -> list[str]:
        """The events of a component, which are methods that put a listener on it."""
        if not isinstance(found, ast.ClassDef) or not module.startswith("components."):
            return []
        for _, base in self._bases(module, found):
            for part in base.body:
                if isinstance(part, ast.AnnAssign) and ast.unparse(part.target) == "events":
                    return [
                        node.value
                        for node in ast.walk(part)
                        if isinstance(node, ast.Constant) and isinstance(node.value, str)
                    ]
        return []

    @cached_property
    def _page(self) -> list[str]:
        """What `launch` takes that changes the page."""
        tree = self._tree("blocks")
        for node in tree.body if tree else ():
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PAGE_ARGUMENTS":
                return list(ast.literal_eval(node.value))
        return []

    def _methods(self, found: ast.ClassDef) -> Iterator[tuple[str, dict[str, Any]]]:
        for part in found.body:
            if isinstance(part, ast.FunctionDef) and part.name in ("launch", "queue"):
                arguments = _arguments(part, _described(part))
                if part.name == "launch":
                    # They come first: the others are about a server.
                    arguments = [{"name": name, "doc": PAGE} for name in self._page] + arguments
                yield part.name, {"kind": "method", "doc": _summary(part), "args": arguments}


def _absolute(module: str, node: ast.ImportFrom, package: str) -> str:
    """The name within the package of the module that an import in `module` names."""
    if node.level:
        return ".".join([*module.split(".")[: -node.level], node.module or ""]).strip(".")
    return (node.module or "").removeprefix(package).lstrip(".")


def _arguments(
    function: ast.FunctionDef | ast.AsyncFunctionDef, described: dict[str, str]
) -> list[dict[str, str]]:
    """The named arguments of a function, with annotations and defaults as they are written."""
    args = function.args
    positional = [*args.posonlyargs, *args.args]
    missing = [None] * (len(positional) - len(args.defaults))
    pairs = [
        *zip(positional, [*missing, *args.defaults], strict=True),
        *zip(args.kwonlyargs, args.kw_defaults, strict=True),
    ]
    found = []
    for argument, default in pairs:
        if argument.arg.startswith("_") or argument.arg == "self":
            continue
        entry = {"name": argument.arg, "doc": described.get(argument.arg, "")}
        if argument.annotation is not None and ast.unparse(argument.annotation) != "Any":
            entry["type"] = ast.unparse(argument.annotation).replace("'", '"')
        if default is not None:
            entry["default"] = ast.unparse(default).replace("'", '"')
        found.append(entry)
    return found


def _summary(found: Definition) -> str:
    """The first paragraph of a docstring as one line."""
    paragraph = (ast.get_docstring(found) or "").strip().partition("\n\n")[0]
    return " ".join(paragraph.split())


def _described(found: Definition, anywhere: bool = False) -> dict[str, str]:
    """What a docstring says of each argument: its section "Args", or with `anywhere` all of it."""
    # A list of names may go on in the next line.
    text = re.sub(r"(?m)^((?: {4})?\w+(?:, \w+)*),\n +", r"\1, ", ast.get_docstring(found) or "")
    lines = text.splitlines()
    texts: dict[str, str] = {}
    inside = anywhere
    current: tuple[str, ...] = ()
    for line in lines:
        section = SECTION.match(line)
        if section:
            inside = section[1] == "Args"
            current = ()
            continue
        # A name that is described stands four columns in; what goes on with it stands deeper.
        deeper = line.startswith(" " * (4 if anywhere else 8))
        start = None if deeper or not inside else DESCRIBED.match(line.strip())
        if start:
            current = tuple(name.strip("* ") for name in start[1].split(","))
            texts |= dict.fromkeys(current, start[2])
        elif inside and line.strip():
            for name in current:
                texts[name] += " " + line.strip()
    return texts
