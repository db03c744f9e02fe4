"""What a script needs in a page: packages of the runtime, and modules beside it."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from . import models, requirements, source
from .catalogue import ALIASES, Catalogue
from .console import warn
from .requirements import Requirements
from .runtime import Lock, Package
from .source import Import, Source

COMPANIONS = {"pandas": ("style", "jinja2")}
"""What a package imports only where a script has an attribute of some name."""

BROWSER = {"js", "pyodide", "pyodide_js", "_pyodide"}


@dataclass
class Needs:
    """The outcome of reading a script and the modules beside it that it imports."""

    sources: list[Source] = field(default_factory=list)
    folders: set[Path] = field(default_factory=set)
    packages: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    stdlib: set[str] = field(default_factory=set)
    required: Requirements = field(default_factory=Requirements)
    models: bool = False


def scan(script: Path, lock: Lock, catalogue: Catalogue) -> Needs:
    """Follow a script's imports, its requirements and the components it names."""
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
        needs.required.add(file.dependencies(), file.path.name, lock)
    needs.required.add(requirements.beside(script), requirements.FILE, lock)
    needs.packages |= needs.required.packages
    attributes = {name for file in needs.sources for name in file.attributes(of_modules=False)}
    for package, (attribute, other) in companions(lock).items():
        if package in needs.packages and attribute in attributes:
            needs.packages.add(other)
    if needs.models:
        needs.required.leave_out(models.UNNEEDED)
        strings = [string for file in needs.sources for string in file.strings()]
        needs.packages |= models.companions(strings) & lock.packages.keys()
    # What is installed may bring modules of any name.
    for module in [] if needs.required.others else sorted(needs.missing):
        warn(
            f"{script.name} imports {module}, which is neither beside it, nor in the standard "
            "library, nor part of Pyodide; the page will fail where it is imported."
        )
    return needs


def companions(lock: Lock) -> dict[str, tuple[str, str]]:
    """The packages of `COMPANIONS` that the runtime has."""
    return {name: found for name, found in COMPANIONS.items() if found[1] in lock.packages}


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
    if item.level or top in BROWSER or top in ALIASES:
        return []
    if top in sys.stdlib_module_names:
        needs.stdlib.add(item.module)
        return []
    if top in models.MODULES:
        needs.models = True
    elif key := lock.provider(item.module):
        needs.packages.add(key)
    else:
        needs.missing.add(top)
    return []
