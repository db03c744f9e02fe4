"""Python archives as bytecode, compiled by the Python that will run them.

The stock runtime compiles its standard library at every start, which is most of a start.
"""

import io
import os
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

from .archive import pack
from .console import say
from .fetch import put, sha256
from .lock import exclusive
from .node import Node
from .paths import JS, cache
from .runtime import VERSION, Package
from .tools import run

STDLIB = "/lib/python314.zip"
SITE_PACKAGES = "/lib/python3.14/site-packages"
COMPILER = JS / "build" / "compile.mjs"
HELPER = COMPILER.with_suffix(".py")

# What a page never opens in the two packages that most pages load.
TRIMMED = ("numpy", "Pillow")
UNUSED_FOLDERS = {"tests", "_pyinstaller", "_examples", "include", "pkgconfig"}
UNUSED_SUFFIXES = {".pyi", ".pxd", ".pyx", ".h", ".c", ".a", ".md", ".build", ".template"}
UNUSED_NAMES = {"conftest.py", "RECORD", "WHEEL"}


def compiled(
    node: Node, name: str, members: Mapping[str, bytes], home: str, docs: bool = True
) -> bytes:
    """The members packed, with every Python file as bytecode that believes to live in `home`.

    It is kept in the cache, under a name made of all that went in. Without `docs` the functions
    and classes have no docstrings, a third of numpy's bytes.
    """
    parts = [VERSION, home, str(docs), sha256(COMPILER.read_bytes() + HELPER.read_bytes())]
    parts += [f"{path} {sha256(data)}" for path, data in sorted(members.items())]
    kept = cache() / "bytecode" / f"{name}-{sha256(chr(10).join(parts).encode())[:16]}.zip.gz"
    if not kept.is_file():
        with exclusive(f"the bytecode of {name}"):
            if not kept.is_file():
                say(f"Compiling {name} ...")
                put(kept, pack(_compile(node, members, home, docs)))
    return kept.read_bytes()


def wheels(node: Node, wanted: Sequence[tuple[Package, Path]]) -> list[bytes]:
    """Packages from their wheels, `compiled`, as many at once as there are cores."""
    docs = not is_light(package for package, _ in wanted)

    def made(item: tuple[Package, Path]) -> bytes:
        package, path = item
        members = trimmed(package.name, unzip(path.read_bytes()))
        return compiled(node, package.name, members, SITE_PACKAGES, docs)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(made, wanted))


def unzip(archive: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist() if not name.endswith("/")}


def trimmed(name: str, members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The members of a package that a page may need."""
    if name not in TRIMMED:
        return dict(members)
    return {path: data for path, data in members.items() if not _unused(PurePosixPath(path))}


def is_light(packages: Iterable[Package]) -> bool:
    """Whether all packages are those whose needs are known: others may want whatever there is."""
    return {package.name for package in packages} <= set(TRIMMED)


def _unused(path: PurePosixPath) -> bool:
    return (
        path.suffix in UNUSED_SUFFIXES
        or path.name in UNUSED_NAMES
        or not UNUSED_FOLDERS.isdisjoint(path.parts)
        or (path.parts[0].endswith(".dist-info") and "licenses" in path.parts)
    )


def _compile(node: Node, members: Mapping[str, bytes], home: str, docs: bool) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(dir=cache(), prefix="bytecode-") as temporary:
        sources, target = Path(temporary, "sources"), Path(temporary, "target")
        target.mkdir()
        for path, data in members.items():
            if path.endswith(".py"):
                put(sources / path, data)
        command: list[str | Path] = [
            node.node,
            COMPILER,
            sources,
            target,
            home,
            "" if docs else "--no-docs",
        ]
        run(command, "Compiling to bytecode", cwd=JS)
        result = {path: data for path, data in members.items() if not path.endswith(".py")}
        for file in target.rglob("*.py*"):
            result[file.relative_to(target).as_posix()] = file.read_bytes()
    return result
