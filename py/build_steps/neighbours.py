"""The files beside a script that go into its site."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from .archive import skipped
from .console import warn
from .errors import BuildError
from .scan import Needs

LARGE = 50_000_000
TOO_LARGE = 1_000_000_000
TOO_MANY = 5_000


def neighbours(script: Path, needs: Needs, output: Path | None = None) -> list[Path]:
    """What to ship beside `script`, sorted.

    A script that shares its folder with other scripts gets the modules it imports and the files
    and folders that its string literals name; one that has the folder to itself gets all of it.
    """
    root = script.parent
    own = {file.path for file in needs.sources}
    others = [path for path in root.glob("*.py") if path not in own]
    if others or root == Path.home():
        found = set(_named(root, needs)) | own
        for folder in needs.folders:
            found.update(_walk(folder, output))
    else:
        found = set(_walk(root, output))
    found.discard(script)
    files = sorted(found, key=lambda path: path.relative_to(root).as_posix())
    _weigh(root, files)
    return files


def _named(root: Path, needs: Needs) -> Iterator[Path]:
    for file in needs.sources:
        for string in file.strings():
            path = _inside(root, string)
            if path is not None and path.is_dir():
                yield from _walk(path, None)
            elif path is not None and path.is_file():
                yield path


def _inside(root: Path, string: str) -> Path | None:
    """The file or folder below `root` that a string names: a path, or the folder of a pattern."""
    if not string or len(string) > 255 or "\0" in string or "\n" in string:
        return None
    parts = PurePosixPath(string.replace("\\", "/")).parts
    plain: list[str] = []
    for part in parts:
        if any(sign in part for sign in "*?["):
            break
        plain.append(part)
    if not plain or ".." in plain or plain[0] == "/" or any(skipped(part) for part in plain):
        return None
    path = root.joinpath(*plain)
    return path if path.exists() and path.resolve().is_relative_to(root.resolve()) else None


def _walk(folder: Path, output: Path | None) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(
            name
            for name in folders
            if not skipped(name)
            and here / name != output
            and not (here / name / "pyvenv.cfg").exists()
        )
        yield from (here / name for name in sorted(files) if not skipped(name))


def _weigh(root: Path, files: Iterable[Path]) -> None:
    sizes = {path: path.stat().st_size for path in files}
    total = sum(sizes.values())
    if total > TOO_LARGE or len(sizes) > TOO_MANY:
        raise BuildError(
            f"{root} holds {len(sizes)} files of {total / 1e6:.0f} MB in all, and everything "
            "beside a script goes into its site. Put the script into a folder of its own."
        )
    if total > LARGE:
        largest = max(sizes, key=lambda path: sizes[path])
        warn(
            f"the files beside the script make {total / 1e6:.0f} MB "
            f"(the largest: {largest.relative_to(root)}); all of them go into the site."
        )
