from __future__ import annotations

from pathlib import Path

import pytest

from pagelet import files
from pagelet.errors import Error


def test_the_same_bytes_are_written_once() -> None:
    first = files.save(b"abc", "a.txt")
    assert files.save(b"abc", "a.txt") == first
    assert files.save(b"abd", "a.txt") != first
    assert Path(first).read_bytes() == b"abc"
    assert Path(first).name == "a.txt"


def test_a_data_address_becomes_a_file() -> None:
    for url in ("data:text/plain;base64,aGk=", "data:text/plain,h%69"):
        path = files.local({"path": None, "url": url, "orig_name": "hi.txt"}, "File")
        assert Path(path).read_text() == "hi"


def test_a_payload_without_a_path_is_refused() -> None:
    with pytest.raises(ValueError, match="File got a file without a path"):
        files.local({"path": None}, "File")


@pytest.mark.parametrize(
    ("name", "file_types", "fits"),
    [
        ("a.png", ["image"], True),
        ("a.PNG", [".png"], True),
        ("a.png", [".PNG"], True),
        ("a.png", ["png"], False),
        ("a.txt", ["image", "text"], True),
        ("a.xyz1", ["file"], True),
        ("a.mp4", ["image"], False),
        ("a.mp4", [], True),
        ("a.mp4", None, True),
    ],
)
def test_file_types(name: str, file_types: list[str] | None, fits: bool) -> None:
    assert files.allowed(name, file_types) == fits


def test_a_forbidden_file_is_named_with_what_is_allowed() -> None:
    with pytest.raises(Error) as failure:
        files.check_allowed("/tmp/x.txt", "letter.txt", ["image"])
    assert "letter.txt" in str(failure.value)
    assert "['image']" in str(failure.value)


def test_names_and_types_of_addresses() -> None:
    address = "https://example.com/a/b.png?size=3"
    assert files.name_of(address) == "b.png"
    assert files.mime_type(address) == "image/png"
    assert files.is_url(address)
    assert not files.is_url("a/b.png")


def test_flagged_files_are_copied_wherever_they_are_in_a_payload(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("x")
    payload = {"text": "t", "files": [files.file_data(source, orig_name="letter.txt"), None]}
    kept = files.keep(payload, tmp_path / "flagged")
    copy = Path(kept["files"][0])
    assert copy.read_text() == "x"
    assert copy.name == "letter.txt"
    assert copy.is_relative_to(tmp_path / "flagged")
    assert kept["files"][1] is None
    remote = files.file_data("https://e.com/a.png", url="https://e.com/a.png")
    assert files.keep(remote, tmp_path) == "https://e.com/a.png"
