"""Archives that come out the same each time."""

import gzip
import io
import os
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from .fetch import put, sha256
from .paths import cache

EPOCH = (1980, 1, 1, 0, 0, 0)
SKIPPED = {"__pycache__", "dist", "node_modules"}


def pack(members: Mapping[str, bytes]) -> bytes:
    """A zip of the members, compressed as a whole.

    So it is smaller than one whose members are compressed, and a page inflates it by the browser's
    own means while it comes in; Python's would take ten times as long.
    """
    return gzip.compress(stored(members), mtime=0)


def stored(members: Mapping[str, bytes]) -> bytes:
    """A zip of the members, sorted, with one fixed date, not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr = 0o644 << 16
            # Written on every system alike, or the archive would tell where it was made.
            info.create_system = 3
            archive.writestr(info, members[name])
    return buffer.getvalue()


def packed(data: bytes) -> bytes:
    """One file, compressed; kept in the cache, since the larger ones take seconds."""
    kept = cache() / "packed" / f"{sha256(data)}.gz"
    if not kept.is_file():
        put(kept, gzip.compress(data, mtime=0))
    return kept.read_bytes()


def package_members(package: Path) -> dict[str, bytes]:
    """The files of a Python package by their paths in site-packages."""
    return {
        path.relative_to(package.parent).as_posix(): path.read_bytes()
        for path in own_files(package)
    }


def own_files(folder: Path) -> Iterator[Path]:
    """The files in a folder, at any depth, that may go into a site, in an order that stays."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not skipped(name))
        yield from (Path(here, name) for name in sorted(names) if not skipped(name))


def skipped(name: str) -> bool:
    """Whether a file or folder of that name never goes into a site."""
    return name.startswith(".") or name in SKIPPED or name.endswith(".pyc")
