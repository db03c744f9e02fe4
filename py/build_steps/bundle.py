"""The page's scripts and style sheet, bundled by esbuild."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from .archive import own_files
from .errors import BuildError
from .node import Node
from .paths import JS, cache
from .tools import run

ENTRIES = (
    *("page.js", "embed.js", "worker.js", "frame.js", "offline.js", "models.js", "style.css"),
    *("single.js", "start.js"),
    *("playground/main.js", "playground/playground.css"),
)


@dataclass(frozen=True)
class Module:
    """A bundled file: what it was made of, and what it imports at once and when it is used."""

    source: str
    now: list[str]
    later: list[str]


@dataclass(frozen=True)
class Bundle:
    """What esbuild made.

    Args:
        files: bundled files by name.
        entries: the name of each entry point's file.
        packages: the npm packages inside.
        modules: what each file imports.
        scripts: scripts that pages hold in themselves, by the name of their source.
    """

    files: dict[str, bytes]
    entries: dict[str, str]
    packages: list[str]
    modules: dict[str, Module] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)

    def at_once(self, entry: str) -> list[str]:
        """The files that an entry point imports before it runs, sorted."""
        start = self.entries[entry]
        found: set[str] = set()
        waiting = list(self.modules[start].now)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self.modules[name].now
        return sorted(found - {start})

    def reachable(self, entry: str, is_needed: Callable[[str], bool]) -> list[str]:
        """The files that an entry point may load, sorted.

        Args:
            entry: its source.
            is_needed: says of the source of a module that is loaded when it is used whether it
                ever will be.
        """
        found: set[str] = set()
        waiting = [self.entries[entry]]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                module = self.modules[name]
                waiting += module.now
                waiting += [item for item in module.later if is_needed(self.modules[item].source)]
        return sorted(found)


def bundle(node: Node) -> Bundle:
    """Bundle the page's scripts and its style sheet; once, as long as no source changes."""
    missing = [name for name in ENTRIES if not (JS / name).is_file()]
    if missing:
        raise BuildError(f"js/ lacks {', '.join(missing)}.")
    return _bundled(node, _sources())


@lru_cache(maxsize=1)
def _bundled(node: Node, _: frozenset[tuple[Path, int, int]]) -> Bundle:
    with tempfile.TemporaryDirectory(dir=cache(), prefix="bundle-") as temporary:
        out = Path(temporary)
        told = json.loads(run([node.node, "build/bundle.mjs", out], "esbuild", cwd=JS))
        files = {path.name: path.read_bytes() for path in sorted(out.iterdir())}
    modules = {name: Module(**item) for name, item in told["modules"].items()}
    return Bundle(files, told["names"], told["packages"], modules, told["scripts"])


def _sources() -> frozenset[tuple[Path, int, int]]:
    """All that a bundle is made of, as it is now: paths, times and sizes."""
    told = [(path, path.stat()) for path in own_files(JS)]
    return frozenset((path, status.st_mtime_ns, status.st_size) for path, status in told)
