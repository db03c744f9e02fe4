"""What a script needs in a page: packages of the runtime, and modules beside it."""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from . import source
from .catalogue import ALIASES, Catalogue
from .console import warn
from .runtime import Lock, Package
from .source import Import, Source

BROWSER = {"js", "pyodide", "pyodide_js", "_pyodide"}
REQUIREMENT = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*([^;@]*)")


@dataclass
class Needs:
    """The outcome of reading a script and the modules beside it that it imports."""

    sources: list[Source] = field(default_factory=list)
    folders: set[Path] = field(default_factory=set)
    packages: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)


def scan(script: Path, lock: Lock, catalogue: Catalogue) -> Needs:
    """Follow a script's imports, its inline metadata and the components it names."""
    needs = Needs()
    waiting, seen = [script], set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        file = source.read(path)
        needs.sources.append(file)
        for item in file.imports():
            waiting += _follow(item, file, script.parent, lock, needs)
        for name in catalogue.used(file):
            needs.packages |= catalogue.packages(name)
        for requirement in file.dependencies():
            _require(requirement, file, lock, needs)
    for module in sorted(needs.missing):
        warn(
            f"{script.name} imports {module}, which is neither beside it, nor in the standard "
            "library, nor part of Pyodide; the page will fail where it is imported."
        )
    return needs


def packages(needs: Needs, lock: Lock) -> list[Package]:
    """The packages that go into the site, with all that they depend on."""
    return lock.closure(needs.packages)


def _follow(item: Import, file: Source, root: Path, lock: Lock, needs: Needs) -> list[Path]:
    """The files beside the script that an import leads to; other imports go into `needs`."""
    top = item.module.split(".")[0]
    base = root if not item.level else file.path.parents[item.level - 1]
    if (base / f"{top}.py").is_file():
        return [base / f"{top}.py"]
    if any((base / top).glob("*.py")) and top not in ALIASES:
        needs.folders.add(base / top)
        return sorted((base / top).rglob("*.py"))
    if item.level or top in sys.stdlib_module_names or top in BROWSER or top in ALIASES:
        return []
    if key := lock.provider(item.module):
        needs.packages.add(key)
    else:
        needs.missing.add(top)
    return []


def _require(requirement: str, file: Source, lock: Lock, needs: Needs) -> None:
    match = REQUIREMENT.match(requirement)
    name = match[1] if match else requirement
    if name.lower() in ALIASES:
        return
    key = lock.key(name)
    if key is None:
        warn(
            f"{file.path.name} asks for {requirement!r}, which is not part of Pyodide; "
            "the page will do without it."
        )
        return
    needs.packages.add(key)
    pinned = re.fullmatch(r"==\s*([^*,\s]+)\s*", match[3]) if match else None
    if pinned and pinned[1] != lock.packages[key].version:
        warn(
            f"{file.path.name} asks for {requirement!r}; the page has "
            f"{lock.packages[key].version}, the version that Pyodide brings."
        )
