"""Archives and folders: the same bytes each time, and nobody else's files lost."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from build_steps.archive import pack, package_members
from build_steps.errors import BuildError
from build_steps.output import MARK, write

SITE = {"index.html": f"<head>{MARK}</head>".encode(), "assets/a.js": b"1", "files/b": b"2"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_holds_exactly_the_last_build(tmp_path: Path) -> None:
    write(tmp_path / "out", SITE)
    newer = {"index.html": SITE["index.html"], "assets/c.js": b"3"}
    write(tmp_path / "out", newer)
    assert contents(tmp_path / "out") == newer
    assert not (tmp_path / "out" / "files").exists()


def test_unchanged_files_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, SITE)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    write(tmp_path, SITE)
    assert before == {path: path.stat().st_mtime_ns for path in before}


@pytest.mark.parametrize("name", ["index.html", "letters.txt"])
def test_a_folder_with_other_things_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(BuildError, match="something other than a built site"):
        write(tmp_path, SITE)
    assert contents(tmp_path) == {name: b"mine"}


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(BuildError):
        write(tmp_path / "out", SITE)


def test_archives_do_not_depend_on_order() -> None:
    assert pack({"b": b"2", "a": b"1"}) == pack({"a": b"1", "b": b"2"})
    with zipfile.ZipFile(io.BytesIO(gzip.decompress(pack({"b": b"2", "a/c": b"1"})))) as archive:
        assert archive.namelist() == ["a/c", "b"]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_package_is_packed_without_what_python_left_there(tmp_path: Path) -> None:
    for name in ("pkg/__init__.py", "pkg/__pycache__/x.pyc", "pkg/.swp", "pkg/sub/a.css"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert set(package_members(tmp_path / "pkg")) == {"pkg/__init__.py", "pkg/sub/a.css"}
