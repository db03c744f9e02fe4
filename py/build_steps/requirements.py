"""What an author requires: inline metadata (PEP 723), and `requirements.txt` beside the script."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from . import models
from .catalogue import ALIASES
from .console import warn
from .runtime import Lock

NAMED = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*([^;@]*)")
INDEX = re.compile(r"(?:-i|--index-url|--extra-index-url)[\s=]+(\S+)")
HASH = re.compile(r"\s+--hash[\s=]\S+")
FILE = "requirements.txt"


@dataclass
class Requirements:
    """What is required.

    Args:
        packages: keys of what comes with Pyodide.
        others: what does not: requirements as pip takes them, with their hashes if they have any.
        indexes: where these are looked up, if not in the usual place.
    """

    packages: set[str] = field(default_factory=set)
    others: list[str] = field(default_factory=list)
    indexes: list[str] = field(default_factory=list)

    @property
    def plain(self) -> list[str]:
        """The others without hashes, as micropip takes them."""
        return [HASH.sub("", other) for other in self.others]

    def leave_out(self, names: Iterable[str]) -> None:
        """Do without packages of these names."""
        kept = [other for other in self.others if spelled(other) not in names]
        self.others = kept

    def add(self, lines: Iterable[str], where: str, lock: Lock) -> None:
        """Take the lines of a requirements file, or requirements of another kind."""
        for line in lines:
            text = re.sub(r"(^|\s)#.*$", "", line).strip()
            index = INDEX.match(text)
            if index:
                self.indexes.append(index[1])
            elif text.startswith("-"):
                warn(f"{where}: {text} means nothing on a page.")
            elif text:
                self._add_one(text, where, lock)

    def _add_one(self, text: str, where: str, lock: Lock) -> None:
        match = NAMED.match(HASH.sub("", text))
        name = match[1] if match else ""
        if name.lower() in ALIASES or spelled(name) in models.REQUIREMENTS:
            return
        key = lock.key(name) if "@" not in text and "/" not in text else None
        if key is None:
            if text not in self.others:
                self.others.append(text)
            return
        self.packages.add(key)
        pinned = re.fullmatch(r"==\s*([^*,\s]+)\s*", match[3]) if match else None
        if pinned and pinned[1] != lock.packages[key].version:
            warn(
                f"{where} asks for {text!r}; the page has "
                f"{lock.packages[key].version}, the version that Pyodide brings."
            )


def spelled(requirement: str) -> str:
    """The name in a requirement, as catalogues spell it."""
    match = NAMED.match(requirement)
    return re.sub(r"[-_.]+", "-", match[1]).lower() if match else ""


def beside(script: Path) -> list[str]:
    """The lines of the requirements file beside a script; continued ones are joined."""
    path = script.with_name(FILE)
    if not path.is_file():
        return []
    return path.read_text("utf-8-sig").replace("\\\n", " ").splitlines()
