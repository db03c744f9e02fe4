"""Writing a site: only what changed, and nothing into a folder that is not one."""

from collections.abc import Mapping
from pathlib import Path

from .errors import BuildError
from .fetch import put

MARK = '<meta name="generator" content="Pagelet">'


def check(folder: Path) -> None:
    """Refuse a folder that building would empty of something else."""
    if folder.exists() and not _may_write(folder):
        raise BuildError(
            f"{folder} holds something other than a built site, and building would delete it. "
            "Name an empty or new folder after -o."
        )


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make `folder` hold exactly `files`; paths are relative, with slashes."""
    check(folder)
    for name, data in files.items():
        path = folder / name
        if not (path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data):
            put(path, data)
    _remove_others(folder, files)


def _may_write(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    index = folder / "index.html"
    return (index.is_file() and MARK in index.read_text("utf-8", "replace")) or not any(
        folder.iterdir()
    )


def _remove_others(folder: Path, files: Mapping[str, bytes]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in files:
            path.unlink()
