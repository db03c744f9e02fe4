"""Reading a Python file without running it: its imports, its metadata, its strings."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .errors import BuildError

# The pattern of PEP 723's reference implementation, for the one block type that is read here.
METADATA = re.compile(r"(?m)^# /// script$\s(?P<content>(^#(| .*)$\s)+)^# ///$")


@dataclass(frozen=True)
class Import:
    """One imported module: its dotted name, and how many packages up a relative one starts."""

    module: str
    level: int = 0


@dataclass(frozen=True)
class Source:
    """A Python file and its syntax tree."""

    path: Path
    text: str
    tree: ast.Module

    def imports(self, optional: bool = True) -> list[Import]:
        """What the file imports at any depth, except for type checkers; with `optional`, also
        what it can do without (imports inside `try ... except ImportError`)."""
        return list(_imports(self, optional))

    def strings(self) -> list[str]:
        """Every string literal, with the constant parts of f-strings."""
        return list(_strings(self))

    def attributes(self, of_modules: bool = True) -> set[str]:
        """Every name behind a dot; without `of_modules` only those of other things."""
        left_out = set() if of_modules else self._modules()
        return {
            node.attr
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Attribute)
            and not (isinstance(node.value, ast.Name) and node.value.id in left_out)
        }

    def _modules(self) -> set[str]:
        """How the file calls what it imports."""
        return {
            alias.asname or alias.name.partition(".")[0]
            for node in ast.walk(self.tree)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names
        }

    def docstring(self) -> str:
        """The first line of the module's docstring, or nothing."""
        return (ast.get_docstring(self.tree) or "").strip().partition("\n")[0].strip()

    def dependencies(self) -> list[str]:
        """The requirements in the file's PEP 723 block."""
        match = METADATA.search(self.text)
        if match is None:
            return []
        lines = match["content"].splitlines()
        content = "\n".join(line[2:] if line.startswith("# ") else line[1:] for line in lines)
        try:
            found = tomllib.loads(content).get("dependencies", [])
        except tomllib.TOMLDecodeError as problem:
            raise BuildError(f"{self.path}: its `# /// script` block: {problem}") from problem
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            raise BuildError(f"{self.path}: `dependencies` must be a list of strings.")
        return found


def read(path: Path) -> Source:
    """Parse a Python file."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError as problem:
        raise BuildError(f"There is no file {path}.") from problem
    except (OSError, UnicodeDecodeError) as problem:
        raise BuildError(f"{path} can't be read as UTF-8 text: {problem}") from problem
    return _parsed(path, text)


# The modules of the package are read again for each app: for each name that it uses.
@lru_cache(maxsize=1000)
def _parsed(path: Path, text: str) -> Source:
    try:
        tree = ast.parse(text, str(path))
    except SyntaxError as problem:
        raise BuildError(f"{path}, line {problem.lineno}: {problem.msg}") from problem
    return Source(path, text, tree)


@lru_cache(maxsize=1000)
def _strings(file: Source) -> tuple[str, ...]:
    constants = (node for node in ast.walk(file.tree) if isinstance(node, ast.Constant))
    return tuple(node.value for node in constants if isinstance(node.value, str))


@lru_cache(maxsize=1000)
def _imports(file: Source, optional: bool) -> tuple[Import, ...]:
    found = [item for node in _running(file.tree, optional) for item in _imported(node)]
    return tuple(dict.fromkeys(found))


def _running(node: ast.AST, optional: bool) -> Iterator[ast.AST]:
    """The nodes of a tree that can run in a page."""
    yield node
    if isinstance(node, ast.If) and _for_type_checkers(node.test):
        parts: list[ast.AST] = list(node.orelse)
    elif isinstance(node, ast.Try) and not optional and _catches_import_error(node):
        parts = [*node.orelse, *node.finalbody]
    else:
        parts = list(ast.iter_child_nodes(node))
    for part in parts:
        yield from _running(part, optional)


def _imported(node: ast.AST) -> list[Import]:
    if isinstance(node, ast.Import):
        return [Import(alias.name) for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        inside = [f"{module}.{alias.name}".lstrip(".") for alias in node.names if alias.name != "*"]
        return [Import(name, node.level) for name in [module, *inside] if name]
    if (
        isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"__import__", "import_module", "importlib.import_module"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
        and not node.args[0].value.startswith(".")
    ):
        return [Import(node.args[0].value)]
    return []


def _for_type_checkers(test: ast.expr) -> bool:
    return ast.unparse(test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def _catches_import_error(node: ast.Try) -> bool:
    caught = " ".join(ast.unparse(handler.type) for handler in node.handlers if handler.type)
    return "ImportError" in caught or "ModuleNotFoundError" in caught
